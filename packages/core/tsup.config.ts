import { copyFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';

// Declarations are tsc's work (tsconfig.build.json): it sees neither Node's types nor the tests, so an import of `node:` fails there.
export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'script/hans': 'src/script/hans.ts',
    'script/hant': 'src/script/hant.ts',
    'script/hant-tw': 'src/script/hant-tw.ts',
    'script/hant-hk': 'src/script/hant-hk.ts',
    'script/hant-mended': 'src/script/hant-mended.ts',
    'script/load': 'src/script/load.ts',
  },
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  splitting: true,
  treeshake: true,
  clean: true,
  tsconfig: 'tsconfig.build.json',
  esbuildOptions(options) {
    // Written as \u escapes the tables of Chinese would be twice as large.
    options.charset = 'utf8';
  },
  onSuccess: async () => {
    await copyFile('src/article.schema.json', 'dist/article.schema.json');
  },
});
