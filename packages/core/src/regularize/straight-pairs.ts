import type { BlockFacts } from '../apparatus/rule.js';

/** The longest quotation that is taken for one, in UTF-16 units. */
const LONGEST = 200;
const OPENS = '“「';
const CLOSES = '”」';

/** No quotation begins with what parts clauses, or ends with what introduces one: such marks are counted wrong. */
const PARTS = /[，。、；：！？）》」』】,;:!?)]/u;
const INTRODUCES = /[：（《「『【(“‘]/u;

/** A pair of straight marks: the place and the length of each, and whether it stands inside another quotation. */
export interface StraightPair {
  readonly open: number;
  readonly close: number;
  readonly length: number;
  readonly inside: boolean;
}

/**
 * The straight marks of a block that pair off soundly, line by line; `marks` finds them. A line with an odd number of them has none, nor
 * has one where a mark that would open follows a digit (inches) or belongs to code.
 */
export function straightPairs(block: BlockFacts, marks: RegExp): readonly StraightPair[] {
  const pairs: StraightPair[] = [];
  let start = 0;
  for (const line of block.reading.split('\n')) {
    for (const pair of pairsIn(block, line, start, marks)) pairs.push({ ...pair, open: start + pair.open, close: start + pair.close });
    start += line.length + 1;
  }
  return pairs;
}

function pairsIn(block: BlockFacts, line: string, start: number, marks: RegExp): readonly StraightPair[] {
  const found = [...line.matchAll(marks)];
  if (found.length % 2 > 0 || found.some(({ 0: mark, index }) => block.protects(start + index, start + index + mark.length))) return [];
  const depth = depths(line);
  const pairs: StraightPair[] = [];
  for (let i = 0; i + 1 < found.length; i += 2) {
    const [first, second] = [found[i] as RegExpExecArray, found[i + 1] as RegExpExecArray];
    const [open, close, length] = [first.index, second.index, first[0].length];
    const inner = line.slice(open + length, close).trim();
    // What opens or closes between them would be cut in two.
    const whole = second[0].length === length && depth(open) === depth(close);
    if (!whole || inner === '' || inner.length > LONGEST || PARTS.test(inner.charAt(0)) || INTRODUCES.test(inner.slice(-1))) return [];
    if (/\d/.test(line.charAt(open - 1)) || (/[=([{,\\]/.test(line.charAt(open - 1)) && /[\p{Script=Latin}\d]/u.test(line.charAt(open - 2))))
      return [];
    pairs.push({ open, close, length, inside: depth(open) > 0 });
  }
  return pairs;
}

/** How many directed quotations are open at a place; asked from left to right. */
function depths(line: string): (at: number) => number {
  let depth = 0;
  let seen = 0;
  return (at) => {
    for (; seen < at; seen++) {
      if (OPENS.includes(line.charAt(seen))) depth++;
      else if (CLOSES.includes(line.charAt(seen))) depth = Math.max(0, depth - 1);
    }
    return depth;
  };
}
