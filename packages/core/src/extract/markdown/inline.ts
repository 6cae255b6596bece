import type { Page } from '../html/page.js';
import { ReferenceReader } from '../html/references.js';
import { writeReference } from './notes.js';
import { SYNTAX } from './syntax.js';

/** Where text goes, and how many marks of quotation stand before its lines. */
export interface Context {
  readonly page: Page;
  readonly source: string;
  readonly quotes: number;
  /** The labels of the notes that the document has. */
  readonly notes: ReadonlySet<string>;
  /** A line end that stays one. */
  readonly lineEnd?: number;
  /** Where a line begins another note: begins a block for it, and gives where its words begin. */
  note?(at: number, to: number): number | undefined;
  /** A table takes bars and line ends for itself: it gives the place up to which it took them. */
  readonly table?: { bar(at: number): void; line(at: number, end: number): number };
}

const ESCAPABLE = /[!-/:-@[-`{-~]/;
const REFERENCE = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/y;
const MARKER = /[ \t]*>/y;

/** Writes the text of `[from, to)`: a backslash before a mark is syntax, a character reference is one. */
export function writeText(context: Context, from: number, to: number): void {
  const { page, source, table } = context;
  let run = from;
  let at = from;
  /** Writes what was passed as text, then goes on behind `end`. */
  const goOn = (end: number) => {
    if (at > run) page.text(run, at);
    run = at = end;
  };
  while (at < to) {
    const character = source[at];
    if (character === '\\' && at + 1 < to && ESCAPABLE.test(source[at + 1] as string)) {
      const place = at;
      goOn(at + 1);
      page.flow.markup(place, place + 1, SYNTAX);
      at++;
    } else if (character === '[' && source[at + 1] === '^' && context.notes.size > 0) {
      goOn(at);
      const end = writeReference(page, source, at, to, context.notes);
      if (end === undefined) at++;
      else run = at = end;
    } else if (character === '&') {
      const place = at;
      const reference = referenceAt(source, at, to);
      if (reference) {
        goOn(reference.to);
        page.reference(place, reference.to, reference.value);
      } else at++;
    } else if (character === '\n' || character === '\r') {
      const place = at;
      const end = character === '\r' && source[at + 1] === '\n' ? at + 2 : at + 1;
      if (table) {
        goOn(end);
        run = at = table.line(place, end);
      } else {
        const stays = place === context.lineEnd;
        if (!stays) at = end;
        goOn(end);
        if (stays) page.flow.lineBreak(place, end, SYNTAX);
        at = writeMarkers(context, end, to);
        if (stays) at = writeIndent(context, at, to);
        run = at = context.note?.(at, to) ?? at;
      }
    } else if (table && character === '|') {
      const place = at;
      goOn(at + 1);
      table.bar(place);
    } else at++;
  }
  goOn(to);
}

function referenceAt(source: string, at: number, to: number): { readonly to: number; readonly value: string } | undefined {
  REFERENCE.lastIndex = at;
  if (!REFERENCE.test(source) || REFERENCE.lastIndex > to) return undefined;
  const end = REFERENCE.lastIndex;
  const reader = new ReferenceReader(source.slice(at, end));
  return reader.read(0) === end - at ? { to: end, value: reader.value } : undefined;
}

/** Writes the marks of quotation at the start of a line; returns where its text begins. */
export function writeMarkers({ page, source, quotes }: Omit<Context, 'notes'>, from: number, to: number): number {
  let at = from;
  for (let i = 0; i < quotes; i++) {
    MARKER.lastIndex = at;
    if (!MARKER.test(source) || MARKER.lastIndex > to) break;
    page.flow.markup(at, MARKER.lastIndex, SYNTAX);
    at = MARKER.lastIndex;
  }
  return at;
}

/** Writes the white space before the words of a line; returns where they begin. */
function writeIndent({ page, source }: Context, from: number, to: number): number {
  let at = from;
  while (at < to && (source[at] === ' ' || source[at] === '\t')) at++;
  page.flow.markup(from, at, 'extract/white-space');
  return at;
}

/** Hands over lines that are taken as they stand (code, HTML), without the marks of quotation before them. */
export function writeLines(context: Context, from: number, to: number, write: (from: number, to: number) => void): void {
  for (let at = from; at < to; ) {
    const end = context.quotes === 0 ? -1 : context.source.indexOf('\n', at);
    const next = end < 0 || end >= to ? to : end + 1;
    write(at, next);
    at = writeMarkers(context, next, to);
  }
}
