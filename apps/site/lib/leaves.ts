import type { Block, Inline, Range } from '@zhengwen/core';

/** A block or a cell with text of its own. */
export interface Leaf {
  /** The block or the cell: what the leaf is known by. */
  readonly owner: object;
  readonly text: string;
  readonly inlines: readonly Inline[];
  /** Of a cell, that of its table. */
  readonly range: Range;
  /** `text` when the text of the article holds it. */
  readonly field: 'text' | 'caption' | 'code';
}

/** The leaves of a body in its order. A figure is one, with or without a caption. */
export function leavesOf(blocks: readonly Block[]): readonly Leaf[] {
  return blocks.flatMap(leavesIn);
}

function leavesIn(block: Block): readonly Leaf[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'footnoteDefinition':
      return [{ owner: block, text: block.text, inlines: block.inlines ?? [], range: block.range, field: 'text' }];
    case 'code':
      return [{ owner: block, text: block.text, inlines: [], range: block.range, field: 'code' }];
    case 'figure':
      return [{ owner: block, text: block.caption ?? '', inlines: [], range: block.range, field: 'caption' }];
    case 'blockquote':
      return leavesOf(block.blocks);
    case 'list':
      return block.items.flatMap(leavesOf);
    case 'table':
      return block.rows.flat().map((cell): Leaf => ({ owner: cell, text: cell.text, inlines: [], range: block.range, field: 'text' }));
    case 'thematicBreak':
      return [];
  }
}
