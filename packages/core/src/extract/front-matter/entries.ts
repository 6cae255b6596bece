import type { Range } from '../../apparatus/range.js';
import { KEY } from '../../detect/front-matter.js';
import { isLineEnd, isSpace, type Line, linesOf } from '../../detect/lines.js';
import { decodeReferences } from './character-reference.js';
import { type Reading, readYaml } from './yaml.js';

/** A key that is plainly one, and ends a quotation that its writer forgot to close. */
const PLAIN_KEY = /^[A-Za-z][\w-]*:(?=\s|$)/;
const LINE_END = /\r\n|[\n\r\f\u0085\u2028\u2029]/;

/**
 * Front matter that YAML refuses as a whole, read key by key: each entry by YAML where it can be, else as its writer must have meant it,
 * the quotation marks at both ends taken off and nothing else. Programs that write front matter often quote nothing, or quote what holds
 * quotation marks.
 */
export function readEntries(source: string, start: number, end: number): Reading {
  const readings = entriesOf(source, start, end).map(([from, to]) => readYaml(source, from, to) ?? readEntry(source, from, to));
  return { values: readings.flatMap((reading) => reading.values), words: readings.flatMap((reading) => reading.words) };
}

/** The stretches that begin with a key; a comment between them belongs to none. */
function entriesOf(source: string, start: number, end: number): Range[] {
  const entries: Range[] = [];
  let from: number | undefined;
  let quote: string | undefined;
  const close = (at: number) => {
    if (from !== undefined) entries.push([from, at]);
    from = undefined;
    quote = undefined;
  };
  for (const line of linesOf(source, start, end)) {
    const text = source.slice(line.start, line.end);
    if (quote !== undefined && !PLAIN_KEY.test(text)) {
      if (text.trimEnd().endsWith(quote)) quote = undefined;
      continue;
    }
    const key = KEY.exec(text.slice(0, 80))?.[0];
    if (key !== undefined) {
      close(line.start);
      from = line.start;
      quote = openQuote(text.slice(key.length).trim());
    } else if (text.startsWith('#')) close(line.start);
  }
  close(end);
  return entries;
}

function openQuote(value: string): string | undefined {
  const [mark] = value;
  if (mark !== '"' && mark !== "'") return undefined;
  return value.length > 1 && value.endsWith(mark) ? undefined : mark;
}

function readEntry(source: string, start: number, end: number): Reading {
  const printed = KEY.exec(source.slice(start, Math.min(end, start + 80)))?.[0] ?? '';
  const key = printed.slice(0, -1).replace(/^(["'])(.*)\1$/, '$2');
  const whole = trimmed(source, start + printed.length, end);
  if (whole[0] === whole[1]) return { values: [], words: [] };
  const items = itemsOf(source, start + printed.length, whole[1]);
  if (!items) {
    const words = unquoted(source, whole);
    return { values: valued(key, wordsAt(source, words), words), words: filled([words]) };
  }
  const words = items.map((item) => unquoted(source, item));
  const value = words.map((range) => wordsAt(source, range)).filter((item) => item.trim() !== '');
  return { values: value.length > 0 ? [{ key, value, range: whole }] : [], words: filled(words) };
}

/** The items of a list in hyphens, if the lines are one. */
function itemsOf(source: string, start: number, end: number): Range[] | undefined {
  const items: Range[] = [];
  const lines: Line[] = [...linesOf(source, start, end)];
  for (const [index, line] of lines.entries()) {
    const [from, to] = trimmed(source, line.start, line.end);
    if (from === to) continue;
    if (index === 0 || source[from] !== '-' || !(from + 1 === to || isSpace(source.charCodeAt(from + 1)))) return undefined;
    items.push(trimmed(source, from + 1, to));
  }
  return items.length > 0 ? items : undefined;
}

function valued(key: string, value: string, range: Range): Reading['values'] {
  return value.trim() === '' ? [] : [{ key, value, range }];
}

function filled(ranges: readonly Range[]): Range[] {
  return ranges.filter(([from, to]) => from < to);
}

/** Lines are folded to one, as YAML does it. */
function wordsAt(source: string, [from, to]: Range): string {
  const lines = source.slice(from, to).split(LINE_END);
  return decodeReferences(
    lines.length === 1
      ? (lines[0] as string)
      : lines
          .map((line) => line.trim())
          .filter(Boolean)
          .join(' '),
  );
}

function unquoted(source: string, [from, to]: Range): Range {
  const mark = source[from];
  const quoted = to - from >= 2 && (mark === '"' || mark === "'") && source[to - 1] === mark;
  return quoted ? [from + 1, to - 1] : [from, to];
}

function trimmed(source: string, start: number, end: number): Range {
  const blank = (at: number) => isSpace(source.charCodeAt(at)) || isLineEnd(source.charCodeAt(at));
  let from = start;
  let to = end;
  while (from < to && blank(from)) from++;
  while (to > from && blank(to - 1)) to--;
  return [from, to];
}
