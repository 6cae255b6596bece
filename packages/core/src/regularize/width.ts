import type { Edit } from '../apparatus/edit.js';
import { countOf } from '../apparatus/facts.js';
import type { BlockFacts, DocumentFacts } from '../apparatus/rule.js';

/** The full-width marks of Chinese, dashes, ellipses and quotation marks among them. */
export const FULL_WIDTH_MARK = '。，、；：？！“”‘’「」『』（）《》〈〉【】〔〕—…';

const OF_HAN = new RegExp(`[\\p{Script=Han}〇${FULL_WIDTH_MARK}]`, 'u');
/** What may stand on one side of a Chinese mark, when the other side is Chinese. */
const NEUTRAL = /[\p{Script=Latin}\d０-９%％‰℃"')）\]]/u;
const LOST = /(?<=[\p{Script=Han}”’」』》])[,:;?!](?=[\p{Script=Han}“‘「『《])/gu;
const STOP = /[。、]|(?<=\p{Script=Han})[”’」』]|[“‘「『](?=\p{Script=Han})/gu;
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
 * Opens where the loss of width is evident: half-width marks stand between Han in a text of Han that has the stop, the pause mark or the
 * quotation marks which a copy that narrows the others leaves as they are.
 */
export function widthWasLost(document: DocumentFacts): true | undefined {
  if (document.hanRatio <= 0.6) return undefined;
  let lost = 0;
  let stops = 0;
  let western = 0;
  for (const { reading, type } of document.printed) {
    if (type === 'code') continue;
    lost += countOf(reading, LOST);
    stops += countOf(reading, STOP);
    western += countOf(reading, WESTERN_STOP);
  }
  return lost > 0 && stops > western ? true : undefined;
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
