import type { Container, DraftBlock, Mark } from '../apparatus/draft.js';
import { overlaps, type Range } from '../apparatus/range.js';
import { extent, read, readingOffsets, type Text } from '../apparatus/text.js';
import type { Block, Cell, Image, Inline } from '../article.js';

/** The body, nested as in mdast, and its images in their order. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly images: readonly Image[];
}

/** Builds the blocks of the body from the printed leaves; a caption goes to its figure. */
export function bodyOf(leaves: readonly DraftBlock[]): Body {
  const printed = attachCaptions(leaves.filter(isBody));
  const images: Image[] = [];
  const blocks = build(printed, 0);
  const placed = printed.filter(({ type }) => type === 'figure').values();
  for (const [blockIndex, block] of blocks.entries()) {
    for (const figure of figuresIn(block)) images.push(imageOf(figure, leafOf(figure, placed), block === figure ? blockIndex : undefined));
  }
  return { blocks, images };
}

/** Of marks over the same words, which stands outside: that a text says so in one way only. */
const OUTWARD: readonly Inline['type'][] = ['link', 'footnoteReference', 'strong', 'emphasis', 'ruby', 'break'];

type Leaf = DraftBlock & { readonly caption?: string };
type Figure = Extract<Block, { type: 'figure' }>;

function isBody(block: DraftBlock): boolean {
  if (block.omittedBy || block.type === 'carrier') return false;
  // A cell without words keeps its place in the row.
  const cell = block.containers[block.containers.length - 1]?.type === 'cell';
  return block.type === 'figure' || block.type === 'thematicBreak' || cell || read(block.text).trim() !== '';
}

/** A caption belongs to the figure before it; one that points down, or has no figure before it, to the one after. */
function attachCaptions(leaves: readonly DraftBlock[]): readonly Leaf[] {
  const out: Leaf[] = [];
  let waiting: string | undefined;
  for (const [index, leaf] of leaves.entries()) {
    const last = out[out.length - 1];
    if (leaf.type === 'caption') {
      const words = read(leaf.text).trim();
      const down = /^[▼↓]/u.test(words) || last?.type !== 'figure';
      if (down && leaves[index + 1]?.type === 'figure') waiting = words;
      else if (last?.type === 'figure') out[out.length - 1] = { ...last, caption: last.caption ? `${last.caption}\n${words}` : words };
      else out.push({ ...leaf, type: 'paragraph' });
    } else {
      out.push(waiting && leaf.type === 'figure' ? { ...leaf, caption: waiting } : leaf);
      waiting = undefined;
    }
  }
  return out;
}

function build(leaves: readonly Leaf[], level: number): Block[] {
  const blocks: Block[] = [];
  for (const run of runsOf(leaves, level)) {
    const container = run[0]?.containers[level];
    for (const block of container ? nested(container, run, level) : run.map(leafBlock)) blocks.push(block);
  }
  return blocks;
}

function nested(container: Container, run: readonly Leaf[], level: number): Block[] {
  const range = rangeOf(run);
  switch (container.type) {
    case 'blockquote':
      return [{ type: 'blockquote', blocks: build(run, level + 1), range }];
    case 'list':
      return [{ type: 'list', ordered: container.ordered ?? false, items: runsOf(run, level + 1).map((item) => build(item, level + 2)), range }];
    case 'table':
      return [{ type: 'table', rows: runsOf(run, level + 1).map((row) => runsOf(row, level + 2).map((cell) => cellOf(cell, level + 2))), range }];
    default:
      return build(run, level + 1);
  }
}

/** Neighbours in the same container at `level`. */
function runsOf(leaves: readonly Leaf[], level: number): Leaf[][] {
  const runs: Leaf[][] = [];
  for (const leaf of leaves) {
    const last = runs[runs.length - 1];
    if (last && last[0]?.containers[level]?.id === leaf.containers[level]?.id) last.push(leaf);
    else runs.push([leaf]);
  }
  return runs;
}

function cellOf(leaves: readonly Leaf[], level: number): Cell {
  const cell = leaves[0]?.containers[level];
  return {
    text: leaves.map((leaf) => read(leaf.text).trim()).join('\n'),
    ...(cell?.header ? { header: true } : {}),
    ...(cell?.rowspan && cell.rowspan > 1 ? { rowspan: cell.rowspan } : {}),
    ...(cell?.colspan && cell.colspan > 1 ? { colspan: cell.colspan } : {}),
  };
}

function leafBlock(leaf: Leaf): Block {
  const range = rangeOf([leaf]);
  switch (leaf.type) {
    case 'figure':
      return {
        type: 'figure',
        url: leaf.image?.url ?? '',
        ...(leaf.image?.media ? { media: leaf.image.media } : {}),
        ...(leaf.image?.alt ? { alt: leaf.image.alt } : {}),
        ...(leaf.caption ? { caption: leaf.caption } : {}),
        range,
      };
    case 'thematicBreak':
      return { type: 'thematicBreak', range };
    case 'code':
      return { type: 'code', text: read(leaf.text).replace(/^\n+|\s+$/g, ''), range };
    default: {
      const { text, inlines } = inlinesOf(leaf);
      const rest = inlines.length > 0 ? { text, inlines, range } : { text, range };
      if (leaf.footnote !== undefined) return { type: 'footnoteDefinition', identifier: leaf.footnote, ...rest };
      return leaf.type === 'heading' ? { type: 'heading', depth: leaf.depth ?? 2, ...rest } : { type: 'paragraph', ...rest };
    }
  }
}

function inlinesOf(leaf: Leaf): { readonly text: string; readonly inlines: readonly Inline[] } {
  const reading = read(leaf.text);
  const text = reading.trim();
  const shift = reading.length - reading.trimStart().length;
  const inlines: Inline[] = [];
  const offset = readingOffsets(leaf.text);
  for (const mark of leaf.marks) {
    const start = Math.max(0, offset(mark.range[0]) - shift);
    const end = Math.min(text.length, offset(mark.range[1]) - shift);
    if (end > start) inlines.push(inline(mark, start, end));
  }
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) inlines.push({ type: 'break', start: at, end: at + 1 });
  return { text, inlines: inlines.sort((a, b) => a.start - b.start || b.end - a.end || OUTWARD.indexOf(a.type) - OUTWARD.indexOf(b.type)) };
}

function inline(mark: Mark, start: number, end: number): Inline {
  const { type, url, annotation, identifier } = mark;
  return { type, start, end, ...(url ? { url } : {}), ...(annotation ? { annotation } : {}), ...(identifier ? { identifier } : {}) };
}

/** The source range of what is printed, or of the whole leaf where nothing is. */
function rangeOf(leaves: readonly DraftBlock[]): Range {
  const text: Text = leaves.flatMap((leaf) => leaf.text);
  const shown = text.filter((piece) => piece.value.trim() !== '');
  return extent(shown.length > 0 ? shown : text);
}

function figuresIn(block: Block): readonly Figure[] {
  switch (block.type) {
    case 'figure':
      return block.media ? [] : [block];
    case 'blockquote':
      return block.blocks.flatMap(figuresIn);
    case 'list':
      return block.items.flat().flatMap(figuresIn);
    default:
      return [];
  }
}

/** The leaf that a figure was made of, the next of those that are left: figures come in the order of their leaves. */
function leafOf({ range: [from, to] }: Figure, leaves: Iterator<Leaf>): Leaf | undefined {
  for (let next = leaves.next(); !next.done; next = leaves.next())
    if (overlaps(extent(next.value.text), [from, Math.max(to, from + 1)])) return next.value;
  return undefined;
}

function imageOf(figure: Figure, leaf: Leaf | undefined, blockIndex: number | undefined): Image {
  return {
    url: figure.url,
    ...(figure.alt ? { alt: figure.alt } : {}),
    ...(figure.caption ? { caption: figure.caption } : {}),
    ...(leaf?.image?.proxiedUrl ? { proxiedUrl: leaf.image.proxiedUrl } : {}),
    ...(blockIndex === undefined ? {} : { blockIndex }),
  };
}

/** Headings, paragraphs, quotations, lists and table cells, joined by a blank line; no captions. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.flatMap(linesOf).join('\n\n');
}

function linesOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'footnoteDefinition':
    case 'code':
      return [block.text];
    case 'blockquote':
      return block.blocks.flatMap(linesOf);
    case 'list':
      return block.items.flat().flatMap(linesOf);
    case 'table':
      return block.rows.flat().flatMap((cell) => (cell.text === '' ? [] : [cell.text]));
    default:
      return [];
  }
}

/** Paragraphs at every depth. */
export function paragraphsIn(blocks: readonly Block[]): number {
  return blocks.reduce((count, block) => {
    if (block.type === 'paragraph') return count + 1;
    if (block.type === 'blockquote') return count + paragraphsIn(block.blocks);
    if (block.type === 'list') return count + paragraphsIn(block.items.flat());
    return count;
  }, 0);
}
