import type { Hit } from '@zhengwen/library';
import type { Mark } from '../look/row.js';
import type { Style } from '../look/style.js';
import type { Flow } from './flow.js';
import type { Part } from './part.js';
import type { Place } from './place.js';

/** A stretch of a part's own text, in its units; empty where something was left out. It outlives a change of measure or script. */
export interface Spot {
  readonly part: number;
  readonly start: number;
  readonly end: number;
}

/** Where a search hit stands on the page; `undefined` when the page does not show that text. */
export function spotOfHit(parts: readonly Part[], hit: Hit): Spot | undefined {
  for (const [index, part] of parts.entries()) {
    const found = within(part, hit);
    if (found) return { part: index, ...found };
  }
  return undefined;
}

const HEAD: Partial<Record<Hit['field'], number>> = { kicker: -3, headline: -2, alternativeHeadline: -1 };

/** The hits as one meets them reading down the page: captions among the text that they stand in. */
export function inPageOrder(parts: readonly Part[], hits: readonly Hit[]): readonly Hit[] {
  const captions = new Map<number, number>();
  let before = 0;
  for (const part of parts) {
    if (part.field === 'text') before = (part.base ?? before) + part.text.length;
    else if (part.figure !== undefined) captions.set(part.figure, before);
  }
  const key = (hit: Hit) => HEAD[hit.field] ?? (hit.field === 'caption' ? (captions.get(hit.index ?? 0) ?? 0) : hit.start);
  return [...hits].sort((a, b) => key(a) - key(b) || a.start - b.start);
}

/** Part of a field of an article, as a search names it. */
export type Stretch = Pick<Hit, 'field' | 'index' | 'start' | 'end'>;

/** The hits in a part, as marks on its own text. */
export function hitMarks(part: Part, hits: readonly Stretch[], style: Style): readonly Mark[] {
  if (part.field === undefined) return [];
  return hits.flatMap((hit) => {
    const found = within(part, hit);
    return found ? [{ ...found, style }] : [];
  });
}

/** Marks on a part's own text as marks on what is shown of it. */
export function shownMarks(flow: Flow, part: number, marks: readonly Mark[]): readonly Mark[] {
  if (marks.length === 0) return marks;
  const { at } = flow.shown(part);
  return marks.map((mark) => ({ ...mark, start: at(mark.start), end: at(mark.end) }));
}

/** The line of a spot, as a place to go to. */
export function placeOfSpot(flow: Flow, spot: Spot): Place {
  const unit = flow.shown(spot.part).at(spot.start);
  // A row of a table is set in columns: its lines are numbered, not counted in units.
  const lines = flow.lines(spot.part);
  const line = lines.find((each) => each.segments.some((segment) => segment.from <= unit && unit < segment.to));
  return { part: spot.part, at: line?.at ?? unit };
}

function within(part: Part, hit: Stretch): { readonly start: number; readonly end: number } | undefined {
  if (part.field !== hit.field || part.base === undefined) return undefined;
  if (part.field === 'caption' && hit.index !== undefined && part.figure !== hit.index) return undefined;
  if (part.cells) {
    for (const cell of part.cells) {
      if (cell.base === undefined || hit.start < cell.base || hit.start >= cell.base + (cell.to - cell.from)) continue;
      const start = cell.from + hit.start - cell.base;
      return { start, end: Math.min(cell.to, start + hit.end - hit.start) };
    }
    return undefined;
  }
  const [start, end] = [hit.start - part.base, hit.end - part.base];
  return start < part.text.length && end > 0 ? { start: Math.max(0, start), end: Math.min(part.text.length, end) } : undefined;
}
