import { foldUnit } from '../script/fold.js';
import { once } from '../script/once.js';
import { ALL, PAIRS, QUADRUPLES, RARE, SECOND, SINGLE, TRIPLES } from './words.generated.js';

const table = once(() => {
  const likelihood = new Map<string, number>();
  const chunks = (packed: string, length: number) =>
    packed.split('|').forEach((words, power) => {
      for (let at = 0; at < words.length; at += length) likelihood.set(words.slice(at, at + length), power - Number(ALL));
    });
  chunks(SINGLE, 1);
  chunks(TRIPLES, 3);
  chunks(QUADRUPLES, 4);
  PAIRS.split('|').forEach((groups, power) => {
    for (const group of groups.split(' '))
      for (let i = 1; i < group.length; i++) likelihood.set(group.charAt(0) + group.charAt(i), power - Number(ALL));
  });
  const ends = new Set<string>();
  for (const [packed, length] of [
    [TRIPLES, 3],
    [QUADRUPLES, 4],
  ] as const) {
    for (const words of packed.split('|')) for (let at = length; at <= words.length; at += length) ends.add(words.slice(at - 2, at));
  }
  return { likelihood, ends, second: new Set(SECOND), rare: new Set(RARE) };
});

/** A text in the form in which words are looked up: each character by the Simplified form that it is searched by. */
export function folded(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(foldUnit(text.charCodeAt(i)));
  return out;
}

/** The logarithm, to base 2, of a folded word's share of all words; `undefined` for what is no common one. `wordLikelihood('重担')` is -20. */
export function wordLikelihood(word: string): number | undefined {
  return table().likelihood.get(word);
}

/** Whether some word of three characters or more ends in these two; most pairs end none. */
export function endsWord(pair: string): boolean {
  return table().ends.has(pair);
}

/** How far a form is from the one expected in Traditional text: 0 the usual, 1 one of several, 2 a variant or a Simplified form. */
export function rarity(character: string): 0 | 1 | 2 {
  const { second, rare } = table();
  return rare.has(character) ? 2 : second.has(character) ? 1 : 0;
}
