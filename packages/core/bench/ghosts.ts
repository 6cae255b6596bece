// `npx tsx packages/core/bench/ghosts.ts [documents] [seed]`: how many broken places are read rightly in polluted news; see README.md.
import { existsSync, readFileSync } from 'node:fs';
import { cpuUsage } from 'node:process';
import { pinyin } from 'pinyin-pro';
import { run } from '../src/apparatus/run.js';
import { extract } from '../src/extract/extract.js';
import { inGb2312, toGbk } from '../src/mend/gbk.js';
import { mendRules } from '../src/mend/index.js';
import hant from '../src/script/hant.js';
import { fold, type Gloss, polluteTraced } from '../test/instruments/pollute.js';

const NEWS = new URL('../../../../shared/corpora/newscast.ndjson', import.meta.url);
/** Units of each document, how many of the commonest Traditional characters sites choose from, and how many they choose. */
const LENGTH = 1600;
const LISTABLE = 800;
const LIST = { least: 40, most: 200 };
const [count = 400, seed = 1] = process.argv.slice(2).map(Number);

if (!existsSync(NEWS)) {
  console.log('Nothing measured: no collection of news is at hand.');
  process.exit();
}

/** Numbers from 0 to 1 that a seed gives again. */
function* numbers(state: number): Generator<number, never> {
  for (let s = state >>> 0; ; ) {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    yield ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
}
const chances = numbers(seed);
const below = (limit: number) => Math.floor(chances.next().value * limit);

function shuffled<T>(items: readonly T[]): readonly T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

const texts = readFileSync(NEWS, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => hant.convert((JSON.parse(line) as { text: string }).text))
  .filter((text) => text.length > 400 && [...text].every((character) => character < '\x80' || toGbk(character) !== 0));
const frequency = new Map<string, number>();
for (const text of texts) {
  for (const [character] of text.matchAll(/\p{Script=Han}/gu))
    if (!inGb2312(character)) frequency.set(character, (frequency.get(character) ?? 0) + 1);
}
const listable = [...frequency]
  .sort(([, a], [, b]) => b - a)
  .slice(0, LISTABLE)
  .map(([character]) => character);

const sum = { documents: 0, gated: 0, glosses: 0, ghosts: 0, right: 0, among: 0, left: 0, astray: 0, cpu: 0 };
for (let n = 0; n < count; n++) {
  const text = (texts[below(texts.length)] as string).slice(0, LENGTH);
  const size = LIST.least + below(LIST.most - LIST.least);
  const list: Gloss[] = shuffled(listable)
    .slice(0, size)
    .map((character) => [character, pinyin(character)]);
  const { text: dirty, origin } = polluteTraced(text, list);
  const draft = extract(dirty, 'plain', '');
  const start = cpuUsage();
  const pieces = run(draft, mendRules).blocks.flatMap((block) => block.text);
  const { user, system } = cpuUsage(start);
  sum.cpu += (user + system) / 1000;
  sum.documents++;
  if (!pieces.some(({ rules }) => rules.includes('mend/pinyin-gloss'))) continue;
  sum.gated++;
  const clean = fold(text);
  for (const { kind, range, rules, value, alternatives = [] } of pieces) {
    const [from, to] = [origin[range[0]] as number, origin[range[1]] as number];
    if (rules.includes('mend/pinyin-ghost')) {
      const truth = from >= 0 && to >= 0 ? clean.slice(from, to).trim() : undefined;
      sum.ghosts++;
      if (kind === 'verbatim') sum.left++;
      else if (fold(value).trim() === truth) sum.right++;
      else if (alternatives.some((other) => fold(other).trim() === truth)) sum.among++;
    } else if (rules.includes('mend/pinyin-gloss')) sum.glosses++;
    else if (kind === 'verbatim' && [...value].some((unit, i) => clean[origin[range[0] + i] as number] !== unit)) sum.astray++;
  }
}
const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
console.log(`${sum.gated} of ${sum.documents} polluted documents pass the gate: ${sum.glosses} glosses, ${sum.ghosts} broken places`);
console.log(`read rightly at first choice ${share(sum.right, sum.ghosts)}, right among the alternatives ${share(sum.among, sum.ghosts)}`);
console.log(`left as they are ${share(sum.left, sum.ghosts)}; certain and not what stood there: ${sum.astray} pieces`);
console.log(`CPU ${(sum.cpu / sum.documents).toFixed(1)} ms a document`);
