// `npx tsx packages/core/bench/growth.ts [rule]`: doubles adversarial documents for every rule and shows by how much the CPU time grows.
// Exits 1 where twice the length costs more than thrice the time.
import { formsOf, givenTo } from '../test/instruments/adversarial.js';
import { bundled } from './program.js';

const { run, rules, extract } = bundled();
const only = process.argv[2];
const SIZES = [20_000, 40_000, 80_000];
const GROWTH = 3;
/** Below so many milliseconds of CPU time a ratio is noise. */
const FLOOR = 20;

function cpu(work: () => void): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

let steep = 0;
for (const rule of rules) {
  if (only !== undefined && rule.name !== only) continue;
  const given = givenTo(rule, rules);
  for (const [form, make] of formsOf(rule)) {
    const times = SIZES.map((size) => {
      const text = make(size);
      const format = text.startsWith('<') ? 'html' : 'plain';
      const draft = run(extract(text, format, 'page'), given);
      return cpu(() => run(draft, [rule]));
    });
    const growth = times.slice(1).map((time, at) => time / Math.max(times[at] ?? 0, FLOOR));
    const isSteep = growth.some((factor) => factor > GROWTH);
    if (isSteep) steep++;
    if (isSteep || only !== undefined)
      console.log(
        `${rule.name.padEnd(40)} ${form.padEnd(34)} ${times.map((time) => time.toFixed(0).padStart(6)).join('')} ms  ${growth.map((factor) => factor.toFixed(1)).join(' ')}`,
      );
  }
}
console.log(`${steep === 0 ? 'None' : steep} of the forms of ${only ?? `${rules.length} rules`} grow steeper than their length.`);
process.exitCode = steep > 0 ? 1 : 0;
