import type { BlockFacts, DocumentFacts } from '../../apparatus/rule.js';

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

/** The printed block after one. */
export function printedAfter(document: DocumentFacts, { index }: BlockFacts): BlockFacts | undefined {
  return document.printed[positionAfter(document, index)];
}

/** The printed block before one that is printed. */
export function printedBefore(document: DocumentFacts, { index }: BlockFacts): BlockFacts | undefined {
  return document.printed[positionAfter(document, index) - 2];
}

/** The next block in one direction, printed or not, past those that only carry markup and those of the types in `past`. */
export function blockBeside(
  document: DocumentFacts,
  { index }: BlockFacts,
  step: 1 | -1,
  ...past: readonly BlockFacts['type'][]
): BlockFacts | undefined {
  let at = index + step;
  for (let type = document.blocks[at]?.type; type === 'carrier' || (type && past.includes(type)); type = document.blocks[at]?.type) at += step;
  return document.blocks[at];
}

/** Share of the printed characters of a block that stand in links, 0 to 1. */
export function linkedShare({ layout }: BlockFacts): number {
  return layout.linked ?? 0;
}

/** Whether two blocks of a page stand right in one element. */
export function inSameElement(a: BlockFacts, b: BlockFacts | undefined): boolean {
  const home = a.layout.path?.at(-1);
  return home !== undefined && home === b?.layout.path?.at(-1);
}

/** Whether a block is the first printed in the element right around it, which holds more than the block. */
export function opensElement(block: BlockFacts, document: DocumentFacts): boolean {
  const home = block.layout.path?.at(-1);
  const at = positionAfter(document, block.index) - 1;
  const [before, after] = [document.printed[at - 1], document.printed[at + 1]];
  return home !== undefined && !before?.layout.path?.includes(home) && after?.layout.path?.includes(home) === true;
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

/** Han in some blocks. */
export function hanOf(blocks: readonly BlockFacts[]): number {
  let han = 0;
  for (const block of blocks) han += block.han;
  return han;
}
