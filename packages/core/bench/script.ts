// `npx tsx packages/core/bench/script.ts [text files …]`: conversion, folding and detection beside opencc-js in the same run, in CPU time.
import { Converter } from 'opencc-js';
import { detectScript } from '../src/script/detect.js';
import { fold } from '../src/script/fold.js';
import hans from '../src/script/hans.js';
import hant from '../src/script/hant.js';
import hantHk from '../src/script/hant-hk.js';
import { CHAINS } from './script-chains.js';
import { coldStart, sizes } from './script-cold.js';
import { sampleText } from './script-text.js';

const ROUNDS = 7;
const WARM = 3;

function cpu(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Turn about, so that a busy moment of the machine falls on both; before that both are run until they are compiled. */
function beside(ours: () => unknown, theirs: () => unknown): readonly [ours: number, theirs: number] {
  for (let round = 0; round < WARM; round++) [ours(), theirs()];
  const times = Array.from({ length: ROUNDS }, () => [cpu(ours), cpu(theirs)] as const);
  return [median(times.map(([time]) => time)), median(times.map(([, time]) => time))];
}

const row = (name: string, ours: number, theirs: number, same = '') =>
  console.log(
    `${name.padEnd(22)} ${ours.toFixed(1).padStart(9)} ${theirs.toFixed(1).padStart(9)} ${(theirs / ours).toFixed(1).padStart(7)}x ${same}`,
  );

const { source: simplified, from } = sampleText(process.argv.slice(2));
const toTraditional = Converter({ from: 'cn', to: 'tw' });
const toHongKong = Converter({ from: 'cn', to: 'hk' });
const written = {
  cn: simplified,
  t: Converter({ from: 'cn', to: 't' })(simplified),
  tw: toTraditional(simplified),
  twp: Converter({ from: 'cn', to: 'twp' })(simplified),
  hk: toHongKong(simplified),
};
console.log(`${from}: ${simplified.length} UTF-16 units\n`);

console.log(`${'CPU ms, median of 7'.padEnd(22)} ${'ours'.padStart(9)} ${'opencc-js'.padStart(9)}`);
for (const [name, { from: source, to, run }] of Object.entries(CHAINS)) {
  const theirs = Converter({ from: source, to });
  const text = written[source];
  const same = run(text) === theirs(text) ? 'same text' : 'NOT the same text';
  row(
    name,
    ...beside(
      () => run(text),
      () => theirs(text),
    ),
    same,
  );
}
row(
  'hant.convert',
  ...beside(
    () => hant.convert(simplified),
    () => toTraditional(simplified),
  ),
);
row(
  'hant.changes',
  ...beside(
    () => hant.changes(simplified),
    () => toTraditional(simplified),
  ),
);
const toSimplified = Converter({ from: 'tw', to: 'cn' });
row(
  'hans.convert',
  ...beside(
    () => hans.convert(written.tw),
    () => toSimplified(written.tw),
  ),
);
const fromTraditional = Converter({ from: 't', to: 'cn' });
row(
  'fold, t2s',
  ...beside(
    () => fold(written.t),
    () => fromTraditional(written.t),
  ),
);
row(
  'fold, tw2s',
  ...beside(
    () => fold(written.tw),
    () => toSimplified(written.tw),
  ),
);
row(
  'detectScript, t2s',
  ...beside(
    () => detectScript(written.t),
    () => fromTraditional(written.t),
  ),
);

console.log('\nFrom cold, median of 5 processes          CPU ms     heap and buffers, MB');
for (const name of ['s2t', 'hant', 'hant-tw', 'hans', 'opencc-js s2t', 'opencc-js t2s'] as const) {
  const { ms, megabytes } = coldStart(name);
  console.log(`${name.padEnd(40)} ${ms.toFixed(1).padStart(7)} ${megabytes.toFixed(1).padStart(12)}`);
}

console.log('\nBytes                        raw     gzip');
for (const [name, { raw, gzip }] of Object.entries(sizes())) console.log(`${name.padEnd(24)} ${String(raw).padStart(8)} ${String(gzip).padStart(8)}`);

console.log('\nScript known from passages of 20 Han');
const passages = [...simplified.matchAll(/\p{Script=Han}[^\n]*?(?=\n|$)/gu)].map(([line]) => [...line]);
for (const [name, convert, expected] of [
  ['Hans', (text: string) => text, 'Hans'],
  ['Hant, Taiwan', hant.convert, 'Hant'],
  ['Hant, Hong Kong', hantHk.convert, 'Hant'],
] as const) {
  const samples = passages.flatMap((line) => (line.length < 30 ? [] : [line.slice(0, 20).join('')]));
  const right = samples.filter((sample) => detectScript(convert(sample, { value: 'Hans' })).value === expected).length;
  console.log(`${name.padEnd(24)} ${right} of ${samples.length}: ${((right * 100) / samples.length).toFixed(2)} %`);
}
