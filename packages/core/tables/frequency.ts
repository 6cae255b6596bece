import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dictionaries, hanOf, inOrder, moduleOf } from './dictionaries.js';
import { foldPairs } from './fold.js';
import { candidatesOf } from './opencc.js';

/** The lowest frequency of a word that is kept, by its length in characters. */
const LEAST: Readonly<Record<number, number>> = { 1: 4, 2: 120, 3: 500, 4: 1500 };

/**
 * `mend/words.generated.ts`: the common words of jieba's dictionary by the power of two of their frequency, in the form they are searched by,
 * and the characters of GBK that are not the first to be expected in Traditional text.
 */
export function frequencyModule(): string {
  const powers: Map<string, string[]>[] = [];
  let all = 0;
  for (const [word, count] of frequencies()) {
    all += count;
    if (count < (LEAST[word.length] ?? Number.POSITIVE_INFINITY)) continue;
    const power = Math.round(Math.log2(count));
    powers[power] ??= new Map();
    const entries = powers[power] as Map<string, string[]>;
    const key = word.length === 2 ? (word[0] as string) : String(word.length);
    entries.set(key, [...(entries.get(key) ?? []), word.length === 2 ? word.slice(1) : word]);
  }
  const lines = Array.from(powers, (entries) => entries ?? new Map<string, string[]>());
  const joined = (length: string) => lines.map((entries) => (entries.get(length) ?? []).sort().join('')).join('|');
  const pairs = lines.map((entries) =>
    [...entries]
      .filter(([key]) => !/\d/.test(key))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([first, seconds]) => first + inOrder(seconds))
      .join(' '),
  );
  return moduleOf('common words by frequency, from jieba’s dictionary in @node-rs/jieba (MIT), and rare variants, from OpenCC (Apache-2.0).', {
    ALL: String(Math.round(Math.log2(all))),
    SINGLE: joined('1'),
    PAIRS: pairs.join('|'),
    TRIPLES: joined('3'),
    QUADRUPLES: joined('4'),
    ...variants(),
  });
}

/** Words of Han alone with their frequencies, folded; words that fold alike are one. */
function frequencies(): ReadonlyMap<string, number> {
  const file = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  const fold = foldPairs();
  const known = hanOf('gbk', [0x81, 0xfe], [0x40, 0xfe]);
  const words = new Map<string, number>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', count = '0'] = line.split(' ');
    const characters = [...word];
    if (characters.length > 4 || !characters.every((character) => known.has(character))) continue;
    const folded = characters.map((character) => fold.get(character) ?? character).join('');
    words.set(folded, (words.get(folded) ?? 0) + Number(count));
  }
  return words;
}

/** Characters that Traditional text writes in one sense of a Simplified form only, and those that it writes in none. */
function variants(): Readonly<Record<'SECOND' | 'RARE', string>> {
  const first = new Set<string>();
  const second = new Set<string>();
  const candidates = candidatesOf('ST');
  const taiwan = new Map(dictionaries.taiwan);
  for (const [simplified, traditional] of dictionaries.simplifiedToTraditional) {
    const forms = candidates.get(simplified) ?? [traditional];
    first.add(taiwan.get(forms[0] as string) ?? (forms[0] as string));
    for (const form of forms) second.add(form);
  }
  const fold = foldPairs();
  const mapped = new Set(dictionaries.simplifiedToTraditional.map(([simplified]) => simplified));
  const others = [...hanOf('gbk', [0x81, 0xfe], [0x40, 0xfe])].filter((character) => !first.has(character));
  return {
    SECOND: inOrder(others.filter((character) => second.has(character))),
    RARE: inOrder(others.filter((character) => !second.has(character) && (fold.has(character) || mapped.has(character)))),
  };
}
