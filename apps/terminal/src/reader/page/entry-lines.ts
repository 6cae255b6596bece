import type { Entry, Piece } from '@zhengwen/core';
import { visible } from '../../safe.js';
import { type Mark, spansOf } from '../look/row.js';
import { DIM, type Row, VERMILION } from '../look/style.js';
import { widthOf } from '../setting/cluster.js';
import { setLines } from '../setting/lines.js';
import { clip, clipStart } from '../setting/text.js';
import type { Words } from '../words/words.js';
import { wordsAfter, wordsBefore } from './context.js';

/** Lines that a reading may take, and units of it that are looked at at all: what was left out may be a whole page. */
const MOST_LINES = 4;
const MOST_UNITS = 1600;
/** Cells of the source's own words shown on either side of a short reading. */
const AROUND = 20;

/** What the source has, what is printed, and where there is room the words around: `…的“戰場”上  ,  →  ，  鹿泉區近…`, set in lines. */
export function readingLines(entry: Entry, pieces: readonly Piece[], cells: number, words: Words): readonly Row[] {
  const original = reading(entry.original, words);
  const edited = entry.kind === 'omit' ? words.leftOut : entry.kind === 'doubt' ? words.asItStands : reading(entry.edited, words);
  const text = `${original}  →  ${edited}`;
  const marks: Mark[] = [
    { start: original.length + 2, end: original.length + 3, style: DIM },
    { start: original.length + 5, end: text.length, style: entry.kind === 'doubt' ? DIM : VERMILION },
  ];
  const room = Math.min(AROUND, Math.floor((cells - widthOf(text) - 4) / 2));
  if (room < 6) return lines(text, marks, cells, words);
  const [start, end] = entry.range;
  const before = clipStart(visible(wordsBefore(pieces, start)), room);
  const after = clip(visible(wordsAfter(pieces, end)), room);
  return [[...around(before, `${before}  `), ...spansOf(text, 0, text.length, undefined, marks), ...around(after, `  ${after}`)]];
}

/** The other readings that a guess was chosen from. */
export function alternativesOf(entry: Entry, words: Words): string {
  return (entry.alternatives ?? []).map((text) => reading(text, words)).join(' | ');
}

function around(words: string, text: string): Row {
  return words === '' ? [] : [{ text, style: DIM }];
}

/** A reading where every character is seen: nothing is `∅`, white space alone is named. */
function reading(text: string, words: Words): string {
  if (text === '') return '∅';
  const cut = text.length > MOST_UNITS ? text.slice(0, MOST_UNITS) : text;
  const seen = visible(/^\s+$/u.test(cut) ? cut.replaceAll(' ', '␠').replaceAll('\u3000', '⟨3000⟩') : cut);
  return cut === text ? seen : `${seen}…${words.value.aside(words.units(text.length))}`;
}

function lines(text: string, marks: readonly Mark[], cells: number, words: Words): readonly Row[] {
  const set = setLines(text, { cells });
  if (set.length <= MOST_LINES) return set.map((line) => spansOf(text, line.start, line.shown, undefined, marks));
  // The end says what became of it, so the middle gives way.
  const head = set.slice(0, MOST_LINES - 2).map((line) => spansOf(text, line.start, line.shown, undefined, marks));
  const tail = set[set.length - 1];
  const left = set.length - MOST_LINES + 1;
  return [...head, [{ text: words.moreLines(left), style: DIM }], tail ? spansOf(text, tail.start, tail.shown, undefined, marks) : []];
}
