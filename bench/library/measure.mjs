// Every engine in a process of its own, one after another: `node measure.mjs [--articles 20000] [--questions 60] [--engines zhengwen,trigram]`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20000' },
    questions: { type: 'string', default: '60' },
    engines: { type: 'string', default: 'zhengwen,trigram,minisearch,flexsearch' },
  },
});
/** Engines in memory take so much of it, and so long to fill, that they are given fewer, and more of a heap than Node gives. */
const HEAP = '--max-old-space-size=8192';
const FEWER = { minisearch: 5000, flexsearch: 20_000 };
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const script = at('dist/engines.mjs');
// Bundled as the program is: a compiler in the process would be measured with it.
buildSync({
  entryPoints: [at('engines.mjs')],
  outfile: script,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  tsconfig: at('../../tsconfig.source.json'),
  external: ['@photostructure/sqlite', 'minisearch', 'flexsearch'],
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'error',
});
const number = (value, digits = 0) => (value === undefined ? '–' : value.toFixed(digits));

for (const engine of values.engines.split(',')) {
  const count = Math.min(Number(values.articles), FEWER[engine] ?? Number.POSITIVE_INFINITY);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const { stdout, status } = spawnSync(process.execPath, [script, engine, String(count), values.questions, folder], {
    encoding: 'utf8',
    env: engine in FEWER ? { ...process.env, NODE_OPTIONS: HEAP } : process.env,
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 3 * 3600 * 1000,
  });
  rmSync(folder, { recursive: true, force: true });
  if (status !== 0) {
    console.log(`\n${engine}: did not finish`);
    continue;
  }
  const { filled, opened, times, rss } = JSON.parse(stdout);
  console.log(`\n## ${engine}, ${count.toLocaleString('en')} articles, ${number(filled.text / 1e6, 1)} MB of text\n`);
  console.log(
    `${number(filled.perSecond)} articles per CPU second; file ${number(filled.ratio, 2)} times the text; ${number(filled.rss)} MB when filled, ${number(rss)} MB after the questions; open and first answer ${number(opened)} ms\n`,
  );
  console.log('| question | median, CPU ms | 95th percentile | most | articles found |\n| --- | ---: | ---: | ---: | ---: |');
  for (const [kind, { median, p95, most, found }] of Object.entries(times))
    console.log(
      `| ${kind} | ${number(median, 1)} | ${number(p95, 1)} | ${number(most, 1)} | ${found === undefined ? '' : found.toLocaleString('en')} |`,
    );
}
