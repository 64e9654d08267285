import { lazyScreen } from '../kernel/layout/lazy-screen.ts';

/** The screens of delegates; each is fetched when it is first opened. */
export const delegates = {
  name: 'delegates',
  list: lazyScreen(async () => (await import('./delegate-list.tsx')).DelegateList),
  show: lazyScreen(async () => (await import('./delegate-show.tsx')).DelegateShow),
  edit: lazyScreen(async () => (await import('./delegate-form.tsx')).DelegateEdit),
  create: lazyScreen(async () => (await import('./delegate-form.tsx')).DelegateCreate),
};
