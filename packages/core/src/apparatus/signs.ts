import { fact } from './fact.js';
import type { BlockFacts, DocumentFacts } from './rule.js';

/** For each UTF-16 unit, one bit for every set of signs that it belongs to, 32 sets to a table. */
const tables: Uint32Array[] = [];
const numbers = new Map<string, number>();
const NOWHERE: readonly BlockFacts[] = [];

/** Makes a set of signs known; `signsNumber('０-９')`. It has to be known before the first block is asked for one of any set. */
export function signsNumber(signs: string): number {
  const known = numbers.get(signs);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(signs, number);
  const table = tables[number >> 5] ?? new Uint32Array(0x10000);
  tables[number >> 5] = table;
  for (let at = 0; at < signs.length; at++) {
    const first = signs.charCodeAt(at);
    const isRange = signs[at + 1] === '-' && at + 2 < signs.length;
    const last = isRange ? signs.charCodeAt(at + 2) : first;
    if (isRange) at += 2;
    for (let unit = first; unit <= last; unit++) table[unit] = (table[unit] as number) | (1 << (number & 31));
  }
  return number;
}

/** All sets of signs at once: the reading is walked a single time, however many rules ask. */
const found = fact(({ reading }: BlockFacts) => tables.map((table) => bitsIn(reading, table)));

function bitsIn(reading: string, table: Uint32Array): number {
  let bits = 0;
  for (let at = 0; at < reading.length; at++) bits |= table[reading.charCodeAt(at)] as number;
  return bits;
}

/** What any printed block has: most signs stand nowhere in a document. */
const foundAnywhere = fact(({ printed }: DocumentFacts) => {
  const all = tables.map(() => 0);
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
  return ((bits[number >> 5] ?? 0) & (1 << (number & 31))) !== 0;
}
