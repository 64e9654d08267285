import { lazyScreen } from '../kernel/layout/lazy-screen.ts';

/** The screens of projects; each is fetched when it is first opened. */
export const projects = {
  name: 'projects',
  list: lazyScreen(async () => (await import('./project-list.tsx')).ProjectList),
  show: lazyScreen(async () => (await import('./project-show.tsx')).ProjectShow),
  edit: lazyScreen(async () => (await import('./project-form.tsx')).ProjectEdit),
  create: lazyScreen(async () => (await import('./project-form.tsx')).ProjectCreate),
};
