import type { BlockFacts } from '../apparatus/rule.js';

/** The longest quotation that is taken for one, in UTF-16 units. */
const LONGEST = 200;
const OPENS = '“「';
const CLOSES = '”」';

/** No quotation begins with what parts clauses, or ends with what introduces one: such marks are counted wrong. */
const PARTS = /[，。、；：！？）》」』】,;:!?)]/u;
const INTRODUCES = /[：（《「『【(“‘]/u;

/** A pair of straight marks: where it opens, where it closes, and whether it stands inside another quotation. */
export type StraightPair = readonly [open: number, close: number, inside: boolean];

/**
 * The straight quotation marks of a block that pair off soundly, line by line. A line with an odd number of them has none, nor has one
 * where a mark follows a digit (inches) or belongs to code.
 */
export function straightPairs(block: BlockFacts): readonly StraightPair[] {
  const pairs: StraightPair[] = [];
  let start = 0;
  for (const line of block.reading.split('\n')) {
    pairs.push(...pairsIn(block, line, start));
    start += line.length + 1;
  }
  return pairs;
}

function pairsIn(block: BlockFacts, line: string, start: number): readonly StraightPair[] {
  const pairs: StraightPair[] = [];
  let depth = 0;
  let open: { readonly at: number; readonly depth: number } | undefined;
  for (let i = 0; i < line.length; i++) {
    const mark = line[i] as string;
    if (OPENS.includes(mark)) depth++;
    else if (CLOSES.includes(mark)) depth = Math.max(0, depth - 1);
    if (mark !== '"') continue;
    if (block.protects(start + i, start + i + 1)) return [];
    if (!open) {
      if (/[\d=([{,\\]/.test(line[i - 1] ?? '') && /[\p{Script=Latin}\d]/u.test(line[i - 2] ?? ' ')) return [];
      if (/\d/.test(line[i - 1] ?? '')) return [];
      open = { at: i, depth };
    } else {
      // What opens or closes between them would be cut in two.
      if (open.depth !== depth || i - open.at > LONGEST || i - open.at === 1) return [];
      const inner = line.slice(open.at + 1, i).trim();
      if (inner === '' || PARTS.test(inner.charAt(0)) || INTRODUCES.test(inner.slice(-1))) return [];
      pairs.push([start + open.at, start + i, depth > 0]);
      open = undefined;
    }
  }
  return open ? [] : pairs;
}
