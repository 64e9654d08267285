import { type FunctionComponent, lazy } from 'react';

/** A screen that is fetched when it is first opened. */
export function lazyScreen(load: () => Promise<FunctionComponent>): FunctionComponent {
  return lazy(async () => ({ default: await load() }));
}
