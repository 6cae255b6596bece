import type { Edit } from '../apparatus/edit.js';
import type { BlockFacts, DocumentFacts } from '../apparatus/rule.js';

/** What stands beside a Chinese mark: Han, and marks that are full-width by nature. */
export const CHINESE = /[\p{Script=Han}。、，：；？！（）《》〈〉「」『』【】〔〕“”‘’…—·％]/u;

const FULL = /[。、“”「」《》]/;
const NARROW_COMMA = new RegExp(`(?<=${CHINESE.source}),(?=${CHINESE.source})`, 'gu');

/**
 * Judges whether the marks of a document were narrowed: it is Chinese, has marks that are full-width by nature, and commas between
 * them and Han that are half-width, two at least and more than there are full-width ones. A single such comma is its author's.
 */
export function isNarrowed(document: DocumentFacts): true | undefined {
  if (document.hanRatio < 0.6) return undefined;
  let narrow = 0;
  let wide = 0;
  let full = false;
  for (const { type, reading } of document.printed) {
    if (type === 'code') continue;
    narrow += reading.match(NARROW_COMMA)?.length ?? 0;
    wide += reading.split('，').length - 1;
    full ||= FULL.test(reading);
  }
  return full && narrow >= 2 && narrow > wide ? true : undefined;
}

const MARK = /[,:;?!()]/;

/**
 * Widens one mark where it stands in Chinese: a Chinese character or mark on one side at least, none on the other that makes it part of a
 * number, a time, a Latin phrase or a line of code. A mark beside it counts as what stands behind that.
 */
export function* widen(block: BlockFacts, narrow: string, wide: string): Generator<Edit> {
  if (block.type === 'code') return;
  const { reading } = block;
  for (let at = reading.indexOf(narrow); at >= 0; at = reading.indexOf(narrow, at + 1)) {
    const before = beside(reading, at, -1);
    const after = beside(reading, at, 1);
    const [left, right] = [CHINESE.test(before), CHINESE.test(after)];
    const isFree = !/\s/.test(before) && !/\s/.test(reading.charAt(at + 1)) && before !== '';
    if (isFree && (left ? right || after === '' || isOwn(narrow, after) : right) && !block.protects(at, at + 1))
      yield { start: at, end: at + 1, value: wide };
  }
}

/** Behind a question or an exclamation no Latin word or number goes on. */
function isOwn(narrow: string, after: string): boolean {
  return narrow === '?' || narrow === '!' ? false : /[A-Za-z0-9]/.test(after);
}

function beside(reading: string, at: number, step: -1 | 1): string {
  let i = at + step;
  while (MARK.test(reading.charAt(i))) i += step;
  const unit = reading.charAt(i);
  const isLow = /[\udc00-\udfff]/.test(unit);
  return step < 0 && isLow ? reading.slice(i - 1, i + 1) : /[\ud800-\udbff]/.test(unit) ? reading.slice(i, i + 2) : unit;
}
