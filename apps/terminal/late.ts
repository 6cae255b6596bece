import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

const core = (path: string) => fileURLToPath(new URL(`../../packages/core/src/${path}`, import.meta.url));
const require = createRequire(import.meta.url);

/** Modules that most documents never need, and the functions by which the others call them. All are functions: a constant could not wait. */
const LATE: Readonly<Record<string, { readonly path: string; readonly functions: readonly string[] }>> = {
  readings: {
    path: core('mend/readings.ts'),
    functions: ['traditionalReadAs', 'readingsOf', 'normalizeReading', 'toneless', 'isSyllable', 'isReadExactly', 'isRead'],
  },
  words: { path: core('mend/words.ts'), functions: ['folded', 'wordLikelihood', 'endsWord', 'rarity'] },
  commonness: { path: core('mend/commonness.ts'), functions: ['commonness', 'isPair', 'isWord'] },
  entities: { path: core('extract/html/entities.ts'), functions: ['entityReader'] },
  annotate: { path: core('annotate/annotate.ts'), functions: ['annotate', 'sentenceOf'] },
  ruby: { path: core('ruby.ts'), functions: ['ruby'] },
  'multi-byte': { path: require.resolve('@exodus/bytes/multi-byte.js'), functions: ['createMultibyteDecoder'] },
  markdown: { path: require.resolve('mdast-util-from-markdown'), functions: ['fromMarkdown'] },
  toml: { path: require.resolve('smol-toml').replace(/index\.cjs$/, 'index.js'), functions: ['parse', 'stringify'] },
};

const nameOf = (path: string) => Object.keys(LATE).find((name) => LATE[name]?.path === path);

/**
 * Keeps modules that few documents need out of what is compiled at every start. `parse` is synchronous, so they can't be imported when they are wanted; they are built
 * as CommonJS beside the bundle and required at their first call.
 */
export const late: Plugin = {
  name: 'late',
  setup({ onLoad }) {
    onLoad({ filter: /\.[cm]?[jt]s$/ }, ({ path }) => {
      const name = nameOf(path);
      const functions = name === undefined ? undefined : LATE[name]?.functions;
      if (!functions) return undefined;
      const load = `({ ${functions.join(', ')} } = createRequire(import.meta.url)('./${name}.cjs'));`;
      const stubs = functions.map((each) => `export let ${each} = (...given) => { load(); return ${each}(...given); };`);
      return { loader: 'js', contents: ["import { createRequire } from 'node:module';", `function load() { ${load} }`, ...stubs].join('\n') };
    });
  },
};

/** Writes the late modules into a folder and tells which files went into them. */
export async function buildLate(folder: string): Promise<readonly string[]> {
  const built = await Promise.all(
    Object.entries(LATE).map(([name, { path }]) =>
      build({
        entryPoints: [path],
        outfile: `${folder}/${name}.cjs`,
        bundle: true,
        minify: true,
        format: 'cjs',
        platform: 'node',
        target: 'es2022',
        charset: 'utf8',
        metafile: true,
        logLevel: 'error',
      }),
    ),
  );
  return built.flatMap(({ metafile }: { metafile: Metafile }) => Object.keys(metafile.inputs));
}
