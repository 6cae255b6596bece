import { block as blockOf, type DraftBlock, type Mark } from '../apparatus/draft.js';
import { apply } from '../apparatus/edit.js';
import { extent, read, readingOffsets } from '../apparatus/text.js';

/** Where in the source the elements begin that an address within the page can name. */
export type Anchors = ReadonlyMap<string, number>;

const MARK = /^[[(（【〔［]?\s*(?:注释?)?\s*([\d①-⑳*†‡]{1,4}|[a-z])\s*[\])）】〕］]?$/iu;
const BACK = /\s*(?:[↩↑⏎^]\ufe0e?|\[?返回\]?)+\s*$/u;
const RULE = 'extract/footnote-mark';
/** UTF-16 units between a reference and what the note's arrow leads to: the reference itself, or its paragraph. */
const NEAR = 200;
/** How the address of a note begins that is written as one, in Markdown; no element of a page is called so. */
export const WRITTEN = '^';

/**
 * Footnotes of a page: a number that leads to an element further down, which begins with that number or leads back. The reference reads
 * `[1]` whatever its brackets, and the note is printed without its number and its arrow. All other links within the page are left out.
 */
export function withFootnotes(
  blocks: readonly DraftBlock[],
  anchors: Anchors,
  written: ReadonlyMap<number, string> = new Map(),
): readonly DraftBlock[] {
  if (written.size === 0 && !blocks.some(({ marks }) => marks.some(isNote))) return blocks;
  const out = [...blocks];
  const notes = notesIn(blocks, anchors);
  const begins = [...written.keys()];
  let next = 0;
  for (const [at, block] of blocks.entries()) {
    const [from, to] = extent(block.text);
    // What a carrier holds is over before the words of the next block begin.
    while (next < begins.length && (begins[next] as number) < from) next++;
    const begin = isPrinted(block) && (begins[next] ?? to) < to ? begins[next] : undefined;
    if (begin !== undefined) out[at] = blockOf(block.type, block.text, { ...block, footnote: written.get(begin) });
  }
  for (const [at, block] of blocks.entries()) {
    const label = notes.labels.get(at);
    if (block.marks.some(isNote)) out[at] = referring(out[at] as DraftBlock, notes.byTarget);
    if (label !== undefined) out[at] = defining(out[at] as DraftBlock, label);
  }
  return out;
}

function isNote({ type }: Mark): boolean {
  return type === 'footnoteReference';
}

function isPrinted({ type, text }: DraftBlock): boolean {
  return (type === 'paragraph' || type === 'heading') && read(text).trim() !== '';
}

/** The labels of the notes, by what leads to them and by the block that they stand in. */
function notesIn(blocks: readonly DraftBlock[], anchors: Anchors) {
  const byTarget = new Map<string, string>();
  const labels = new Map<number, string>();
  const taken = new Set<string>();
  const tried = new Set<number>();
  const noteAfter = blockFinder(blocks);
  for (const block of blocks.filter(({ marks }) => marks.some(isNote))) {
    const readingOf = readerOf(block);
    for (const mark of block.marks) {
      const target = mark.identifier ?? '';
      if (target.startsWith(WRITTEN)) byTarget.set(target, target.slice(1));
      const anchor = anchors.get(target);
      if (!isNote(mark) || byTarget.has(target) || anchor === undefined || anchor < mark.range[1]) continue;
      const printed = readingOf(mark).trim();
      const label = MARK.exec(printed)?.[1];
      if (label === undefined || taken.has(label)) continue;
      const at = noteAfter(anchor);
      if (tried.has(at)) continue;
      tried.add(at);
      const note = blocks[at];
      if (note?.type !== 'paragraph' || labels.has(at) || note === block || !answers(note, { label, printed, at: mark.range[0] }, anchors)) continue;
      byTarget.set(target, label);
      labels.set(at, label);
      taken.add(label);
    }
  }
  return { byTarget, labels };
}

/** The first block with words that ends behind a place; most pages lead to none, so nothing is looked up before it is asked for. */
function blockFinder(blocks: readonly DraftBlock[]): (place: number) => number {
  const ends: number[] = [];
  const printedFrom: number[] = [];
  return (place) => {
    if (ends.length === 0) {
      for (const [at, { text }] of blocks.entries()) {
        ends.push(extent(text)[1]);
        printedFrom.push(at);
      }
      for (let at = blocks.length - 2; at >= 0; at--) if (!isPrinted(blocks[at] as DraftBlock)) printedFrom[at] = printedFrom[at + 1] as number;
    }
    return printedFrom[firstAfter(ends, place)] ?? blocks.length;
  };
}

/** What the marks of a block cover. */
function readerOf({ text }: DraftBlock): (mark: Mark) => string {
  const offset = readingOffsets(text);
  const reading = read(text);
  return ({ range }) => reading.slice(offset(range[0]), offset(range[1]));
}

interface Reference {
  readonly label: string;
  readonly printed: string;
  readonly at: number;
}

/** Whether a block answers a reference: it leads back to it, is an item of a list, or begins with its number; a bare figure may count anything. */
function answers(note: DraftBlock, { label, printed, at }: Reference, anchors: Anchors): boolean {
  if (note.containers.at(-1)?.type === 'item') return true;
  if (note.marks.some((mark) => isNote(mark) && Math.abs((anchors.get(mark.identifier ?? '') ?? -1) - at) < NEAR)) return true;
  const begins = opening(label).exec(read(note.text).trimStart())?.[0];
  return begins !== undefined && (!/^\d+$/.test(printed) || /[^\d\s]/.test(begins));
}

/** How the words of a note begin: with its label, in any brackets or none. */
function opening(label: string): RegExp {
  const written = label.replace('*', '\\*');
  return new RegExp(`^(?:[\\[(（【〔［]\\s*(?:注释?)?\\s*${written}\\s*[\\])）】〕］]|(?:注释?)?${written}(?!\\d)\\s*[.、．:：]?)\\s*`, 'u');
}

function firstAfter(ends: readonly number[], place: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function referring(block: DraftBlock, byTarget: ReadonlyMap<string, string>): DraftBlock {
  const offset = readingOffsets(block.text);
  const marks = block.marks.flatMap((mark): readonly Mark[] => {
    if (!isNote(mark)) return [mark];
    const identifier = byTarget.get(mark.identifier ?? '');
    return identifier === undefined ? [] : [{ ...mark, identifier }];
  });
  const reading = read(block.text);
  const edits = marks.filter(isNote).flatMap((mark) => {
    const [start, end] = [offset(mark.range[0]), offset(mark.range[1])];
    const value = `[${mark.identifier}]`;
    return reading.slice(start, end) === value ? [] : [{ start, end, value }];
  });
  return blockOf(block.type, apply(block.text, edits, RULE), { ...block, marks });
}

function defining(block: DraftBlock, footnote: string): DraftBlock {
  const reading = read(block.text);
  const lead = reading.length - reading.trimStart().length;
  const first = opening(footnote).exec(reading.slice(lead)) ?? /^[\^↑]\s*/u.exec(reading.slice(lead));
  const back = BACK.exec(reading);
  const start = first ? lead + first[0].length : 0;
  const edits = [
    ...(first ? [{ start: 0, end: start, value: '' }] : []),
    ...(back && back.index > start ? [{ start: back.index, end: reading.length, value: '' }] : []),
  ];
  const containers = block.containers.filter(({ type }) => type !== 'list' && type !== 'item');
  return blockOf(block.type, apply(block.text, edits, RULE), { ...block, containers, footnote });
}
