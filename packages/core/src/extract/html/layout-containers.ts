import { block as blockOf, type Container, type DraftBlock } from '../../apparatus/draft.js';
import { read } from '../../apparatus/text.js';

/** What is known of a table or a list from the blocks that stand in it and in none of its own kind within it. */
interface Shape {
  readonly rows: Map<number, Set<number>>;
  /** Cells of a table, items of a list. */
  readonly parts: Map<number, { blocks: number; characters: number }>;
  header: boolean;
  nested: boolean;
  headings: boolean;
}

/** What a cell or an item may hold and still be one: more blocks and more characters than this are a page of their own. */
const BLOCKS = 3;
const CHARACTERS = 400;

/**
 * Takes tables and lists that only lay out the page off the blocks in them: a table of one column or one row, with a table in a cell, or
 * with a cell that holds a heading or a column of text; a list with an item that holds a title or a column of text. A table with header
 * cells is one of data.
 */
export function withoutLayoutContainers(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const layout = new Set<number>();
  const contained = blocks.filter(({ containers, type }) => containers.length > 0 && type !== 'carrier');
  for (const [id, shape] of shapesOf(contained, 'table')) if (isLayoutTable(shape)) layout.add(id);
  for (const [id, shape] of shapesOf(contained, 'list')) if (shape.headings || [...shape.parts.values()].some(isColumn)) layout.add(id);
  if (layout.size === 0) return blocks;
  return blocks.map((block) => {
    if (block.containers.length === 0 || !block.containers.some(({ id }) => layout.has(id))) return block;
    const containers = kept(block.containers, layout);
    const empty = block.type === 'paragraph' && read(block.text) === '' && !containers.some(({ type }) => type === 'cell');
    return blockOf(empty ? 'carrier' : block.type, block.text, { ...block, containers });
  });
}

function shapesOf(blocks: readonly DraftBlock[], kind: 'table' | 'list'): Map<number, Shape> {
  const shapes = new Map<number, Shape>();
  for (const block of blocks) {
    const innermost = block.containers.findLast(({ type }) => type === kind);
    for (const container of block.containers) {
      if (container.type !== kind) continue;
      const { id } = container;
      const shape: Shape = shapes.get(id) ?? { rows: new Map(), parts: new Map(), header: false, nested: false, headings: false };
      shapes.set(id, shape);
      if (container !== innermost) shape.nested = true;
      else if (kind === 'table') countCell(shape, block);
      else countItem(shape, block);
    }
  }
  return shapes;
}

function countCell(shape: Shape, block: DraftBlock): void {
  const cell = block.containers.findLast(({ type }) => type === 'cell');
  const row = block.containers.findLast(({ type }) => type === 'row');
  if (!cell || !row) return;
  if (cell.header) shape.header = true;
  if (block.type === 'heading' || block.type === 'figure') shape.headings = true;
  shape.rows.set(row.id, (shape.rows.get(row.id) ?? new Set()).add(cell.id));
  count(shape, cell.id, block);
}

function countItem(shape: Shape, block: DraftBlock): void {
  const item = block.containers.findLast(({ type }) => type === 'item');
  if (block.type === 'heading' && (block.depth ?? 6) <= 1) shape.headings = true;
  if (item) count(shape, item.id, block);
}

function count(shape: Shape, id: number, block: DraftBlock): void {
  const characters = block.text.reduce((sum, piece) => sum + piece.value.length, 0);
  const held = shape.parts.get(id) ?? { blocks: 0, characters: 0 };
  shape.parts.set(id, { blocks: held.blocks + 1, characters: held.characters + characters });
}

function isColumn(part: { readonly blocks: number; readonly characters: number }): boolean {
  return part.blocks > BLOCKS && part.characters > CHARACTERS;
}

function isLayoutTable({ rows, parts, header, nested, headings }: Shape): boolean {
  const held = [...parts.values()];
  if (nested || held.some(isColumn)) return true;
  if (header) return false;
  const columns = [...rows.values()].reduce((most, row) => Math.max(most, row.size), 0);
  return headings || columns < 2 || rows.size < 2 || held.some((cell) => cell.blocks > BLOCKS || cell.characters > CHARACTERS);
}

/** The containers but those of layout, with their rows, cells and items. */
function kept(containers: readonly Container[], layout: ReadonlySet<number>): readonly Container[] {
  const off = { table: false, list: false };
  return containers.filter(({ id, type }) => {
    if (type === 'table' || type === 'list') {
      off[type] = layout.has(id);
      return !off[type];
    }
    return type === 'item' ? !off.list : type === 'blockquote' || !off.table;
  });
}
