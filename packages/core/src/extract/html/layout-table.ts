import type { Container, DraftBlock } from '../../apparatus/draft.js';
import { read } from '../../apparatus/text.js';

/** What is known of a table from the blocks in its cells. */
interface Shape {
  readonly rows: Map<number, Set<number>>;
  readonly cells: Map<number, { blocks: number; characters: number }>;
  header: boolean;
  nested: boolean;
  headings: boolean;
}

const BLOCKS_IN_CELL = 3;
const CHARACTERS_IN_CELL = 400;

/**
 * Takes the cells of tables that only lay out the page off the blocks in them: one column or one row, a table in a cell, a cell that holds
 * a heading or a column of text. A table with header cells is one of data.
 */
export function withoutLayoutTables(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const shapes = shapesOf(blocks);
  const layout = new Set<number>();
  for (const [id, shape] of shapes) if (isLayout(shape)) layout.add(id);
  if (layout.size === 0) return blocks;
  return blocks.map((block) => {
    if (!block.containers.some(({ id, type }) => type === 'table' && layout.has(id))) return block;
    const containers = kept(block.containers, layout);
    const empty = block.type === 'paragraph' && read(block.text) === '' && !containers.some(({ type }) => type === 'cell');
    return { ...block, containers, ...(empty ? { type: 'carrier' } : {}) };
  });
}

function shapesOf(blocks: readonly DraftBlock[]): Map<number, Shape> {
  const shapes = new Map<number, Shape>();
  for (const block of blocks) {
    if (block.type === 'carrier') continue;
    const tables = block.containers.filter(({ type }) => type === 'table');
    tables.forEach(({ id }, index) => {
      const shape: Shape = shapes.get(id) ?? { rows: new Map(), cells: new Map(), header: false, nested: false, headings: false };
      shapes.set(id, shape);
      if (index < tables.length - 1) shape.nested = true;
      else count(shape, block);
    });
  }
  return shapes;
}

function count(shape: Shape, block: DraftBlock): void {
  const cell = block.containers.findLast(({ type }) => type === 'cell');
  const row = block.containers.findLast(({ type }) => type === 'row');
  if (!cell || !row) return;
  if (cell.header) shape.header = true;
  if (block.type === 'heading' || block.type === 'figure') shape.headings = true;
  const columns = shape.rows.get(row.id) ?? new Set();
  shape.rows.set(row.id, columns.add(cell.id));
  const characters = block.text.reduce((sum, piece) => sum + piece.value.length, 0);
  const held = shape.cells.get(cell.id) ?? { blocks: 0, characters: 0 };
  shape.cells.set(cell.id, { blocks: held.blocks + 1, characters: held.characters + characters });
}

function isLayout({ rows, cells, header, nested, headings }: Shape): boolean {
  if (nested) return true;
  const held = [...cells.values()];
  if (held.some((cell) => cell.characters > CHARACTERS_IN_CELL && cell.blocks > BLOCKS_IN_CELL)) return true;
  if (header) return false;
  const columns = [...rows.values()].reduce((most, row) => Math.max(most, row.size), 0);
  return headings || columns < 2 || rows.size < 2 || held.some((cell) => cell.blocks > BLOCKS_IN_CELL || cell.characters > CHARACTERS_IN_CELL);
}

/** The containers outside layout tables: of those only what is nested in a cell stays. */
function kept(containers: readonly Container[], layout: ReadonlySet<number>): readonly Container[] {
  let off = false;
  return containers.filter(({ id, type }) => {
    if (type === 'table') off = layout.has(id);
    return !(off && (type === 'table' || type === 'row' || type === 'cell'));
  });
}
