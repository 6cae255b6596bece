import { fact } from './fact.js';
import type { BlockFacts } from './rule.js';

/** For each UTF-16 unit, one bit for every set of signs that it belongs to, 32 sets to a table. */
const tables: Uint32Array[] = [];
const numbers = new Map<string, number>();

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
const found = fact((block: BlockFacts) =>
  tables.map((table) => {
    const { reading } = block;
    let bits = 0;
    for (let at = 0; at < reading.length; at++) bits |= table[reading.charCodeAt(at)] as number;
    return bits;
  }),
);

/** Whether the reading of a block has one of the signs of that number. */
export function hasSign(block: BlockFacts, number: number): boolean {
  return ((found(block)[number >> 5] ?? 0) & (1 << (number & 31))) !== 0;
}
