import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';

const script = (name: string) => JSON.stringify(fileURLToPath(new URL(`../src/script/${name}.ts`, import.meta.url)));

/** What is bundled, and what a first conversion with it is. */
const ENTRIES = {
  s2t: `import { run } from ${script('engine')}; import { traditional } from ${script('chains')}; import { fromHans } from ${script('from-hans')};
    export const first = () => run('后天', traditional(fromHans()));`,
  hant: `import hant from ${script('hant')}; export const first = () => hant.changes('后天');`,
  'hant-tw': `import hantTw from ${script('hant-tw')}; export const first = () => hantTw.changes('后天');`,
  hans: `import hans from ${script('hans')}; export const first = () => hans.changes('後天');`,
  'opencc-js s2t': `import { Converter } from 'opencc-js/cn2t'; export const first = () => Converter({ from: 'cn', to: 't' })('后天');`,
  'opencc-js t2s': `import { Converter } from 'opencc-js/t2cn'; export const first = () => Converter({ from: 't', to: 'cn' })('後天');`,
} as const;

function bundle(contents: string, minify: boolean): string {
  const resolveDir = fileURLToPath(new URL('.', import.meta.url));
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    minify,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

const MEASURE = `
  const { memoryUsage, cpuUsage } = process;
  const held = () => { gc(); gc(); const { heapUsed, arrayBuffers } = memoryUsage(); return heapUsed + arrayBuffers; };
  const before = held();
  const start = cpuUsage();
  const { first } = await import(process.argv[1]);
  first();
  const { user, system } = cpuUsage(start);
  console.log(JSON.stringify({ ms: (user + system) / 1000, megabytes: (held() - before) / 2 ** 20 }));`;

/** CPU time of loading and of the first conversion, and what is held after it, in processes of their own. */
export function coldStart(name: keyof typeof ENTRIES): { readonly ms: number; readonly megabytes: number } {
  const folder = mkdtempSync(join(tmpdir(), 'zhengwen-'));
  try {
    const file = join(folder, 'entry.mjs');
    writeFileSync(file, bundle(ENTRIES[name], false));
    const rounds = Array.from({ length: 5 }, () => {
      const { stdout } = spawnSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', MEASURE, file], { encoding: 'utf8' });
      return JSON.parse(stdout) as { ms: number; megabytes: number };
    }).sort((a, b) => a.ms - b.ms);
    return rounds[2] ?? { ms: Number.NaN, megabytes: Number.NaN };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Minified bundles: one table with its candidates, and each entry as a browser gets it. */
export function sizes(): Readonly<Record<string, { readonly raw: number; readonly gzip: number }>> {
  const size = (contents: string) => {
    const text = bundle(contents, true);
    return { raw: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length };
  };
  const entry = (name: string) => size(`export { default } from ${script(name)};`);
  const worded = (file: string, name: string) => size(`export { ${name} } from ${script(file)};`);
  return {
    't2s tables': size(`export * from ${script('to-hans.generated')}; export { CANDIDATES } from ${script('candidates-to-hans.generated')};`),
    's2t tables': size(`export * from ${script('from-hans.generated')}; export { CANDIDATES } from ${script('candidates-to-hant.generated')};`),
    hans: entry('hans'),
    hant: entry('hant'),
    'hant-tw': entry('hant-tw'),
    'hant-hk': entry('hant-hk'),
    hansWithVocabulary: worded('hans', 'hansWithVocabulary'),
    hantTwWithVocabulary: worded('hant-tw', 'hantTwWithVocabulary'),
    'opencc-js/t2cn': size(`export * from 'opencc-js/t2cn';`),
    'opencc-js/cn2t': size(`export * from 'opencc-js/cn2t';`),
  };
}
