// `npx tsx packages/core/bench/growth.ts [rule]`: doubles adversarial documents for every rule and shows by how much the CPU time grows.
// Exits 1 where twice the length costs more than thrice the time.
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

const filled = (unit: string, length: number) => unit.repeat(Math.max(1, Math.ceil(length / unit.length)));

/** What a rule acts on or leaves, over and over: on lines of its own, in one line without an end, and one character short each time. */
function* formsOf(rule: (typeof rules)[number]): Generator<readonly [form: string, make: (length: number) => string]> {
  const texts = [...rule.examples.map(({ before }) => before), ...rule.exceptions.map(({ keep }) => keep)].filter((text) => text.length < 2000);
  const whole = texts.join('\n');
  const line = whole.replaceAll('\n', '');
  yield ['its texts', (length) => filled(`${whole}\n`, length)];
  yield ['its texts in one line', (length) => filled(line, length)];
  yield ['their beginnings', (length) => filled(texts.map((text) => text.slice(0, -1)).join(''), length)];
  yield ['each line of them, in paragraphs', (length) => filled(`<p>${whole.split('\n').join('</p>\n<p>')}</p>\n`, length)];
  if (rule.on === 'text' && rule.signs) {
    const signs = [...rule.signs].filter((sign) => sign !== '-').slice(0, 6);
    yield ['its signs alone', (length) => `渡口${filled(signs.join(''), length)}渡口。`];
    yield ['its signs between Han', (length) => filled(signs.map((sign) => `渡${sign}`).join(''), length)];
  }
}

let steep = 0;
for (const [index, rule] of rules.entries()) {
  if (only !== undefined && rule.name !== only) continue;
  const given = rules.slice(0, index).filter(({ name }) => rule.examples.some((example) => example.given?.includes(name)));
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
