import type { Article } from '@zhengwen/core';
import type { Side, SideBySide } from '@zhengwen/library';
import { safe, safeLines } from '../../safe.js';
import { dayOf, titleOf } from '../../titles.js';
import type { Command } from '../keys.js';
import { blank, clipRow, hints, type Mark, padRow, row, spansOf } from '../look/row.js';
import { BOLD, DIM, type Row, type Style } from '../look/style.js';
import { renderedText } from '../page/rendered.js';
import type { Rendition } from '../rendition.js';
import { setLines } from '../setting/lines.js';
import { clip } from '../setting/text.js';
import type { Stage } from '../stage.js';
import { BETWEEN, betweenColumns, moveRows, type Rows, within } from './columns.js';
import { neutralRows, renditionSaid } from './head.js';
import { follow, type Window } from './items.js';
import type { Drawn, Request, SideBySideView } from './view.js';

/** Rows of the head besides the sentence in it: its title, four of each column, and one left empty. */
const HEAD = 6;
const COLUMN_HEAD = 4;
const GUTTER = 2;
/** Cells of a column at least, where the screen has them: a line of seventeen Han. */
const LEAST = 34;
const WIDEST = 60;
const SHARED: Style = { underline: true };

/** What stands on the rows of a side, for a measure. */
interface Laid {
  readonly cells: number;
  readonly spaced: boolean;
  readonly rendition: Rendition;
  readonly columns: readonly (readonly Row[])[];
}

const kept = new WeakMap<SideBySide, Laid>();

export function sideBySideView(made: SideBySide, articles: SideBySideView['articles']): SideBySideView {
  return { kind: 'side-by-side', made, articles, selected: 0, left: 0, top: { band: 0, row: 0 } };
}

export function moveSideBySide(view: SideBySideView, command: Command, stage: Stage): SideBySideView {
  if (typeof command === 'object') {
    const { cells, count } = columnsIn(view.made.sides.length, stage);
    const column = Math.floor((command.x - GUTTER) / (cells + BETWEEN));
    return column < 0 || column >= count ? view : { ...view, selected: columnsSeen(view, stage).top + column };
  }
  if (command === 'column-right' || command === 'column-left') {
    const { selected, top } = columnsSeen({ ...view, selected: view.selected + (command === 'column-right' ? 1 : -1) }, stage);
    return { ...view, selected, left: top };
  }
  const top = moveRows(rowsOf(view, stage), view.top, command, roomOf(stage));
  return top ? { ...view, top } : view;
}

export function openSideBySide({ made, selected }: SideBySideView): Request | undefined {
  const side = made.sides[selected];
  return side && { kind: 'open', id: side.id };
}

export function drawSideBySide(view: SideBySideView, stage: Stage): Drawn {
  const { words } = stage;
  const { made } = view;
  const { cells, count } = columnsIn(made.sides.length, stage);
  const { selected, top: from } = columnsSeen(view, stage);
  const { columns } = laid(view, cells, stage);
  const shown = columns.slice(from, from + count);
  const beside = (of: (column: number) => Row): Row => {
    const line: Row = shown.flatMap((_, i) => [...(i > 0 ? betweenColumns() : []), ...padRow(of(from + i), cells)]);
    return [blank(GUTTER), ...line];
  };
  const heads = made.sides.map((side, index) => headRows(view, index, selected === index, cells, stage, side));
  const rows: Row[] = [
    clipRow(
      [blank(GUTTER), { text: words.sideBySide, style: BOLD }, ...row(`   ${words.sharedIn(made.passages.length, made.sides.length)}`, DIM)],
      stage.columns,
    ),
    ...neutralRows(stage),
  ];
  for (let y = 0; y < COLUMN_HEAD; y++) rows.push(beside((column) => heads[column]?.[y] ?? []));
  rows.push(beside(() => []));
  const { band } = within(rowsOf(view, stage), view.top);
  const last = Math.min(heightOf(columns), band + roomOf(stage));
  for (let y = band; y < last; y++) rows.push(beside((column) => columns[column]?.[y] ?? []));
  const percent = Math.floor((band / Math.max(1, heightOf(columns))) * 100);
  return {
    rows: rows.slice(0, stage.rows),
    left: row(`${String(percent).padStart(3)}%  ${words.of(selected + 1, made.sides.length)}${renditionSaid(stage)}`, DIM),
    right: hints(words.hint.help, words.hint.columns, words.hint.open, words.hint.back),
  };
}

/** How many columns stand on the screen, and the cells of each. */
function columnsIn(sides: number, { columns }: Pick<Stage, 'columns'>): { readonly count: number; readonly cells: number } {
  const room = Math.max(4, columns - 2 * GUTTER);
  const count = Math.max(1, Math.min(sides, Math.floor((room + BETWEEN) / (LEAST + BETWEEN))));
  const cells = Math.min(WIDEST, Math.floor((room - (count - 1) * BETWEEN) / count));
  return { count, cells: cells - (cells % 2) };
}

/** The column that is chosen and the first on the screen, which goes along with it. */
function columnsSeen({ made, selected, left }: SideBySideView, stage: Stage): Window {
  const { count } = columnsIn(made.sides.length, stage);
  return follow({ count: made.sides.length, height: () => 1 }, { selected, top: left }, count);
}

/** Rows below the head. */
function roomOf(stage: Stage): number {
  return stage.rows - HEAD - neutralRows(stage).length;
}

function rowsOf(view: SideBySideView, stage: Stage): Rows {
  const { cells } = columnsIn(view.made.sides.length, stage);
  return { count: heightOf(laid(view, cells, stage).columns), height: () => 1 };
}

function heightOf(columns: Laid['columns']): number {
  return columns.reduce((most, { length }) => Math.max(most, length), 0);
}

function headRows(
  { made, articles }: SideBySideView,
  index: number,
  chosen: boolean,
  cells: number,
  { words, rendition }: Stage,
  side: Side,
): readonly Row[] {
  const { toFirst } = side;
  const shared = made.passages.filter(({ places }) => places.some((place) => place.side === index)).length;
  const changed = isCopy(side) ? [words.changes(side.toFirst.parts.filter(({ kind }) => kind !== 'same').length)] : [];
  const lines = [
    [safe(side.outlet ?? ''), dayOf(side.datePublished, words.undated)].filter(Boolean).join('  '),
    toFirst ? words.toFirst(toFirst.relation, percentOf(toFirst.ofFirst)) : words.earliest,
    [words.sharedPassages(shared), ...changed].join(words.value.comma),
  ];
  const title = titleOf(side, (text) => rendition.of(articles[index] ?? side)(text).text, words.untitled);
  return [[{ text: clip(chosen ? `› ${title}` : title, cells), style: BOLD }], ...lines.map((line) => row(clip(line, cells), DIM))];
}

/** A share in whole per cent; a little is not told as nothing. */
function percentOf(share: number): string {
  return share > 0 && share < 0.01 ? '<1' : String(Math.floor(share * 100));
}

type Copy = Side & { readonly toFirst: NonNullable<Side['toFirst']> };

/** Of two texts that only have some passages in common it says nothing that the rest of them differs. */
function isCopy(side: Side): side is Copy {
  return side.toFirst !== undefined && side.toFirst.relation !== 'partial';
}

/** The columns for a measure: the headings of each, and from the same row on the texts. */
function laid({ made, articles }: SideBySideView, cells: number, { spaced, rendition }: Stage): Laid {
  const known = kept.get(made);
  if (known?.cells === cells && known.spaced === spaced && known.rendition === rendition) return known;
  const sides = made.sides.map((side, index) => inRendition(side, articles[index] ?? side, rendition));
  const headings = sides.map((side) => headingRows(side, cells));
  const height = heightOf(headings);
  const columns = sides.map((side, index): readonly Row[] => {
    const own = headings[index] ?? [];
    const filling = Array.from({ length: height === 0 ? 0 : height - own.length + 1 }, (): Row => []);
    return [...own, ...filling, ...textRows(side, made.sides[0]?.text ?? '', cells, spaced)];
  });
  const now: Laid = { cells, spaced, rendition, columns };
  kept.set(made, now);
  return now;
}

/** A side in another script, its places where they then are; what it is compared with stays the first one's own text. */
function inRendition(side: Side, article: Pick<Article, 'script' | 'credits'>, rendition: Rendition): Side {
  if (rendition.script === 'source') return side;
  const { text, at } = renderedText(side, article, rendition);
  const moved = <Stretch extends { readonly start: number; readonly end: number }>(stretch: Stretch): Stretch => ({
    ...stretch,
    start: at(stretch.start),
    end: at(stretch.end),
  });
  return {
    ...side,
    text,
    headings: side.headings.map((heading) => ({ ...moved(heading), text: text.slice(at(heading.start), at(heading.end)) })),
    stretches: side.stretches.map(moved),
    ...(side.toFirst
      ? { toFirst: { ...side.toFirst, parts: side.toFirst.parts.map((part) => ({ ...part, b: [at(part.b[0]), at(part.b[1])] as const })) } }
      : {}),
  };
}

function headingRows({ headings }: Side, cells: number): readonly Row[] {
  const least = Math.min(...headings.map(({ depth }) => depth));
  return headings.flatMap(({ depth, text }) => {
    const first = Math.min(2 * (depth - least), 8);
    const said = `· ${safe(text)}`;
    return setLines(said, { cells, first, rest: first + 2 }).map(
      ({ indent, start, shown }): Row => [blank(indent), ...row(said.slice(start, shown), DIM)],
    );
  });
}

/** What is told at a place of a text, and a stretch of it that is drawn in a style; both in its UTF-16 units. */
interface Told {
  readonly tags: readonly { readonly at: number; readonly text: string }[];
  readonly marks: readonly Mark[];
}

/** Where a shared passage begins stands its number; where a copy lacks something of the first text, how many letters of it. */
function toldOf(side: Side, first: string): Told {
  const { stretches } = side;
  const tags: { at: number; text: string }[] = [];
  const marks: Mark[] = [];
  for (const [index, { start, end, passages }] of stretches.entries()) {
    const before = stretches[index - 1]?.passages ?? [];
    const begun = passages.filter((passage) => !before.includes(passage));
    if (begun.length > 0) tags.push({ at: start, text: `[${begun.map((passage) => passage + 1).join(',')}]` });
    if (passages.length > 0) marks.push({ start, end, style: SHARED });
  }
  if (isCopy(side))
    for (const { kind, a, b } of side.toFirst.parts) {
      if (kind === 'cut') tags.push({ at: first[a[0] - 1] === '\n' ? b[0] : endBefore(side.text, b[0]), text: `[−${lettersIn(first.slice(...a))}]` });
      else if (kind !== 'same') marks.push({ start: b[0], end: b[1], style: BOLD });
    }
  return { tags: tags.sort((a, b) => a.at - b.at), marks: marks.sort((a, b) => a.start - b.start) };
}

function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** The end of the paragraph that ends at or before a unit between two. */
function endBefore(text: string, at: number): number {
  let end = at;
  while (text[end - 1] === '\n') end--;
  return end;
}

function textRows(side: Side, first: string, cells: number, spaced: boolean): readonly Row[] {
  const told = toldOf(side, first);
  const isHeading = new Set(side.headings.map(({ start }) => start));
  const rows: Row[] = [];
  let [tag, mark] = [0, 0];
  for (const { index: start, 0: paragraph } of side.text.matchAll(/[^\n]+/gu)) {
    const end = start + paragraph.length;
    const tags: Told['tags'][number][] = [];
    // What is told between two paragraphs stands before the later one.
    for (let next = told.tags[tag]; next && next.at <= end; next = told.tags[++tag]) tags.push({ ...next, at: Math.max(start, next.at) });
    while ((told.marks[mark]?.end ?? end) < start) mark++;
    const marks: Mark[] = [];
    for (let i = mark, next = told.marks[i]; next && next.start < end; next = told.marks[++i]) if (next.end > start) marks.push(next);
    const heading = isHeading.has(start);
    const set = tagged(side.text, [start, end], tags, marks);
    if (rows.length > 0 && (heading || spaced)) rows.push([]);
    const base = heading ? BOLD : undefined;
    for (const line of setLines(set.text, { cells, first: spaced || heading ? 0 : 4 }))
      rows.push([blank(line.indent), ...spansOf(set.text, line.start, line.shown, base, set.marks)]);
  }
  const after = told.tags.slice(tag).map(({ text }) => text);
  if (after.length > 0) rows.push(row(clip(after.join(''), cells), DIM));
  return rows;
}

/** A stretch of a text fit for a terminal with its tags put in, and its marks where they then are. */
function tagged(
  whole: string,
  [start, end]: readonly [number, number],
  tags: Told['tags'],
  marks: readonly Mark[],
): { readonly text: string; readonly marks: readonly Mark[] } {
  const edges = [...new Set([start, end, ...tags.map(({ at }) => at), ...marks.flatMap((mark) => [mark.start, mark.end])])]
    .filter((at) => at >= start && at <= end && !isWithinPair(whole, at))
    .sort((a, b) => a - b);
  const out: Mark[] = [];
  let text = '';
  let [tag, mark] = [0, 0];
  for (const [i, from] of edges.entries()) {
    for (let next = tags[tag]; next && next.at <= from; next = tags[++tag]) {
      out.push({ start: text.length, end: text.length + next.text.length, style: DIM });
      text += next.text;
    }
    const to = edges[i + 1];
    if (to === undefined) break;
    const at = text.length;
    text += safeLines(whole.slice(from, to)).replaceAll('\t', ' ');
    for (let i = mark, next = marks[i]; next && next.start <= from; next = marks[++i]) {
      if (next.end <= from) continue;
      out.push({ start: at, end: text.length, style: next.style });
    }
    while ((marks[mark]?.end ?? to + 1) <= from) mark++;
  }
  return { text, marks: out };
}

function isWithinPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}
