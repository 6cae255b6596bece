import { fact } from './fact.js';
import type { BlockFacts, DocumentFacts } from './rule.js';

/** Sets of signs to a word: a number of so many bits is held without a box. */
const WORD = 30;
const numbers = new Map<string, number>();
/** The class of each UTF-16 unit, of which 0 is in no set: the sets are many, the units that are in the same ones have one class. */
const classes = new Uint16Array(0x10000);
/** Of each word, the bits of each class. */
const words: number[][] = [];
const NOWHERE: readonly BlockFacts[] = [];

/** Makes a set of signs known; `signsNumber('０-９')`. It has to be known before the first block is asked for one of any set. */
export function signsNumber(signs: string): number {
  const known = numbers.get(signs);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(signs, number);
  if (number % WORD === 0) words.push(new Array<number>(words[0]?.length ?? 1).fill(0));
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
  const next = (words[0] as number[]).length;
  for (const word of words) word.push(word[before] as number);
  const word = words[Math.floor(number / WORD)] as number[];
  word[next] = (word[next] as number) | (1 << (number % WORD));
  joined.set(before, next);
  // A sign that is named twice is in the set already.
  joined.set(next, next);
  return next;
}

/** All sets of signs at once: the reading is walked a single time, however many rules ask. */
const found = fact(({ reading }: BlockFacts) => {
  const bits = new Array<number>(words.length).fill(0);
  let last = 0;
  for (let at = 0; at < reading.length; at++) {
    const of = classes[reading.charCodeAt(at)] as number;
    if (of === last || of === 0) continue;
    last = of;
    for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] as number) | ((words[word] as number[])[of] as number);
  }
  return bits;
});

/** What any printed block has: most signs stand nowhere in a document. */
const foundAnywhere = fact(({ printed }: DocumentFacts) => {
  const all = words.map(() => 0);
  for (const block of printed) {
    const bits = found(block);
    for (let word = 0; word < bits.length; word++) all[word] = (all[word] as number) | (bits[word] as number);
  }
  return all;
});

/** Whether the reading of a block has one of the signs; `hasSign(block, '０-９')`. */
export function hasSign(block: BlockFacts, signs: string): boolean {
  return isAmong(found(block), signsNumber(signs));
}

/** The printed blocks that have one of the signs. */
export function blocksWith(signs: string, document: DocumentFacts): readonly BlockFacts[] {
  const number = signsNumber(signs);
  return isAmong(foundAnywhere(document), number) ? document.printed.filter((block) => isAmong(found(block), number)) : NOWHERE;
}

function isAmong(bits: readonly number[], number: number): boolean {
  return ((bits[Math.floor(number / WORD)] ?? 0) & (1 << (number % WORD))) !== 0;
}
