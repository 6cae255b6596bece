import { defineConfig } from 'tsup';

export default defineConfig({
  // The thread that parses is a file of its own.
  entry: ['src/index.ts', 'src/index-worker.ts'],
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  splitting: true,
  clean: true,
  removeNodeProtocol: false,
  tsconfig: 'tsconfig.build.json',
});
