import { isCjkPunctuation } from '../decode/plausibility.js';
import { commonness, isPair } from './commonness.js';

const HAN = /\p{Script=Han}/u;
/** Signs of GBK that stand in Chinese beside Han and its punctuation. */
const SIGN = /[°±×÷·§℃％‰①-⑩ⅠⅡⅢⅣⅤ■□▲△●○◆◇★☆→←↑↓—–―…‘’“”\u3000\u00a0]/u;
/** A text that speaks of misread bytes quotes them. */
const ABOUT = /乱码|亂碼|编码|編碼|GBK|UTF-?8|Latin-?1|Unicode/i;

/** What the bytes of a misread stretch say: how many Han, how many of them are common, and how many pairs of neighbours make words. */
export interface Reread {
  readonly han: number;
  readonly common: number;
  readonly pairs: number;
}

export const NONE: Reread = { han: 0, common: 0, pairs: 0 };

export function together(one: Reread, other: Reread): Reread {
  return { han: one.han + other.han, common: one.common + other.common, pairs: one.pairs + other.pairs };
}

/** Weighs what a stretch was read again as; `undefined` where a character of it does not stand in Chinese prose. */
export function weigh(text: string): Reread | undefined {
  let [han, common, pairs, before] = [0, 0, 0, ''];
  for (const character of text) {
    const isHan = HAN.test(character);
    if (!isHan && !isSign(character)) return undefined;
    if (isHan) {
      han++;
      if (commonness(character) >= COMMON) common++;
      if (before !== '' && isPair(before, character)) pairs++;
    }
    before = isHan ? character : '';
  }
  return { han, common, pairs };
}

/** A character in more words of the dictionary than this power of two is one that any text may hold. */
const COMMON = 4;
/** No other writing has so many characters beyond ASCII, twice as many as this, in a row. */
const LONG = 6;

/** Whether what was read is Chinese as people write it: by words, and by characters that are common. Wrong bytes give Han that are neither. */
export function isProse({ han, common, pairs }: Reread): boolean {
  if (han < 2) return false;
  if (han <= 3) return common === han;
  return (pairs * 5 >= han && common * 5 >= han * 3) || (han >= LONG && common * 5 >= han * 4);
}

/** How common the Han and kana of a text are, as powers of two in the mean: about 7 in prose, below 0 in misread bytes. */
export function meanCommonness(text: string): number {
  const letters = [...text].filter((character) => /\p{L}/u.test(character));
  return letters.reduce((sum, character) => sum + commonness(character), 0) / Math.max(1, letters.length);
}

export function isAboutEncoding(text: string): boolean {
  return ABOUT.test(text);
}

function isSign(character: string): boolean {
  const code = character.codePointAt(0) as number;
  return code < 0x80 || isCjkPunctuation(code) || SIGN.test(character);
}

/** Powers of two by which a reading that makes no word must be more common than any other. */
const OUTRIGHT = 5;
/** The same for one that makes as many words as another. */
const CLEAR = 2;

/**
 * What lost bytes leave open, the likeliest first: readings that make a word of the dictionary or of the document's `own`, or one that is
 * by far the most common. None where nothing stands out.
 */
export function likeliest(open: readonly string[], before: string, after: string, own: ReadonlySet<string>): readonly string[] {
  const all = open
    .map((value) => ({ value, words: wordsIn(before + value + after, own), common: Math.min(...[...value].map(commonness)) }))
    .filter(({ common }) => common >= 0)
    .sort((a, b) => 8 * (b.words - a.words) + b.common - a.common);
  const [best, next] = all;
  if (!best) return [];
  const ahead = 8 * (best.words - (next?.words ?? 0)) + best.common - (next?.common ?? -1);
  if (ahead < (best.words === 0 ? OUTRIGHT : CLEAR)) return [];
  return all.filter(({ words }) => words >= Math.min(1, best.words)).map(({ value }) => value);
}

function wordsIn(text: string, own: ReadonlySet<string>): number {
  let words = 0;
  for (let at = 1; at < text.length; at++) {
    const pair = text.slice(at - 1, at + 1);
    if (own.has(pair) || isPair(pair.charAt(0), pair.charAt(1))) words++;
  }
  return words;
}

/** Every two Han next to each other in a text. */
export function* neighboursIn(text: string): Generator<string> {
  for (let at = 1; at < text.length; at++) if (HAN.test(text.charAt(at - 1)) && HAN.test(text.charAt(at))) yield text.slice(at - 1, at + 1);
}
