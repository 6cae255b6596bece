import type { BlockFacts, DocumentFacts } from '../apparatus/rule.js';

/** Where in `document.printed` the first block after `index` stands. */
export function positionAfter(document: DocumentFacts, index: number): number {
  let low = 0;
  let high = document.printed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((document.printed[middle] as BlockFacts).index <= index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A path this long has lost its outermost elements, and depths no longer tell which is which. */
const CUT = 32;

/** Whether a block stands in the element at `depth` of a path. */
export function standsIn(block: BlockFacts, path: readonly number[], depth: number): boolean {
  const own = block.layout.path;
  const id = path[depth];
  if (own === undefined || id === undefined) return false;
  return own[depth] === id || ((own.length >= CUT || path.length >= CUT) && own.includes(id));
}
