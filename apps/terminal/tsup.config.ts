import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { licencesOf } from './licences.js';

// One package without dependencies: everything is bundled. Whatever stands behind `await import()` becomes a chunk of its own and is
// read only when it is needed, so that a command which draws nothing loads neither Ink nor React nor a conversion table.
export default defineConfig({
  entry: ['src/zhengwen.ts'],
  format: 'esm',
  platform: 'node',
  target: 'node20',
  splitting: true,
  minify: true,
  clean: true,
  noExternal: [/.*/],
  removeNodeProtocol: false,
  metafile: true,
  env: { NODE_ENV: 'production', DEV: 'false' },
  // Some dependencies are CommonJS and call `require` for parts of Node.
  banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
  esbuildOptions(options) {
    // Written as \u escapes the tables of Chinese would be twice as large.
    options.charset = 'utf8';
    // Ink asks for the developer tools of React, which are not installed.
    options.alias = { ...options.alias, 'react-devtools-core': './src/nothing.ts' };
  },
  onSuccess: async () => {
    const { inputs } = JSON.parse(readFileSync('dist/metafile-esm.json', 'utf8')) as { inputs: Record<string, unknown> };
    writeFileSync('dist/licences.txt', licencesOf(Object.keys(inputs)));
    rmSync('dist/metafile-esm.json');
  },
});
