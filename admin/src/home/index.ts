import { lazyScreen } from '../kernel/layout/lazy-screen.ts';

/** The first page. */
export const Home = lazyScreen(async () => (await import('./home-page.tsx')).HomePage);
