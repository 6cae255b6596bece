import { commonness, isPair, isWord } from './commonness.js';

/** How likely characters are where they stand, by the words of a dictionary and by the document's own. */
export interface Likelihood {
  /** Whether a character may be expected at all. */
  readonly isKnown: (character: string) => boolean;
  /** The logarithm, to base 2, of how likely a character is behind the two before it; `''` where there are none. */
  readonly next: (character: string, previous: string, beforePrevious: string) => number;
}

/** What one occurrence in the document counts beside those in the dictionary: writers use a word again. */
const OWN = 6;
/** Occurrences that a character is measured against. */
const ALL = 15;
const IN_WORD = -4;
const IN_OWN_WORD = -1.5;
const ALONE = -4;

/** Marks of a Chinese sentence and how likely they are; any other sign hardly is. */
const MARKS: Readonly<Record<string, number>> = {
  '，': -3,
  '。': -4,
  '、': -4,
  '“': -6,
  '”': -6,
  '：': -7,
  '；': -7,
  '（': -8,
  '）': -8,
  '《': -8,
  '》': -8,
  '！': -9,
  '？': -9,
  '‘': -9,
  '’': -9,
  '·': -9,
  '—': -9,
  '…': -9,
};
const NO_MARK = -18;
/** Digits and Latin letters that stand in the text as they are. */
const ASCII = -5;

/** Learns from the text of a document, which must be clear of glosses. */
export function likelihoodOf(document: string): Likelihood {
  const single = new Map<string, number>();
  const pairs = new Map<string, number>();
  let previous = '';
  for (const character of document) {
    single.set(character, (single.get(character) ?? 0) + 1);
    pairs.set(previous + character, (pairs.get(previous + character) ?? 0) + 1);
    previous = character;
  }
  const own = new Set([...pairs].filter(([, count]) => count >= 2).map(([pair]) => pair));
  const inWord = (first: string, second: string) => own.has(first + second) || isPair(first, second);
  return {
    isKnown: (character) => !isHan(character) || commonness(character) >= 0 || single.has(character),
    next: (character, previous, beforePrevious) => {
      // What stood before stands alone if it makes a word with neither neighbour.
      const alone = isHan(previous) && !isWord(previous) && !inWord(beforePrevious, previous) && !inWord(previous, character) ? ALONE : 0;
      if (!isHan(character)) return (character < '\u0080' ? ASCII : (MARKS[character] ?? NO_MARK)) + alone;
      const one = Math.log2(2 ** commonness(character) + OWN * (single.get(character) ?? 0)) - ALL;
      const word = own.has(previous + character) ? IN_OWN_WORD : isPair(previous, character) ? IN_WORD : one;
      return Math.max(one, word) + alone;
    },
  };
}

function isHan(character: string): boolean {
  return character >= '\u3400' && character <= '\u9fff';
}
