import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Tests of the sources see the sources of the other packages, not what was built of them: no build is needed, none can be stale.
const alias = [
  { find: /^@zhengwen\/core\/script\/(.*)$/, replacement: at('packages/core/src/script/$1.ts') },
  { find: '@zhengwen/core/article.schema.json', replacement: at('packages/core/src/article.schema.json') },
  { find: /^@zhengwen\/core$/, replacement: at('packages/core/src/index.ts') },
  { find: /^@zhengwen\/library\/csv$/, replacement: at('packages/library/src/csv.ts') },
  { find: /^@zhengwen\/library\/said$/, replacement: at('packages/library/src/said.ts') },
  { find: '@zhengwen/library/reuse', replacement: at('packages/library/src/reuse/index.ts') },
  { find: /^@zhengwen\/library$/, replacement: at('packages/library/src/index.ts') },
];

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        oxc: { jsx: { runtime: 'automatic' } },
        test: {
          name: 'source',
          include: ['packages/*/{src,test,tables,bench}/**/*.test.{ts,tsx}', 'apps/*/{src,lib,app,components}/**/*.test.{ts,tsx}'],
          setupFiles: [at('scripts/generated.ts')],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // What people get: the built program in a terminal, the built site in a browser, the packed packages in an empty folder.
        // One after another, since each starts programs of its own.
        oxc: { jsx: { runtime: 'automatic' } },
        test: {
          name: 'built',
          include: ['test/**/*.test.ts', 'apps/*/test/**/*.test.{ts,tsx}'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
