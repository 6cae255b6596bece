import { fact } from './fact.js';
import type { BlockFacts, DocumentFacts } from './rule.js';
import { unitAt } from './unit.js';

/** Sets of signs to a word: a number of so many bits is held without a box. */
const WORD = 30;
const numbers = new Map<string, number>();
/** The class of each UTF-16 unit, of which 0 is in no set: the sets are many, the units that are in the same ones have one class. */
const classes = new Uint16Array(0x10000);
/** The sets that each class is in, as bits of two words. */
const low = [0];
const high = [0];
const NOWHERE: readonly BlockFacts[] = [];

/** Sets of signs, as bits. */
interface Signs {
  readonly low: number;
  readonly high: number;
}

/** What most blocks have. */
const NO_SIGNS: Signs = { low: 0, high: 0 };

/** Makes a set of signs known; `signsNumber('０-９')`. It has to be known before the first block is asked for one of any set. */
export function signsNumber(signs: string): number {
  const known = numbers.get(signs);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(signs, number);
  if (number >= 2 * WORD) throw new RangeError(`more than ${2 * WORD} sets of signs`);
  const joined = new Map<number, number>();
  for (let at = 0; at < signs.length; at++) {
    const first = signs.charCodeAt(at);
    const isRange = signs[at + 1] === '-' && at + 2 < signs.length;
    const last = isRange ? signs.charCodeAt(at + 2) : first;
    if (isRange) at += 2;
    for (let unit = first; unit <= last; unit++) classes[unit] = joinedBy(classes[unit] as number, number, joined);
  }
  return number;
}

/** The class of those that were of another and are in one more set. */
function joinedBy(before: number, number: number, joined: Map<number, number>): number {
  const known = joined.get(before);
  if (known !== undefined) return known;
  const next = low.length;
  const [first, second] = bitsOf(number);
  low.push((low[before] as number) | first);
  high.push((high[before] as number) | second);
  joined.set(before, next);
  // A sign that is named twice is in the set already.
  joined.set(next, next);
  return next;
}

function bitsOf(number: number): readonly [first: number, second: number] {
  return number < WORD ? [1 << number, 0] : [0, 1 << (number - WORD)];
}

/** All sets of signs at once: the reading is walked a single time, however many rules ask. */
const found = fact(({ reading }: BlockFacts): Signs => {
  const { length } = reading;
  let [first, second] = [0, 0];
  for (let at = 0; at < length; at++) {
    const of = classes[unitAt(reading, at)] as number;
    if (of === 0) continue;
    first |= low[of] as number;
    second |= high[of] as number;
  }
  return (first | second) === 0 ? NO_SIGNS : { low: first, high: second };
});

/** What each printed block has, and what any has: most signs stand nowhere in a document. */
const foundIn = fact(({ printed }: DocumentFacts): { readonly each: readonly Signs[]; readonly any: Signs } => {
  const each: Signs[] = [];
  let [first, second] = [0, 0];
  for (const block of printed) {
    const signs = found(block);
    each.push(signs);
    first |= signs.low;
    second |= signs.high;
  }
  return { each, any: { low: first, high: second } };
});

/** Whether the reading of a block has one of the signs; `hasSign(block, '０-９')`. */
export function hasSign(block: BlockFacts, signs: string): boolean {
  return isAmong(found(block), signsNumber(signs));
}

/** The printed blocks that have one of the signs. */
export function blocksWith(signs: string, document: DocumentFacts): readonly BlockFacts[] {
  const number = signsNumber(signs);
  const { each, any } = foundIn(document);
  if (!isAmong(any, number)) return NOWHERE;
  const blocks: BlockFacts[] = [];
  for (let at = 0; at < each.length; at++) if (isAmong(each[at] as Signs, number)) blocks.push(document.printed[at] as BlockFacts);
  return blocks;
}

function isAmong(signs: Signs, number: number): boolean {
  return number < WORD ? (signs.low & (1 << number)) !== 0 : (signs.high & (1 << (number - WORD))) !== 0;
}
