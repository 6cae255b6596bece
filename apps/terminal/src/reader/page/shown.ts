import { safeLines } from '../../safe.js';
import type { Mark } from '../look/row.js';
import type { Part } from './part.js';

/** A conversion of script, character for character as far as it can: the identity for the source's own. */
export type Convert = (text: string) => string;

/** A part's text as it goes to the screen, with its marks; `at` gives the place of one of the part's own units in it. */
export interface Shown {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly at: (unit: number) => number;
}

const SAME = (unit: number) => unit;

/** Makes a part's text ready: in the script that is asked for, with control characters shown instead of sent. */
export function shownOf(part: Part, convert: Convert): Shown {
  const converted = part.asFound ? part.text : convert(part.text);
  const text = fit(converted);
  const at = text === part.text ? SAME : (unit: number) => fit(converted.slice(0, counterpart(part.text, converted, unit))).length;
  const marks = (part.marks ?? []).map((mark) => ({ ...mark, start: at(mark.start), end: at(mark.end) }));
  return { text, marks, at };
}

/** Tabs have no width of their own in a line that is set. */
function fit(text: string): string {
  return safeLines(text).replaceAll('\t', '  ');
}

/** A conversion replaces characters one by one, so the same number of characters stands before a place; where it does not, the place is as far along. */
function counterpart(from: string, to: string, unit: number): number {
  if (from === to) return unit;
  const [before, all, other] = [points(from.slice(0, unit)), points(from), [...to]];
  const index = all === other.length ? before : all === 0 ? 0 : Math.round((before / all) * other.length);
  return other.slice(0, index).join('').length;
}

function points(text: string): number {
  let number = 0;
  for (const _ of text) number++;
  return number;
}
