import { type Flow, height, type Line } from './flow.js';

/** A place in an article: a part, and in its shown text the unit that a line begins with. It outlives a change of measure or script. */
export interface Place {
  readonly part: number;
  readonly at: number;
}

export interface PlacedLine {
  readonly part: number;
  readonly line: Line;
}

export const TOP: Place = { part: 0, at: Number.NEGATIVE_INFINITY };

interface Cursor {
  readonly part: number;
  readonly index: number;
}

/** The lines of a screen of `rows` that begins at a place: those that are seen whole, and at least one. Sets no more than these lines. */
export function screenFrom(flow: Flow, place: Place, rows: number): readonly PlacedLine[] {
  const out: PlacedLine[] = [];
  let cursor: Cursor | undefined = locate(flow, place);
  for (let used = 0; cursor && used < rows; cursor = next(flow, cursor)) {
    const line = flow.lines(cursor.part)[cursor.index];
    used += rowsOf(flow, cursor);
    if (line && (used <= rows || out.length === 0)) out.push({ part: cursor.part, line });
  }
  return out;
}

/** The place `by` rows further down, or up when negative, and at least a line; never past the last full screen. */
export function move(flow: Flow, place: Place, by: number, rows: number): Place {
  let cursor = locate(flow, place);
  for (let left = Math.abs(by); cursor && left > 0; ) {
    const beyond: Cursor | undefined = by > 0 ? next(flow, cursor) : before(flow, cursor);
    if (!beyond) break;
    left -= rowsOf(flow, by > 0 ? cursor : beyond);
    cursor = beyond;
  }
  return cursor ? notAfter(placeOf(flow, cursor), lastScreen(flow, rows)) : TOP;
}

/** Where the last full screen begins. */
export function lastScreen(flow: Flow, rows: number): Place {
  let cursor = lastLine(flow);
  if (!cursor) return TOP;
  for (let used = rowsOf(flow, cursor); ; ) {
    const above = before(flow, cursor);
    used += above ? rowsOf(flow, above) : 0;
    if (!above || used > rows) break;
    cursor = above;
  }
  return placeOf(flow, cursor);
}

/** A place so that the line of `target` is seen: unmoved when it is on the screen already, else a third from the top. */
export function reveal(flow: Flow, top: Place, target: Place, rows: number): Place {
  const wanted = locate(flow, target);
  if (!wanted) return top;
  const seen = screenFrom(flow, top, rows);
  const line = flow.lines(wanted.part)[wanted.index];
  if (seen.slice(0, Math.max(1, rows - 1)).some((placed) => placed.part === wanted.part && placed.line === line)) return top;
  return move(flow, placeOf(flow, wanted), -Math.floor(rows / 3), rows);
}

/** How far a screen has come, 0 to 100, by the units of text it leaves below. */
export function percent(flow: Flow, place: Place, rows: number): number {
  const seen = screenFrom(flow, place, rows);
  const last = seen[seen.length - 1];
  if (!last || !next(flow, locate(flow, { part: last.part, at: last.line.at }) as Cursor)) return 100;
  let before = 0;
  let total = 0;
  for (const [i, part] of flow.parts.entries()) {
    if (i < last.part) before += part.text.length;
    total += part.text.length;
  }
  before += Math.max(0, last.line.at);
  return Math.min(99, Math.floor((before / Math.max(1, total)) * 100));
}

function isBefore(a: Place, b: Place): boolean {
  return a.part < b.part || (a.part === b.part && a.at < b.at);
}

function notAfter(place: Place, limit: Place): Place {
  return isBefore(limit, place) ? limit : place;
}

/** The line that holds the place; where its part has no lines, the next that has. */
function locate(flow: Flow, place: Place): Cursor | undefined {
  const lines = flow.lines(place.part);
  if (lines.length === 0) return next(flow, { part: place.part, index: 0 }) ?? before(flow, { part: place.part, index: 0 });
  let index = 0;
  while (index + 1 < lines.length && (lines[index + 1] as Line).at <= place.at) index++;
  return { part: place.part, index };
}

function next(flow: Flow, { part, index }: Cursor): Cursor | undefined {
  if (index + 1 < flow.lines(part).length) return { part, index: index + 1 };
  for (let at = part + 1; at < flow.parts.length; at++) if (flow.lines(at).length > 0) return { part: at, index: 0 };
  return undefined;
}

function before(flow: Flow, { part, index }: Cursor): Cursor | undefined {
  if (index > 0) return { part, index: index - 1 };
  for (let at = part - 1; at >= 0; at--) {
    const { length } = flow.lines(at);
    if (length > 0) return { part: at, index: length - 1 };
  }
  return undefined;
}

function lastLine(flow: Flow): Cursor | undefined {
  return before(flow, { part: flow.parts.length, index: 0 });
}

function rowsOf(flow: Flow, { part, index }: Cursor): number {
  const line = flow.lines(part)[index];
  return line ? height(line) : 1;
}

function placeOf(flow: Flow, { part, index }: Cursor): Place {
  return { part, at: flow.lines(part)[index]?.at ?? 0 };
}
