// `npm run bench`: what a start costs over bare Node, and how parsing grows with length. Exits 1 over a budget.
import { parse } from '@zhengwen/core';
import { BUDGET, COMMANDS, coldStarts } from './cold-start.js';
import { FORMS } from './documents.js';
import { median } from './median.js';

const SIZES = [20_000, 80_000, 320_000];
/** Four times the length may cost at most this many times the CPU time. */
const GROWTH = 8;
let failed = false;

function cpu(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

console.log('## Start, CPU milliseconds, median of 11\n');
const starts = coldStarts(COMMANDS, 11);
const bare = starts['node -e 0'] ?? 0;
for (const [name, time] of Object.entries(starts)) console.log(`${name.padEnd(34)} ${time.toFixed(0).padStart(5)}  +${(time - bare).toFixed(0)}`);
const over = (starts['zhengwen parse 000'] ?? 0) - bare;
if (over > BUDGET) {
  failed = true;
  console.log(`parse costs ${over.toFixed(0)} ms over bare Node; ${BUDGET} are allowed`);
}

console.log('\n## Parsing, CPU milliseconds by length in UTF-16 units, median of 3\n');
console.log(`${''.padEnd(16)}${SIZES.map((size) => String(size).padStart(10)).join('')}   growth`);
for (const [name, make] of Object.entries(FORMS)) {
  parse(make(2000), { path: name });
  const times = SIZES.map((size) => {
    const text = make(size);
    return median([1, 2, 3].map(() => cpu(() => parse(text, { path: name }))));
  });
  const growth = times.slice(1).map((time, i) => time / Math.max(times[i] ?? 1, 5));
  const steep = growth.some((factor) => factor > GROWTH);
  failed ||= steep;
  console.log(
    `${name.padEnd(16)}${times.map((time) => time.toFixed(0).padStart(10)).join('')}   ${growth.map((factor) => factor.toFixed(1)).join(' ')}${steep ? '  too steep' : ''}`,
  );
}
process.exit(failed ? 1 : 0);
