import type { Conversion } from '@zhengwen/core';
import { safeLines } from '../../safe.js';
import type { Mark } from '../look/row.js';
import type { Part } from './part.js';

/** A conversion of script that says what it changes. */
export type Convert = (text: string) => Conversion;

/** No conversion: the text as it stands. */
export const asItStands: Convert = (text) => ({ text, changes: [], at: (unit) => unit });

/** A part's text as it goes to the screen, with its marks; `at` gives the place of one of the part's own units in it. */
export interface Shown {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly at: (unit: number) => number;
}

const SAME = (unit: number) => unit;

/** Makes a part's text ready: in the script that is asked for, with control characters shown instead of sent. */
export function shownOf(part: Part, convert: Convert): Shown {
  const converted = (part.asFound ? asItStands : convert)(part.text);
  const text = fit(converted.text);
  const at = text === part.text ? SAME : (unit: number) => fit(converted.text.slice(0, converted.at(unit))).length;
  const marks = (part.marks ?? []).map((mark) => ({ ...mark, start: at(mark.start), end: at(mark.end) }));
  return { text, marks, at };
}

/** The unit of a part's own text that a unit of what is shown of it stands for; the first of those that come to lie at the same place. */
export function unitShown({ at }: Pick<Shown, 'at'>, length: number, unit: number): number {
  let low = 0;
  for (let high = length; low < high; ) {
    const middle = (low + high) >> 1;
    if (at(middle) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tabs have no width of their own in a line that is set. */
function fit(text: string): string {
  return safeLines(text).replaceAll('\t', '  ');
}
