import dict2 from 'pinyin-pro/dist/esm/data/dict2.mjs';
import dict3 from 'pinyin-pro/dist/esm/data/dict3.mjs';
import dict4 from 'pinyin-pro/dist/esm/data/dict4.mjs';
import { dictionaries, inOrder, moduleOf } from './dictionaries.js';
import { foldPairs } from './fold.js';

/** A word of two characters says more of how characters meet than one of four. */
const WEIGHTS: Readonly<Record<number, number>> = { 2: 3, 3: 2 };

/** Words that a character must be in for its pairs to be kept. */
const COMMON = 32;

/**
 * `mend/commonness.generated.ts`: how many words hold a character, as its power of two, and which characters follow which within words.
 * Words are those of OpenCC's phrases and of pinyin-pro, in the form they are searched by.
 */
export function commonnessModule(): string {
  const fold = foldPairs();
  const folded = (word: string) => [...word].map((character) => fold.get(character) ?? character);
  const words = new Set(
    [...dictionaries.simplifiedPhrases.map(([word]) => word), ...Object.keys(dict2), ...Object.keys(dict3), ...Object.keys(dict4)].map((word) =>
      folded(word).join(''),
    ),
  );
  const single = new Map<string, number>();
  const followed = new Map<string, Map<string, number>>();
  for (const word of words) {
    const characters = [...word].filter((character) => /\p{Script=Han}/u.test(character) && character.length === 1);
    const weight = WEIGHTS[characters.length] ?? 1;
    for (const character of new Set(characters)) single.set(character, (single.get(character) ?? 0) + 1);
    characters.slice(1).forEach((second, i) => {
      const seconds = followed.get(characters[i] as string) ?? new Map<string, number>();
      followed.set(characters[i] as string, seconds.set(second, (seconds.get(second) ?? 0) + weight));
    });
  }
  const power = (count: number) => Math.round(Math.log2(count));
  const powers = Array.from({ length: Math.max(...[...single.values()].map(power)) + 1 }, (_, index) =>
    inOrder([...single].filter(([, count]) => power(count) === index).map(([character]) => character)),
  );
  const isTold = (first: string, second: string, count: number) => count >= 2 && Math.min(single.get(first) ?? 0, single.get(second) ?? 0) >= COMMON;
  const firsts = [...followed.keys()].sort();
  return moduleOf(
    'how common characters and pairs of characters are in words, from OpenCC’s phrases in opencc-js (Apache-2.0) and pinyin-pro (MIT).',
    {
      SINGLE: powers.join('|'),
      FOLLOWED: firsts
        .map(
          (first) =>
            first + inOrder([...(followed.get(first) ?? [])].filter(([second, count]) => isTold(first, second, count)).map(([second]) => second)),
        )
        .filter((entry) => entry.length > 1)
        .join('|'),
    },
  );
}
