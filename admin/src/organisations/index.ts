import { lazyScreen } from '../kernel/layout/lazy-screen.ts';

/** The screens of organisations; each is fetched when it is first opened. */
export const organisations = {
  name: 'organisations',
  list: lazyScreen(async () => (await import('./organisation-list.tsx')).OrganisationList),
  show: lazyScreen(async () => (await import('./organisation-show.tsx')).OrganisationShow),
  edit: lazyScreen(async () => (await import('./organisation-form.tsx')).OrganisationEdit),
  create: lazyScreen(async () => (await import('./organisation-form.tsx')).OrganisationCreate),
};
