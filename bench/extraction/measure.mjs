// `node measure.mjs [FOLDER] [--runs N] [--pages]`: accuracy and CPU time of all extractors on the pages, one after the other.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { EXTRACTORS, FLOOR } from './extractors.mjs';
import { CACHE, pagesIn } from './pages.mjs';
import { score } from './score.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, pages: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const [folder = CACHE] = positionals;
const runs = Math.max(1, Number(values.runs));
const { pages: found, missing } = pagesIn(folder);
if (found.length === 0) {
  console.error(`No page of the manifest is in ${folder}. Fetch them with: node fetch.mjs`);
  process.exit(2);
}
// Peers print what they stumble over; the tables are on the standard output alone.
console.debug = console.warn = console.error;
const pages = found.map(({ gold, bytes }) => ({ gold, bytes, html: new TextDecoder().decode(bytes) }));
/** Passes before those that count: an engine compiles a program of this size over the first three or four. */
const WARM_UP = 4;
const megabytes = pages.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const known = (scores, field) => scores.map((one) => one[field]).filter((value) => value !== undefined);
const share = (scores, field) => {
  const values = known(scores, field);
  const count = values.filter(Boolean).length;
  return `${count}/${values.length} (${((100 * count) / Math.max(1, values.length)).toFixed(0)} %)`;
};

async function tried(extract, page) {
  try {
    return await extract(page);
  } catch {
    return {};
  }
}

async function passes(extract) {
  const times = [];
  let got = [];
  for (let run = 0; run < WARM_UP + runs; run++) {
    const before = process.cpuUsage();
    got = [];
    for (const page of pages) got.push(await tried(extract, page));
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return { got, first: times[0], second: times[1], time: median(times.slice(WARM_UP)) };
}

/** What one extractor makes of all pages, in a process of its own: what another leaves in the memory is swept at the cost of whoever comes next. */
function measured(name) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [folder, '--runs', String(runs), '--only', name], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code} and no figures`)));
  });
}

if (values.only !== undefined) {
  const { got, ...times } = await passes(await { ...FLOOR, ...EXTRACTORS }[values.only]());
  const scores =
    values.only in FLOOR ? undefined : got.map((one, index) => ({ id: pages[index].gold.id, got: one, ...score(one, pages[index].gold) }));
  process.send({ name: values.only, ...times, scores }, () => process.exit(0));
  await new Promise(() => {});
}

const rows = [];
for (const name of Object.keys({ ...FLOOR, ...EXTRACTORS })) rows.push(await measured(name));
const floor = rows[0].time;
const rated = rows.filter((row) => row.scores);

console.log(
  `${pages.length} pages, ${megabytes.toFixed(2)} MB${missing.length > 0 ? `; missing: ${missing.join(' ')}` : ''}; Node ${process.version}\n`,
);
console.log(
  '| extractor | precision | recall | F1 | F1 under 300 characters | title | date, day | date, minute |\n|---|---|---|---|---|---|---|---|',
);
for (const { name, scores } of rated) {
  const short = scores.filter((one) => one.short);
  const figures = ['precision', 'recall', 'f1'].map((field) => mean(known(scores, field)).toFixed(3));
  const brief = short.length > 0 ? `${mean(known(short, 'f1')).toFixed(3)} of ${short.length}` : '-';
  console.log(`| ${[name, ...figures, brief, share(scores, 'title'), share(scores, 'day'), share(scores, 'minute')].join(' | ')} |`);
}
console.log('\n| extractor | author set, where one is printed | an author where none is printed | editors | source |\n|---|---|---|---|---|');
for (const { name, scores } of rated)
  console.log(`| ${[name, share(scores, 'authors'), share(scores, 'falseAuthor'), share(scores, 'editors'), share(scores, 'source')].join(' | ')} |`);
console.log(
  `\n| CPU ms of a pass | first | second | median of passes ${WARM_UP + 1} to ${WARM_UP + runs} | MB/s | × htmlparser2 DOM |\n|---|---|---|---|---|---|`,
);
for (const { name, first, second, time } of rows) {
  const figures = [first, second, time].map((value) => value.toFixed(0));
  console.log(`| ${[name, ...figures, ((1000 * megabytes) / time).toFixed(2), (time / floor).toFixed(1)].join(' | ')} |`);
}

if (values.pages) {
  console.log('');
  for (const one of rated[0].scores) {
    const wrong = ['title', 'day', 'minute', 'authors', 'editors', 'source'].filter((field) => one[field] === false);
    if (one.falseAuthor) wrong.push('false author');
    if (one.f1 < 0.99 || wrong.length > 0) console.log(one.id, one.f1.toFixed(3), wrong.join(', '), JSON.stringify({ ...one.got, body: undefined }));
  }
}
process.exit(0);
