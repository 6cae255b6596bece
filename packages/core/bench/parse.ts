// `npx tsx packages/core/bench/parse.ts [folder of pages] [rounds]`: what each stage of `parse` costs beside bare htmlparser2, in CPU time.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { bundled, firstParse, type Program } from './program.js';

/** Public pages beside the project, or those that `bench/extraction/fetch.mjs` fetched; else the pages of the tests. */
const PLACES = ['../../../../shared/corpora/pages/', '../../../bench/extraction/pages/', '../test/cases/'].map(
  (place) => new URL(place, import.meta.url),
);
const [folder, rounds = '7'] = process.argv.slice(2);
const SHOWN = 12;
/** What is aimed at, as multiples of the bare DOM. */
const AIMS: Readonly<Record<string, number>> = { 'parse, hash given': 3, '  rules': 1.5 };

interface Page {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly sha256: string;
}

function filesIn(place: URL): readonly URL[] {
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => new URL(name, place));
}

function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

type Stages = (name: string, work: () => void) => void;

/** One pass over the pages, each stage on what the one before it made; nothing is kept, since what is kept is swept at every stage's cost. */
function pass({ decode, detect, extract, run, rules, resolve, parse, parseDocument, sha256 }: Program, pages: readonly Page[], time: Stages): void {
  const each = (name: string, work: (page: Page) => unknown) => {
    for (const page of pages) time(name, () => work(page));
  };
  each('htmlparser2 DOM', ({ text }) => parseDocument(text));
  each('parse, hash given', ({ bytes, path, sha256: hash }) => parse(bytes, { path, sha256: hash }));
  each('parse', ({ bytes, path }) => parse(bytes, { path }));
  each('  sha256 of our own', ({ bytes }) => sha256(bytes));
  for (const { bytes, text, path, sha256: hash } of pages) {
    time('  decode', () => decode(bytes));
    let format: ReturnType<typeof detect>['format'] = 'html';
    time('  detect', () => {
      format = detect(text, path).format;
    });
    let draft = extract('', format, path);
    time('  extract', () => {
      draft = extract(text, format, path);
    });
    time('  rules', () => {
      draft = run(draft, rules);
    });
    const source = { path, sha256: hash, encoding: 'utf-8', format, length: text.length };
    time('  resolve', () => resolve(draft, { id: hash.slice(0, 16), source, text, evidence: {} }, 'mark'));
  }
}

/** CPU time of each rule by itself on what the rules before it left, less what the engine takes without any. */
function ruleTimes({ run, rules, extract, detect }: Program, pages: readonly Page[]): Readonly<Record<string, number>> {
  const times: Record<string, number> = {};
  let drafts = pages.map(({ text, path }) => extract(text, detect(text, path).format, path));
  const middle = (these: typeof rules) =>
    median(
      Array.from({ length: 3 }, () =>
        cpu(() => {
          for (const draft of drafts) run(draft, these);
        }),
      ),
    );
  for (const rule of rules) {
    times[rule.name] = Math.max(0, middle([rule]) - middle([]));
    drafts = drafts.map((draft) => run(draft, [rule]));
  }
  return times;
}

const program = bundled();
const place = folder ? new URL(`file://${folder}/`) : PLACES.find((each) => filesIn(each).length > 0);
const pages = (place ? filesIn(place) : []).map((file): Page => {
  const bytes = readFileSync(file);
  const decoded = program.decode(bytes);
  return {
    path: file.pathname.split('/').pop() ?? '',
    bytes,
    text: 'code' in decoded ? '' : decoded.text,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
});
const units = pages.reduce((sum, { text }) => sum + text.length, 0);
console.log(
  `${pages.length} pages, ${(units / 1e6).toFixed(2)} million UTF-16 units; node ${process.version}, medians of ${rounds} after a warm-up\n`,
);

const times: Record<string, number[]> = {};
for (let round = 0; round <= Number(rounds); round++) {
  const sums: Record<string, number> = {};
  pass(program, pages, (name, work) => {
    sums[name] = (sums[name] ?? 0) + cpu(work);
  });
  if (round > 0) for (const [name, time] of Object.entries(sums)) times[name] = [...(times[name] ?? []), time];
}
const dom = median(times['htmlparser2 DOM'] ?? []);
console.log(`${'warm'.padEnd(22)} CPU ms   × DOM    aim`);
for (const [name, values] of Object.entries(times)) {
  const time = median(values);
  const aim = AIMS[name];
  const met = aim === undefined ? '' : `${aim.toFixed(1)}${time / dom <= aim ? '' : '  not met'}`;
  console.log(`${name.padEnd(22)} ${time.toFixed(0).padStart(6)} ${(time / dom).toFixed(2).padStart(7)}    ${met}`);
}

console.log(`\n${'the rules that cost most, each with its own facts'.padEnd(52)} CPU ms   × DOM`);
const dearest = Object.entries(ruleTimes(program, pages)).sort(([, a], [, b]) => b - a);
for (const [name, time] of dearest.slice(0, SHOWN))
  console.log(`${name.padEnd(52)} ${time.toFixed(1).padStart(6)} ${(time / dom).toFixed(2).padStart(7)}`);

const largest = pages.reduce((a, b) => (b.bytes.length > a.bytes.length ? b : a));
const middle = [...pages].sort((a, b) => a.bytes.length - b.bytes.length)[pages.length >> 1] ?? largest;
console.log('\ncold: load and first parse, medians of 7 processes   CPU ms: load   DOM   parse');
for (const page of [middle, largest]) {
  const { load, dom, parse } = firstParse(page.bytes);
  const label = `${(page.bytes.length / 1000).toFixed(0)} kB`;
  console.log(`${label.padEnd(52)} ${load.toFixed(0).padStart(13)} ${dom.toFixed(0).padStart(5)} ${parse.toFixed(0).padStart(7)}`);
}
