// `npx tsx hostile.mjs`: doubles pages meant to make a reader slow, and shows by how much the CPU time grows. Exits 1 where it is steep.
import { parse } from '../../packages/core/dist/index.js';
import { FORMS, inArticle } from '../../packages/core/test/instruments/hostile.ts';

const SIZES = [25_000, 50_000, 100_000];
/** A time is the median of so many runs. */
const RUNS = 7;
/** Twice the length may cost so many times the CPU time; under a floor of time the ratio is noise. */
const GROWTH = 3;
const FLOOR = 20;
let failed = false;

function cpu(html) {
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    parse(html, { path: 'page.html' });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[(RUNS - 1) / 2];
}

console.log(`| form | ${SIZES.map((size) => `${size / 1000}k, CPU ms`).join(' | ')} | growth |\n|---|${SIZES.map(() => '---').join('|')}|---|`);
const forms = Object.entries(FORMS).flatMap(([name, form]) => [
  [name, form],
  [`${name}, in an article`, (length) => inArticle(form(length))],
]);
for (const [name, form] of forms) {
  parse(form(2000), { path: 'page.html' });
  const times = SIZES.map((size) => cpu(form(size)));
  const growth = times.slice(1).map((time, index) => time / Math.max(times[index], FLOOR));
  const steep = growth.some((factor) => factor > GROWTH);
  failed ||= steep;
  console.log(
    `| ${name} | ${times.map((time) => time.toFixed(0)).join(' | ')} | ${growth.map((factor) => factor.toFixed(1)).join(' ')}${steep ? ' steep' : ''} |`,
  );
}
process.exit(failed ? 1 : 0);
