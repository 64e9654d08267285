import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where a running registry answers; `pnpm dev` passes the API's requests on to it. */
const api = process.env.LIAISON_API ?? 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [react()],
  server: { host: '127.0.0.1', port: 5173, proxy: { '/graphql': api, '/auth': api } },
  build: {
    outDir: 'dist',
    target: 'es2023',
    // A curator's browser fetches what changed and nothing else: names carry a hash of the content.
    assetsDir: 'assets',
    // Fonts stay files of their own, so that a subset nobody needs is never fetched.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1300,
  },
});
