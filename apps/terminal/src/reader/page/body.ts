import type { Article, Block, Inline } from '@zhengwen/core';
import type { Mark } from '../look/row.js';
import { BOLD, DIM } from '../look/style.js';
import { widthOf } from '../setting/cluster.js';
import { guessMarks } from './guesses.js';
import type { Part } from './part.js';
import { stretches } from './stretches.js';
import { tableParts } from './table.js';

/** Cells by which a paragraph is indented: two Han. */
const INDENT = 4;
const FIGURE = '〔图〕';
/** A measure in which an indent as deep as that of a caption would leave no line. */
const NARROW = 32;
/** Two cells, however wide the dot is. */
const BULLET = () => (widthOf('·') === 2 ? '·' : '· ');
const MEDIA = { video: '〔视〕', audio: '〔音〕' } as const;

interface Place {
  /** Cells from the left edge of the measure. */
  readonly left: number;
  readonly quoted: number;
  readonly cells: number;
  /** Cells by which a paragraph is indented; where it is 0, space tells paragraphs. */
  readonly indent: number;
  /** In an item of a list: a list within it follows its words without a blank line. */
  readonly tight?: boolean;
}

/** Walks the blocks in reading order and keeps count of where each text stands in the article's whole text, as search hits name it. */
export function bodyParts(article: Article, { cells, spaced }: { readonly cells: number; readonly spaced: boolean }): readonly Part[] {
  const walk = { text: article.text, at: 0, captions: 0, guesses: guessMarks(article.entries) };
  return blockParts(article.blocks, { left: 0, quoted: 0, cells, indent: spaced ? 0 : INDENT }, walk);
}

interface Walk {
  readonly text: string;
  /** How far the article's text has been met. */
  at: number;
  captions: number;
  readonly guesses: (text: string) => readonly Mark[];
}

function blockParts(blocks: readonly Block[], setting: Place, walk: Walk): readonly Part[] {
  const out: Part[] = [];
  let before: Block['type'] | undefined;
  for (const block of blocks) {
    // Paragraph after paragraph may be told by the indent; anything else stands apart.
    const joined = before === 'paragraph' && ((block.type === 'paragraph' && setting.indent > 0) || (setting.tight && block.type === 'list'));
    const above = before === undefined || joined ? 0 : 1;
    // Item by item: a long list must not be handed over as arguments.
    for (const [i, part] of partsOf(block, setting, walk).entries()) out.push(i === 0 ? { ...part, above: Math.max(above, part.above) } : part);
    before = block.type;
  }
  return out;
}

function partsOf(block: Block, setting: Place, walk: Walk): readonly Part[] {
  const { left, quoted } = setting;
  switch (block.type) {
    case 'heading':
      return textParts(
        block.text,
        { above: 1, first: left, rest: left, quoted, style: BOLD, range: block.range, balanced: true, level: block.depth },
        walk,
        block.inlines,
      );
    case 'paragraph':
      return textParts(block.text, { above: 0, first: left + setting.indent, rest: left, quoted, range: block.range }, walk, block.inlines);
    case 'footnoteDefinition':
      return textParts(
        block.text,
        { above: 0, first: left + INDENT, rest: left, quoted, range: block.range, lead: `[${block.identifier}] ` },
        walk,
        block.inlines,
      );
    case 'code':
      return textParts(block.text, { above: 0, first: left + INDENT, rest: left + INDENT, quoted, range: block.range, asFound: true }, walk);
    case 'blockquote':
      return blockParts(block.blocks, { ...setting, quoted: quoted + 1, tight: false }, walk);
    case 'list':
      return block.items.flatMap((item, i) =>
        itemParts(item, block.ordered ? `${i + 1}. ` : BULLET(), block.ordered ? String(block.items.length).length + 2 : 2, setting, walk),
      );
    case 'table':
      return tableParts(block, setting, (text) => take(text, walk), walk.guesses);
    case 'figure':
      return figureParts(block, setting, walk);
    case 'thematicBreak':
      return [{ text: '＊', above: 1, first: left + INDENT, rest: left + INDENT, quoted, style: DIM, range: block.range, asFound: true }];
  }
}

function textParts(text: string, shape: Omit<Part, 'text'>, walk: Walk, inlines: readonly Inline[] = []): readonly Part[] {
  const base = take(text, walk);
  const marks = [...inlines.flatMap(inlineMark), ...walk.guesses(text)];
  const readings = inlines.flatMap(({ type, start, end, annotation }) =>
    type === 'ruby' && annotation ? [{ start, end, reading: annotation }] : [],
  );
  return stretches({
    ...shape,
    text,
    ...(readings.length > 0 ? { readings } : {}),
    ...(base === undefined ? {} : { field: 'text' as const, base }),
    ...(marks.length > 0 ? { marks } : {}),
  });
}

/** Where the text stands in the article's whole text; `undefined` when it is not part of that. */
function take(text: string, walk: Walk): number | undefined {
  let at = walk.at;
  while (at < walk.text.length && !walk.text.startsWith(text, at) && /\s/.test(walk.text.charAt(at))) at++;
  if (text === '' || !walk.text.startsWith(text, at)) return undefined;
  walk.at = at + text.length;
  return at;
}

function inlineMark(inline: Inline): readonly Mark[] {
  if (inline.type === 'strong') return [{ start: inline.start, end: inline.end, style: BOLD }];
  if (inline.type === 'emphasis') return [{ start: inline.start, end: inline.end, style: { italic: true } }];
  return [];
}

function itemParts(blocks: readonly Block[], lead: string, room: number, setting: Place, walk: Walk): readonly Part[] {
  const left = setting.left + room;
  return blockParts(blocks, { ...setting, left, tight: true }, walk).map((part, i) => {
    // The list mark takes the place of a paragraph's indent.
    const first = part.first === left + setting.indent && part.rest === left ? left : part.first;
    return i === 0 && part.lead === undefined
      ? { ...part, above: 0, first, lead: ' '.repeat(Math.max(0, room - widthOf(lead))) + lead }
      : { ...part, first };
  });
}

function figureParts(block: Extract<Block, { type: 'figure' }>, setting: Place, walk: Walk): readonly Part[] {
  // In a narrow measure only the caption stands in, and only in its first line.
  const narrow = setting.cells - setting.quoted * 2 < NARROW;
  const left = setting.left + (narrow ? 0 : INDENT + FIGURE.length * 2);
  const first = narrow ? setting.left + FIGURE.length * 2 : left;
  const image = block.media ? {} : { image: block.url };
  const shape = { above: 0, first, rest: left, quoted: setting.quoted, style: DIM, range: block.range };
  const words = block.caption ?? block.alt;
  const field = block.caption === undefined ? {} : { field: 'caption' as const, base: 0, figure: walk.captions };
  walk.captions++;
  const lead = block.media ? MEDIA[block.media] : FIGURE;
  const address = addressShown(block.url);
  if (!words) return [{ ...shape, ...image, text: address, lead, asFound: true }];
  const marks = walk.guesses(words);
  return [
    { ...shape, ...image, text: words, lead, ...field, ...(marks.length > 0 ? { marks } : {}) },
    { ...shape, first: left, text: address, asFound: true },
  ];
}

/** An address that is the image itself is told by its kind and length. */
export function addressShown(url: string): string {
  const [, kind] = /^data:([\w/.+-]*)[;,]/i.exec(url) ?? [];
  return kind === undefined ? url : `data:${kind} (${(url.length / 1366).toFixed(1)} KB)`;
}
