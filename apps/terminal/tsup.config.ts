import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Options } from 'tsup';
import { buildLate, late } from './late.js';
import { licencesOf } from './licences.js';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/**
 * Packages that do nothing when they are loaded. They say so in a manifest that the nested one of their ES modules hides from the bundler, which
 * then keeps tables that nothing reads and decodes them at every start.
 */
const withoutSideEffects: Plugin = {
  name: 'without-side-effects',
  setup(build) {
    build.onResolve({ filter: /^(?:domutils|dom-serializer|domhandler|domelementtype|entities)(?:\/|$)/ }, async (args) => {
      if (args.pluginData === 'resolving') return undefined;
      const { kind, importer, resolveDir } = args;
      return { ...(await build.resolve(args.path, { kind, importer, resolveDir, pluginData: 'resolving' })), sideEffects: false };
    });
  },
};

/** The reader of the command line can start programs, which none of our commands is. To load what that takes is a fortieth of a start. */
const withoutPrograms: Plugin = {
  name: 'without-programs',
  setup(build) {
    const nothing = fileURLToPath(new URL('src/nothing.ts', import.meta.url));
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) => (/[\\/]commander[\\/]/.test(importer) ? { path: nothing } : undefined));
  },
};

// One package without dependencies: everything is bundled. Whatever stands behind `await import()` becomes a chunk of its own and is
// read only when it is needed, so that a command which draws nothing loads neither Ink nor React nor a conversion table.
export default defineConfig({
  // The threads that parse for an index and look for passages are files of their own.
  entry: {
    zhengwen: 'src/zhengwen.ts',
    'index-worker': '../../packages/library/dist/index-worker.js',
    'passage-worker': '../../packages/library/dist/passage-worker.js',
  },
  format: 'esm',
  platform: 'node',
  // Not by Node's version: a pattern with a property of Unicode would become a call that makes it anew wherever it is used.
  target: 'es2022',
  splitting: true,
  minify: true,
  clean: true,
  // SQLite is a binary and stays a package of its own, without which all but an index works.
  noExternal: [/^(?!@photostructure\/sqlite$).*/],
  external: ['@photostructure/sqlite'],
  removeNodeProtocol: false,
  metafile: true,
  esbuildPlugins: [withoutSideEffects, withoutPrograms, late],
  env: { NODE_ENV: 'production', DEV: 'false' },
  // Some dependencies are CommonJS and call `require` for parts of Node; most chunks have none of them.
  banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = (name) => __createRequire(import.meta.url)(name);' },
  esbuildOptions(options) {
    // Written as \u escapes the tables of Chinese would be twice as large.
    options.charset = 'utf8';
    // The ES modules of the YAML reader, of which only what is used is kept; what Node would load is CommonJS and comes whole.
    const yaml = createRequire(import.meta.url)
      .resolve('yaml/package.json')
      .replace('package.json', 'browser/index.js');
    // Ink asks for the developer tools of React, which are not installed.
    options.alias = { ...options.alias, yaml, 'react-devtools-core': './src/nothing.ts' };
  },
  onSuccess: async () => {
    const { inputs } = JSON.parse(readFileSync('dist/metafile-esm.json', 'utf8')) as { inputs: Record<string, unknown> };
    writeFileSync('dist/licences.txt', licencesOf([...Object.keys(inputs), ...(await buildLate('dist'))]));
    rmSync('dist/metafile-esm.json');
  },
});
