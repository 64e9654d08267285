import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const require = createRequire(import.meta.url);

/** What every project of tests shares. */
const shared = {
  resolve: {
    // Two copies of graphql (its .mjs and its .js) refuse each other's schema.
    alias: [{ find: /^graphql$/, replacement: require.resolve('graphql/index.js') }],
  },
  oxc: {
    decorator: { legacy: true, emitDecoratorMetadata: false },
  },
};

const project = (name: string, include: string[], more: object = {}) => ({
  ...shared,
  test: {
    name,
    root: here('.'),
    include,
    environment: 'node' as const,
    setupFiles: ['kit/setup.ts'],
    ...more,
  },
});

// Two cores: a database process runs beside each worker.
const withDatabase = { testTimeout: 60_000, hookTimeout: 120_000, pool: 'forks' as const };

export default defineConfig({
  ...shared,
  root: here('.'),
  cacheDir: here('../node_modules/.cache/vitest'),
  test: {
    maxWorkers: 2,
    projects: [
      project('unit', ['unit/**/*.test.ts']),
      project('integration', ['integration/**/*.test.ts', 'issues/**/*.test.ts'], withDatabase),
      project('e2e', ['e2e/**/*.test.ts'], { ...withDatabase, testTimeout: 120_000, fileParallelism: false }),
      project('bench', ['bench/**/*.bench.ts'], {
        ...withDatabase,
        testTimeout: 1_200_000,
        fileParallelism: false,
      }),
    ],
  },
});
