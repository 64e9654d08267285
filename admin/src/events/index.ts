import { lazyScreen } from '../kernel/layout/lazy-screen.ts';

/** The screens of events; each is fetched when it is first opened. */
export const events = {
  name: 'events',
  list: lazyScreen(async () => (await import('./event-list.tsx')).EventList),
  show: lazyScreen(async () => (await import('./event-show.tsx')).EventShow),
  edit: lazyScreen(async () => (await import('./event-form.tsx')).EventEdit),
  create: lazyScreen(async () => (await import('./event-form.tsx')).EventCreate),
};
