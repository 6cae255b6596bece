import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

/** The hash of the parser as it was built: an index knows by it which articles were read by another. */
function parser(): string {
  const built = new URL('../core/dist/', import.meta.url);
  const hash = createHash('sha256');
  for (const name of readdirSync(built).sort()) if (name.endsWith('.js')) hash.update(readFileSync(new URL(name, built)));
  return hash.digest('hex').slice(0, 16);
}

export default defineConfig({
  define: { PARSER: JSON.stringify(parser()) },
  // The threads that parse and compare are files of their own; so is what few need: tables as CSV, articles side by side, what it says in Chinese.
  entry: ['src/index.ts', 'src/csv.ts', 'src/said.ts', 'src/reuse/index.ts', 'src/index-worker.ts', 'src/passage-worker.ts'],
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
