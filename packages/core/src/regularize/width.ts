import type { Edit } from '../apparatus/edit.js';
import { fact } from '../apparatus/fact.js';
import type { BlockFacts, DocumentFacts } from '../apparatus/rule.js';

/** The full-width marks of Chinese, dashes, ellipses and quotation marks among them. */
export const FULL_WIDTH_MARK = '。，、；：？！“”‘’「」『』（）《》〈〉【】〔〕—…';

const OF_HAN = new RegExp(`[\\p{Script=Han}〇${FULL_WIDTH_MARK}]`, 'u');
/** What may stand on one side of a Chinese mark, when the other side is Chinese. */
const NEUTRAL = /[\p{Script=Latin}\d０-９%％‰℃"')）\]]/u;
/** Full-width by nature: a copy that narrows marks leaves these as they are. */
const KEPT = /[。、“”「」《》]/;
const WESTERN_STOP = /(?<=\p{Script=Han})[.．](?=\s|$|\p{Script=Han})/gmu;

/** What lies on the two sides of `[start, end)` of a reading, as code points; `''` at its ends and at the ends of a line. */
export function sidesOf(reading: string, start: number, end: number): readonly [string, string] {
  const before = [...reading.slice(Math.max(0, start - 2), start)].pop() ?? '';
  const after = String.fromCodePoint(reading.codePointAt(end) ?? 0x0a);
  return [before === '\n' ? '' : before, after === '\n' ? '' : after];
}

/** Whether a character is Han or a full-width mark. */
export function isOfHan(character: string): boolean {
  return character !== '' && OF_HAN.test(character);
}

/**
 * A gate that opens where the loss of width is evident: more half-width commas than full-width ones stand in a text of Han that has marks
 * which cannot lose it. In a text without commas the `mark` itself is the evidence. One that the writer struck in the wrong width is none.
 */
export function widthWasLost(mark?: string, full?: string): (document: DocumentFacts) => true | undefined {
  return (document) => {
    const commas = commasIn(document);
    if (!commas) return undefined;
    const { narrow, wide } = commas;
    if (narrow + wide > 0 || mark === undefined || full === undefined) return narrow > wide ? true : undefined;
    return count(document, between(mark)) > count(document, new RegExp(full, 'g')) ? true : undefined;
  };
}

/** The commas of a text of Han that has kept its other marks; `undefined` where it is none. */
const commasIn = fact((document: DocumentFacts): { readonly narrow: number; readonly wide: number } | undefined => {
  if (document.hanRatio <= 0.6 || !proseOf(document).some((block) => KEPT.test(block.reading))) return undefined;
  if (count(document, WESTERN_STOP) > count(document, /。/g)) return undefined;
  return { narrow: count(document, between(',')), wide: count(document, /，/g) };
});

const proseOf = (document: DocumentFacts) => document.printed.filter((block) => block.type !== 'code');

function count(document: DocumentFacts, pattern: RegExp): number {
  return proseOf(document).reduce((sum, block) => sum + (block.reading.match(pattern)?.length ?? 0), 0);
}

/** A mark with Han before it and Han, or the end of a line, after it, quotation marks apart. */
function between(mark: string): RegExp {
  return new RegExp(`(?<=[\\p{Script=Han}”’」』》）)])[${mark}](?=[\\p{Script=Han}“‘「『《”’」』]|$)`, 'gmu');
}

/** The places of a half-width mark that stands in Chinese, each an edit to the full-width one. */
export function* widened(block: BlockFacts, mark: string, full: string): Generator<Edit> {
  const { reading } = block;
  for (let at = reading.indexOf(mark); at >= 0; at = reading.indexOf(mark, at + 1)) {
    if (inChinese(reading, at, mark) && !block.protects(at, at + 1)) yield { start: at, end: at + 1, value: full };
  }
}

function inChinese(reading: string, at: number, mark: string): boolean {
  const [before, after] = sidesOf(reading, at, at + 1);
  if (isOfHan(before)) return after === '' || isOfHan(after) || NEUTRAL.test(after) || (isStrong(mark) && isStrong(after));
  if (after === '' && /[\d%)"]/.test(before)) return !isStrong(mark);
  return isOfHan(after) && (NEUTRAL.test(before) || (isStrong(mark) && isStrong(before)));
}

/** A question and an exclamation mark may stand together. */
function isStrong(mark: string): boolean {
  return /^[?!]$/.test(mark);
}
