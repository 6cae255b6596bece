// `npm run measure -- [--seed N] [--documents N] [--list]`: repair of planted damage by kind, and changes to clean text, ours beside other programs.
import { existsSync, readFileSync } from 'node:fs';
import { parse } from '../../src/parse.js';
import { differences } from './align.js';
import { damages } from './damage.js';
import { planted } from './plant.js';
import { type Program, peers, zhengwen } from './programs.js';
import { emptyScore, precision, recall, type Score, scored } from './score.js';
import { ownTexts } from './texts.js';

const NEWS = new URL('../../../../../shared/corpora/newscast.ndjson', import.meta.url);
const words = process.argv.slice(2);
const option = (name: string, usual: number) => (words.includes(name) ? Number(words[words.indexOf(name) + 1]) : usual);
const [seed, count] = [option('--seed', 1), option('--documents', 12)];
const UNITS = 1_000_000;

const programs: Readonly<Record<string, Program>> = { zhengwen, ...(await peers()) };
const percent = (share: number) => (Number.isNaN(share) ? '–' : `${Math.round(100 * share)}`);

console.log(`Seed ${seed}, ${count} documents of each kind.\n`);
const scores = new Map<string, Map<string, Score>>();
for (const damage of damages) {
  const row = new Map<string, Score>(Object.keys(programs).map((name) => [name, emptyScore()]));
  for (const document of planted(damage, seed, count)) {
    for (const [name, program] of Object.entries(programs)) scored(row.get(name) as Score, document, program(document.damaged));
  }
  scores.set(damage.name, row);
}

console.log('Ours: of the places planted how many are set right, as certain and as a guess; what is wrong; what is named.\n');
table(
  [
    'damage',
    'places',
    'right',
    'right, a guess',
    'in part',
    'wrong, certain',
    'wrong, a guess',
    'elsewhere, certain',
    'named',
    'precision',
    'recall',
  ],
  damages.map(({ name, lost }) => {
    const score = (scores.get(name) as Map<string, Score>).get('zhengwen') as Score;
    const { planted: places, right, rightGuessed, partly, wrong, wrongGuessed, elsewhere, elsewhereGuessed, named } = score;
    const shares = lost ? ['lost', 'lost'] : [percent(precision(score)), percent(recall(score))];
    return [
      name,
      places,
      right - rightGuessed,
      rightGuessed,
      partly,
      wrong - wrongGuessed,
      wrongGuessed,
      elsewhere - elsewhereGuessed,
      named,
      ...shares,
    ];
  }),
);

console.log('\nAll: precision and recall in per cent.\n');
table(
  ['damage', ...Object.keys(programs)],
  damages
    .filter(({ lost }) => !lost)
    .map(({ name }) => [
      name,
      ...[...(scores.get(name) as Map<string, Score>).values()].map((score) => `${percent(precision(score))} / ${percent(recall(score))}`),
    ]),
);

console.log('\nChanges to clean text, per million characters.\n');
const texts = ownTexts();
const clean: Readonly<Record<string, readonly string[]>> = { 'our own texts': [...texts.simplified, ...texts.traditional], ...news() };
table(
  ['text', 'characters', ...Object.keys(programs)],
  Object.entries(clean).map(([name, lines]) => {
    const characters = lines.reduce((sum, line) => sum + line.length, 0);
    const rates = Object.values(programs).map((program) =>
      Math.round((UNITS * lines.reduce((sum, line) => sum + changes(line, program), 0)) / characters),
    );
    return [name, characters, ...rates];
  }),
);

console.log('\nOf these ours, by rule: certain, guesses.\n');
const byRule = new Map<string, [number, number]>();
for (const line of Object.values(clean).flat()) {
  const result = parse(line, { path: 'clean.txt', without: ['recognize/*'] });
  if (!result.ok) continue;
  for (const { kind, rules, confidence, original, edited, range } of result.article.entries) {
    if (kind === 'doubt') continue;
    const sum = byRule.get(rules.join(', ')) ?? [0, 0];
    sum[confidence === 'certain' ? 0 : 1]++;
    byRule.set(rules.join(', '), sum);
    if (words.includes('--list'))
      console.log(`${rules.join(', ')}: ${JSON.stringify(line.slice(Math.max(0, range[0] - 10), range[1] + 10))}: ${original} → ${edited}`);
  }
}
table(
  ['rule', 'certain', 'guesses'],
  [...byRule].map(([rule, [certain, guesses]]) => [rule, certain, guesses]),
);

function changes(line: string, program: Program): number {
  const { text } = program(line);
  return text === line ? 0 : differences(line, text).length;
}

/** News at hand that nobody has damaged, up to a million characters. */
function news(): Readonly<Record<string, readonly string[]>> {
  if (!existsSync(NEWS)) {
    console.error('No collection of news is at hand: only our own texts are read.');
    return {};
  }
  const lines: string[] = [];
  let units = 0;
  for (const line of readFileSync(NEWS, 'utf8').split('\n')) {
    if (line === '' || units >= UNITS) continue;
    for (const paragraph of (JSON.parse(line) as { text: string }).text.split('\n')) {
      if (paragraph.trim() === '') continue;
      lines.push(paragraph.trim());
      units += paragraph.length;
    }
  }
  return { 'a newscast in writing': lines };
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  console.log([line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'));
}
