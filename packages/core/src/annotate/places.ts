import type { Range } from '../apparatus/range.js';
import type { Piece } from '../apparatus/text.js';
import type { Article, Block } from '../article.js';

/** The texts of a block that may hold figures, in order, each with where it begins in the text of the block; code has none. */
export function textsOf(block: Block): readonly { readonly text: string; readonly at: number }[] {
  const out: { text: string; at: number }[] = [];
  let at = 0;
  for (const { text, isCode } of leavesOf(block)) {
    if (!isCode) out.push({ text, at });
    at += text.length + 2;
  }
  return out;
}

/** The text of a block: its texts joined by a blank line, as in the article's `text`. */
export function textOfBlock(block: Block): string {
  return leavesOf(block)
    .map(({ text }) => text)
    .join('\n\n');
}

function leavesOf(block: Block): readonly { readonly text: string; readonly isCode?: boolean }[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'footnoteDefinition':
      return [{ text: block.text }];
    case 'code':
      return [{ text: block.text, isCode: true }];
    case 'blockquote':
      return block.blocks.flatMap(leavesOf);
    case 'list':
      return block.items.flat().flatMap(leavesOf);
    case 'table':
      return block.rows.flat().flatMap(({ text }) => (text === '' ? [] : [{ text }]));
    default:
      return [];
  }
}

/** Finds the source of UTF-16 units `[start, end)` of a block's text. */
export type SourceOf = (start: number, end: number) => Range;

/** What the pieces print, unit for unit and without white space, which blocks and pieces set differently. */
interface Printed {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** By unit of `text`: the piece, and the unit of its value. */
  readonly piece: readonly number[];
  readonly unit: readonly number[];
}

/**
 * The way from the texts of an article's blocks back to its source. The pieces print them in order, with captions between them, so each text
 * is looked for after the one before it.
 */
export function sourcesOf({ blocks, pieces }: Pick<Article, 'blocks' | 'pieces'>): (block: Block) => SourceOf {
  const printing = pieces.filter(({ value }) => value !== '');
  let next = 0;
  const before = new Map<Block, readonly Piece[]>();
  for (const block of blocks) {
    while (next < printing.length && (printing[next] as Piece).range[1] < block.range[0]) next++;
    let end = next;
    while (end < printing.length && (printing[end] as Piece).range[0] <= block.range[1]) end++;
    before.set(block, printing.slice(next, end));
  }
  return (block) => sourceWithin(block, printedBy(before.get(block) ?? []));
}

/**
 * Finds the source of UTF-16 units of an article's `text`, across its blocks; `textSources(article)(0, 2)` is where its first two units stand in the source. The article
 * needs its `pieces`.
 */
export function textSources(article: Pick<Article, 'blocks' | 'pieces'>): SourceOf {
  const sources = sourcesOf(article);
  const blocks: { readonly from: number; readonly source: () => SourceOf }[] = [];
  let from = 0;
  for (const block of article.blocks) {
    const leaves = leavesOf(block);
    if (leaves.length === 0) continue;
    let made: SourceOf | undefined;
    blocks.push({
      from,
      source: () => {
        made ??= sources(block);
        return made;
      },
    });
    from += leaves.reduce((sum, { text }) => sum + text.length + 2, 0);
  }
  const unitAt = (at: number): Range => {
    let [low, high] = [0, blocks.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((blocks[middle]?.from ?? 0) <= at) low = middle;
      else high = middle;
    }
    const found = blocks[low];
    return found ? found.source()(at - found.from, at - found.from + 1) : [0, 0];
  };
  return (start, end) => {
    const [first, last] = [unitAt(start), unitAt(Math.max(start, end - 1))];
    return [Math.min(first[0], last[0]), Math.max(first[1], last[1])];
  };
}

function printedBy(pieces: readonly Piece[]): Printed {
  let text = '';
  const piece: number[] = [];
  const unit: number[] = [];
  for (const [index, { value }] of pieces.entries()) {
    for (let at = 0; at < value.length; at++) {
      if (/\s/.test(value[at] as string)) continue;
      text += value[at];
      piece.push(index);
      unit.push(at);
    }
  }
  return { text, pieces, piece, unit };
}

function sourceWithin(block: Block, printed: Printed): SourceOf {
  const inks: { at: number; end: number; text: string; found: number }[] = [];
  let from = 0;
  let at = 0;
  for (const { text } of leavesOf(block)) {
    const ink = text.replace(/\s+/g, '');
    const found = printed.text.indexOf(ink, from);
    inks.push({ at, end: at + text.length, text, found });
    if (found >= 0) from = found + ink.length;
    at += text.length + 2;
  }
  return (start, end) => {
    const leaf = inks.find((one) => one.at <= start && end <= one.end);
    if (!leaf || leaf.found < 0) return block.range;
    const inkBefore = (offset: number) => leaf.text.slice(0, offset - leaf.at).replace(/\s+/g, '').length;
    const first = sourceUnit(printed, leaf.found + inkBefore(start));
    const last = sourceUnit(printed, leaf.found + inkBefore(end) - 1);
    return first && last ? [first[0], last[1]] : block.range;
  };
}

/** The source under one printed unit: itself in a verbatim piece, else the piece, since nothing smaller can be cited. */
function sourceUnit({ pieces, piece, unit }: Printed, at: number): Range | undefined {
  const under = pieces[piece[at] as number];
  if (!under) return undefined;
  const start = under.range[0] + (unit[at] as number);
  return under.kind === 'verbatim' ? [start, start + 1] : under.range;
}
