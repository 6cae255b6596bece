import { block as blockOf, type Container, type DraftBlock } from '../../apparatus/draft.js';
import { read } from '../../apparatus/text.js';

/** What a cell or an item holds. */
interface Part {
  blocks: number;
  characters: number;
}

/** What is known of a table from the blocks that stand in it and in no table within it. */
interface Shape {
  readonly rows: Map<number, Set<number>>;
  readonly cells: Map<number, Part>;
  header: boolean;
  nested: boolean;
  headings: boolean;
}

/** What a cell or an item may hold and still be one: more blocks and more characters than this are a page of their own. */
const BLOCKS = 3;
const CHARACTERS = 400;

/**
 * Takes tables and lists that only lay out the page off the blocks in them: a table of one column or one row, with a table in a cell, or
 * with a cell that holds a heading or a column of text; a list with an item that holds a title or a column of text, or
 * whose only item holds a heading and more. A table with header cells is one of data.
 */
export function withoutLayoutContainers(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const contained = blocks.filter(({ containers, type }) => containers.length > 0 && type !== 'carrier');
  const layout = new Set([...layoutTables(contained), ...layoutLists(contained)]);
  if (layout.size === 0) return blocks;
  const out: DraftBlock[] = [];
  for (const block of blocks) out.push(block.containers.some(({ id }) => layout.has(id)) ? withoutContainers(block, layout) : block);
  return out;
}

function withoutContainers(block: DraftBlock, layout: ReadonlySet<number>): DraftBlock {
  const containers = kept(block.containers, layout);
  const empty = block.type === 'paragraph' && read(block.text) === '' && !containers.some(({ type }) => type === 'cell');
  return blockOf(empty ? 'carrier' : block.type, block.text, { ...block, containers });
}

function layoutTables(blocks: readonly DraftBlock[]): readonly number[] {
  const shapes = new Map<number, Shape>();
  for (const block of blocks) {
    if (!block.containers.some(isTable)) continue;
    const [table, ...around] = block.containers.filter(isTable).reverse() as [Container, ...Container[]];
    for (const { id } of around) shapeOf(shapes, id).nested = true;
    countCell(shapeOf(shapes, table.id), block);
  }
  return [...shapes].flatMap(([id, shape]) => (isLayoutTable(shape) ? [id] : []));
}

function isTable({ type }: Container): boolean {
  return type === 'table';
}

function countCell(shape: Shape, block: DraftBlock): void {
  const cell = block.containers.findLast(({ type }) => type === 'cell');
  const row = block.containers.findLast(({ type }) => type === 'row');
  if (!cell || !row) return;
  if (cell.header) shape.header = true;
  if (block.type === 'heading' || block.type === 'figure') shape.headings = true;
  shape.rows.set(row.id, (shape.rows.get(row.id) ?? new Set()).add(cell.id));
  add(shape.cells, cell.id, block);
}

function layoutLists(blocks: readonly DraftBlock[]): readonly number[] {
  const layout: number[] = [];
  const full = fullItems(blocks);
  const headed =
    full.size === 0 ? [] : blocks.flatMap((block) => (block.type === 'heading' ? (itemOf(block) ?? []) : [])).filter((item) => full.has(item));
  const alone = headed.length === 0 ? undefined : new Set(headed.filter(isAlone(blocks)));
  const parts = new Map<number, Part>();
  for (const block of blocks) {
    const item = block.type === 'heading' || full.size > 0 ? itemOf(block) : undefined;
    // A list of one item lists nothing: what has a heading and several blocks is a page.
    const titled = block.type === 'heading' && ((block.depth ?? 6) <= 1 || (item !== undefined && alone?.has(item) === true));
    const list = titled || item !== undefined ? block.containers.findLast(({ type }) => type === 'list') : undefined;
    if (list === undefined) continue;
    if (titled) layout.push(list.id);
    if (item !== undefined && full.has(item) && isColumn(add(parts, item.id, block))) layout.push(list.id);
  }
  return layout;
}

/** Whether an item is the only one of its list. */
function isAlone(blocks: readonly DraftBlock[]): (item: Container) => boolean {
  const lists = new Map<Container, Container>();
  const last = new Map<Container, Container | undefined>();
  for (const { containers } of blocks) {
    for (let at = 1; at < containers.length; at++) {
      const [list, item] = [containers[at - 1] as Container, containers[at] as Container];
      if (item.type !== 'item') continue;
      lists.set(item, list);
      last.set(list, last.has(list) && last.get(list) !== item ? undefined : item);
    }
  }
  return (item) => last.get(lists.get(item) as Container) === item;
}

/** The items with more blocks of their own than one should hold: few, so that only these are looked at closely. */
function fullItems(blocks: readonly DraftBlock[]): ReadonlySet<Container> {
  const full = new Set<Container>();
  for (let at = BLOCKS; at < blocks.length; at++) {
    const item = itemOf(blocks[at] as DraftBlock);
    // What stands in an item stands together.
    if (item !== undefined && (blocks[at - BLOCKS] as DraftBlock).containers.includes(item)) full.add(item);
  }
  return full;
}

/** The item of the innermost list around a block. */
function itemOf({ containers }: DraftBlock): Container | undefined {
  for (let at = containers.length - 1; at >= 0; at--) {
    const container = containers[at] as Container;
    if (container.type === 'item') return container;
    if (container.type === 'list') return undefined;
  }
  return undefined;
}

function shapeOf(shapes: Map<number, Shape>, id: number): Shape {
  const shape = shapes.get(id) ?? { rows: new Map(), cells: new Map(), header: false, nested: false, headings: false };
  shapes.set(id, shape);
  return shape;
}

function add(parts: Map<number, Part>, id: number, { text }: DraftBlock): Part {
  const part = parts.get(id) ?? { blocks: 0, characters: 0 };
  parts.set(id, part);
  part.blocks++;
  for (const { value } of text) part.characters += value.length;
  return part;
}

function isColumn({ blocks, characters }: Part): boolean {
  return blocks > BLOCKS && characters > CHARACTERS;
}

function isLayoutTable({ rows, cells, header, nested, headings }: Shape): boolean {
  const held = [...cells.values()];
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
