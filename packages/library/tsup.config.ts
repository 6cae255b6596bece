import { defineConfig } from 'tsup';

export default defineConfig({
  // The threads that parse and compare are files of their own; so is what few need: tables as CSV, articles side by side.
  entry: ['src/index.ts', 'src/csv.ts', 'src/reuse/index.ts', 'src/index-worker.ts', 'src/passage-worker.ts'],
  // A binary, which is optional: it stays a package of its own.
  external: ['@photostructure/sqlite'],
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  splitting: true,
  clean: true,
  removeNodeProtocol: false,
  tsconfig: 'tsconfig.build.json',
});
