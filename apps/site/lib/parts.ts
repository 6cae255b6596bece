import type { Block } from '@zhengwen/core';

/** Long documents are shown in parts, so that no page grows with its file. */
const ARTICLE_UNITS = 60_000;
const SOURCE_UNITS = 10_000;

/** A block of the body, or the stretch `[start, end)` of the text of one that is too long for a page. */
export interface Stretch {
  readonly block: Block;
  readonly start?: number;
  readonly end?: number;
}

/** The body in parts of about 60 000 UTF-16 units; always at least one part. */
export function articleParts(blocks: readonly Block[], units = ARTICLE_UNITS): readonly (readonly Stretch[])[] {
  const parts: Stretch[][] = [[]];
  let filled = 0;
  for (const stretch of blocks.flatMap((block) => stretchesOf(block, units))) {
    const size = sizeOf(stretch);
    if (filled > 0 && filled + size > units) {
      parts.push([]);
      filled = 0;
    }
    parts[parts.length - 1]?.push(stretch);
    filled += size;
  }
  return parts;
}

/** The source in parts of 10 000 UTF-16 units, as ranges; a last part of less than half is joined to the one before. */
export function sourceParts(length: number, units = SOURCE_UNITS): readonly (readonly [number, number])[] {
  const count = Math.max(1, Math.round(length / units));
  return Array.from({ length: count }, (_, index) => [index * units, index === count - 1 ? length : (index + 1) * units] as const);
}

/** Which part, from 1, holds the source offset. */
export function partAt(parts: readonly (readonly [number, number])[], offset: number): number {
  const index = parts.findIndex(([, end]) => offset < end);
  return index < 0 ? parts.length : index + 1;
}

function stretchesOf(block: Block, units: number): readonly Stretch[] {
  if (block.type !== 'paragraph' || block.text.length <= units) return [{ block }];
  const count = Math.ceil(block.text.length / units);
  return Array.from({ length: count }, (_, index) => ({ block, start: index * units, end: Math.min(block.text.length, (index + 1) * units) }));
}

function sizeOf({ block, start, end }: Stretch): number {
  if (start !== undefined && end !== undefined) return end - start;
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'footnoteDefinition':
    case 'code':
      return block.text.length;
    case 'blockquote':
      return total(block.blocks);
    case 'list':
      return block.items.reduce((sum, item) => sum + total(item), 0);
    case 'table':
      return block.rows.flat().reduce((sum, cell) => sum + cell.text.length, 0);
    case 'figure':
      return block.caption?.length ?? 0;
    case 'thematicBreak':
      return 0;
  }
}

function total(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + sizeOf({ block }), 0);
}
