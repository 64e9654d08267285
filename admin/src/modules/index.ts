import { lazyScreen } from '../kernel/layout/lazy-screen.ts';

/** The screens of training modules; each is fetched when it is first opened. */
export const modules = {
  name: 'modules',
  list: lazyScreen(async () => (await import('./module-list.tsx')).ModuleList),
  show: lazyScreen(async () => (await import('./module-show.tsx')).ModuleShow),
  edit: lazyScreen(async () => (await import('./module-form.tsx')).ModuleEdit),
  create: lazyScreen(async () => (await import('./module-form.tsx')).ModuleCreate),
};
