import type { Article } from '@zhengwen/core';
import type { Aligned } from '@zhengwen/library';
import { safeLines } from '../../safe.js';
import { dayOf, titleOf } from '../../titles.js';
import type { Command } from '../keys.js';
import { blank, hints, type Mark, padRow, row, spansOf } from '../look/row.js';
import { BOLD, DIM, type Row, type Style } from '../look/style.js';
import { renderedText } from '../page/rendered.js';
import { setLines } from '../setting/lines.js';
import { clip } from '../setting/text.js';
import type { Stage } from '../stage.js';
import { BETWEEN, betweenColumns, columnsOf, moveRows, type Rows, within } from './columns.js';
import { neutralRows, renditionSaid } from './head.js';
import type { BesideView, Drawn } from './view.js';

const HEAD = 3;
/** Where the two differ: never by colour, which is an editor's. */
const DIFFERENT: Style = { bold: true, underline: true };

/** A paragraph of the first article and what stands for it in the second; ranges are units of each one's text. */
interface Pair {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

const kept = new WeakMap<readonly Aligned[], readonly Pair[]>();
const LETTER = /[\p{L}\p{N}]/u;

/** Two articles side by side, opened at a place of the first one's text. */
export function besideView(article: Article, other: Article, parts: readonly Aligned[], at: number, stage: Stage): BesideView {
  const view: BesideView = { kind: 'beside', article, other, parts, top: { band: 0, row: 0 } };
  const band = Math.max(
    0,
    pairsOf(view).findIndex(({ a }) => a[0] <= at && at < a[1]),
  );
  const from = pairsOf(view)[band]?.a[0] ?? 0;
  const above = side(article, [from, at + 1], [], columnsOf(stage).cells, stage).length - 1;
  return { ...view, top: { band, row: Math.max(0, above) } };
}

export function moveBeside(view: BesideView, command: Command, stage: Stage): BesideView {
  const top = moveRows(rowsOf(view, stage), view.top, command, roomOf(stage));
  return top ? { ...view, top } : view;
}

/** Rows below the head. */
function roomOf(stage: Stage): number {
  return stage.rows - HEAD - neutralRows(stage, columnsOf(stage).left).length;
}

function rowsOf(view: BesideView, stage: Stage): Rows {
  const pairs = pairsOf(view);
  const { cells } = columnsOf(stage);
  return { count: pairs.length, height: (band) => pairRows(view, pairs[band] as Pair, cells, stage).length };
}

export function drawBeside(view: BesideView, stage: Stage): Drawn {
  const { words } = stage;
  const { cells, left } = columnsOf(stage);
  const pairs = pairsOf(view);
  const room = roomOf(stage);
  const rows: Row[] = [];
  let { band, row: skip } = within(rowsOf(view, stage), view.top);
  for (; band < pairs.length && rows.length < room; band++, skip = 0)
    rows.push(
      ...pairRows(view, pairs[band] as Pair, cells, stage)
        .slice(skip)
        .map((line) => [blank(left), ...line]),
    );
  const both = (of: (article: Article) => string, style: Style): Row => [
    ...padRow([blank(left), { text: clip(of(view.article), cells), style }], left + cells + BETWEEN),
    { text: clip(of(view.other), cells), style },
  ];
  const title = (article: Article) =>
    titleOf({ headline: article.headline, opening: article.text.slice(0, 40) }, (text) => stage.rendition.of(article)(text).text, words.untitled);
  const facts = ({ datePublished, creditedSource, publisher }: Article) =>
    [dayOf(datePublished, words.undated), creditedSource ?? publisher].filter(Boolean).join('  ');
  const percent = Math.floor(((pairs[view.top.band]?.a[0] ?? 0) / Math.max(1, view.article.text.length)) * 100);
  return {
    rows: [both(title, BOLD), both(facts, DIM), ...neutralRows(stage, left), [], ...rows.slice(0, room)],
    left: row(`${String(percent).padStart(3)}%  ${words.sideBySide}${renditionSaid(stage)}`, DIM),
    right: hints(words.hint.help, words.hint.back),
  };
}

function pairRows({ article, other, parts }: BesideView, { a, b }: Pair, cells: number, stage: Stage): readonly Row[] {
  const [left, right] = [side(article, a, marksIn(parts, 'a', a), cells, stage), side(other, b, marksIn(parts, 'b', b), cells, stage)];
  const rows: Row[] = [];
  for (let y = 0; y < Math.max(left.length, right.length); y++)
    rows.push([...padRow(left[y] ?? [], cells), ...betweenColumns(), ...(right[y] ?? [])]);
  return [...rows, [...padRow([], cells), ...betweenColumns()]];
}

/** A stretch of an article set in a column; `marks` are units of the article's own text. */
function side(article: Article, [start, end]: readonly [number, number], own: readonly Mark[], cells: number, stage: Stage): readonly Row[] {
  const { text: whole, at } = renderedText(article, article, stage.rendition);
  const from = at(start);
  const marks = own.map((mark) => ({ ...mark, start: at(mark.start) - from, end: at(mark.end) - from }));
  const text = safeLines(whole.slice(from, at(end))).replaceAll('\t', ' ');
  const trimmed = text.trimEnd();
  return setLines(trimmed, { cells, first: stage.spaced ? 0 : 4 }).map((line) => [
    blank(line.indent),
    ...spansOf(trimmed, line.start, line.shown, undefined, marks),
  ]);
}

function marksIn(parts: readonly Aligned[], of: 'a' | 'b', [start, end]: readonly [number, number]): readonly Mark[] {
  return parts.flatMap((part) => {
    const [from, to] = part[of];
    return part.kind === 'same' || from >= end || to <= start ? [] : [{ start: Math.max(start, from), end: Math.min(end, to), style: DIFFERENT }];
  });
}

/** The paragraphs of the first text with what stands for them in the second: cut where both agree, so that they scroll together. */
function pairsOf({ article, other, parts }: BesideView): readonly Pair[] {
  const known = kept.get(parts);
  if (known) return known;
  const pairs: Pair[] = [];
  let [a, b] = [0, 0];
  for (const { kind, a: inA, b: inB } of parts) {
    if (kind !== 'same') continue;
    let [letters, at] = [0, inB[0]];
    for (let unit = inA[0]; unit < inA[1]; unit++) {
      if (LETTER.test(article.text.charAt(unit))) letters++;
      else if (article.text[unit] === '\n' && article.text[unit + 1] !== '\n') {
        for (; letters > 0 && at < inB[1]; at++) if (LETTER.test(other.text.charAt(at))) letters--;
        while (at < inB[1] && !LETTER.test(other.text.charAt(at)) && !/[“‘「『（《]/u.test(other.text.charAt(at))) at++;
        pairs.push({ a: [a, unit + 1], b: [b, at] });
        [a, b] = [unit + 1, at];
      }
    }
  }
  pairs.push({ a: [a, article.text.length], b: [b, other.text.length] });
  kept.set(parts, pairs);
  return pairs;
}
