import { lazyScreen } from '../kernel/layout/lazy-screen.ts';

/** The pages for whoever is not in yet; fetched when they are needed. */
export const SignInPage = lazyScreen(async () => (await import('./sign-in-page.tsx')).SignInPage);
export const FirstAdministratorPage = lazyScreen(
  async () => (await import('./link-pages.tsx')).FirstAdministratorPage,
);
export const ChoosePasswordPage = lazyScreen(
  async () => (await import('./link-pages.tsx')).ChoosePasswordPage,
);
