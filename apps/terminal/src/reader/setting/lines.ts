import { type Cluster, clustersOf } from './cluster.js';
import { costBefore, FORBIDDEN, FREE, NEVER, UNIT, WORD } from './cost.js';

/** A set line. `[start, end)` in UTF-16 units of the text; lines tile it. `[start, shown)` is drawn: white space at its end hangs unseen. */
export interface SetLine {
  readonly start: number;
  readonly end: number;
  readonly shown: number;
  /** Cells before the text. */
  readonly indent: number;
  /** Cells that the drawn text takes, without the indent. */
  readonly width: number;
}

export interface Measure {
  /** Cells of a whole line, indent included; at least four are used. */
  readonly cells: number;
  /** Cells before the first line, and before the others. */
  readonly first?: number;
  readonly rest?: number;
  /** Lets one mark that closes and does not fit stand out to the right, beyond the measure, instead of pulling a character down. */
  readonly hang?: boolean;
}

/** The cells that the cluster at a unit of the text is to take, given its own: more than those where something stands above it. */
export type Widen = (start: number, width: number) => number;

const NARROWEST = 4;
/** Marks that may hang. */
const HANGING = new Set('，。、；：');
/** More lines than this are no headline. */
const MOST_BALANCED = 6;

/**
 * Sets a text in lines of a measure by the rules of Chinese line breaking (避头尾): no line begins with a closing mark or ends with an opening one, `——` and `……` stay
 * whole, words and numbers stay whole where they fit. A mark that does not fit pulls the character before it down; no line is ever wider than the measure.
 * A line feed ends its line. An empty text has no lines. `setLines('疫情就是命令，', { cells: 12 })` draws `疫情就是命` and `令，`.
 */
export function setLines(text: string, measure: Measure, widen?: Widen): readonly SetLine[] {
  const own = clustersOf(text);
  const clusters = widen ? own.map((cluster) => ({ ...cluster, width: widen(cluster.start, cluster.width) })) : own;
  const lines: SetLine[] = [];
  let at = 0;
  while (at < clusters.length) {
    const indent = room(lines.length === 0 ? measure.first : measure.rest, measure.cells);
    const end = endOfLine(clusters, at, Math.max(NARROWEST, measure.cells - indent), text, measure.hang === true);
    lines.push(lineOf(clusters, at, end, indent));
    at = end;
  }
  return lines;
}

/** The same in lines of about one length, for a headline: as many lines as it takes, none much longer than the others. */
export function setBalanced(text: string, { hang: _, ...measure }: Measure, widen?: Widen): readonly SetLine[] {
  let best = setLines(text, measure, widen);
  if (best.length < 2 || best.length > MOST_BALANCED) return best;
  let low = Math.min(measure.cells, NARROWEST + Math.max(measure.first ?? 0, measure.rest ?? 0));
  for (let high = measure.cells; low < high; ) {
    const cells = Math.floor((low + high) / 2);
    const lines = setLines(text, { ...measure, cells }, widen);
    if (lines.length <= best.length && lines.every((line) => line.indent + line.width <= cells)) {
      best = lines;
      high = cells;
    } else low = cells + 1;
  }
  return best;
}

/** An indent never takes the last cells of a measure. */
function room(indent: number | undefined, cells: number): number {
  return Math.max(0, Math.min(indent ?? 0, cells - NARROWEST));
}

function lineOf(clusters: readonly Cluster[], from: number, to: number, indent: number): SetLine {
  let shown = to;
  while (shown > from && isBlank(clusters[shown - 1])) shown--;
  let width = 0;
  for (let i = from; i < shown; i++) width += clusters[i]?.width ?? 0;
  const start = clusters[from]?.start ?? 0;
  return { start, end: clusters[to - 1]?.end ?? start, shown: clusters[shown - 1]?.end ?? start, indent, width };
}

function isBlank(cluster: Cluster | undefined): boolean {
  return cluster?.kind === 'space' || cluster?.kind === 'newline';
}

/** The index after the last cluster of the line that begins at `from`. */
function endOfLine(clusters: readonly Cluster[], from: number, cells: number, text: string, hang: boolean): number {
  const full = fill(clusters, from, cells);
  if (full === clusters.length || clusters[full - 1]?.kind === 'newline') return full;
  if (hang && hangs(clusters, full, text)) return clusters[full + 1]?.kind === 'newline' ? full + 2 : full + 1;
  for (let cost = FREE; cost <= UNIT; cost++) {
    const place = lastAtMost(clusters, from, full, cost, text);
    if (place > from && wordFits(clusters, place, cells, cost, text)) return place;
  }
  for (let cost = WORD; cost < NEVER; cost++) {
    const place = lastAtMost(clusters, from, full, cost, text);
    if (place > from) return place;
  }
  return full;
}

/** How far the measure reaches: white space beyond it hangs, a line feed ends it, and one cluster is always taken. */
function fill(clusters: readonly Cluster[], from: number, cells: number): number {
  let width = 0;
  let at = from;
  for (; at < clusters.length; at++) {
    const cluster = clusters[at] as Cluster;
    if (cluster.kind === 'newline') return at + 1;
    if (cluster.kind !== 'space' && width + cluster.width > cells && at > from) return at;
    width += cluster.width;
  }
  return at;
}

/** The last place in `(from, full]` that costs no more than asked; `from` when there is none. */
function lastAtMost(clusters: readonly Cluster[], from: number, full: number, cost: number, text: string): number {
  for (let at = full; at > from; at--) if (costBefore(clusters, at, text) <= cost) return at;
  return from;
}

/** Whether the mark that no longer fits may hang: alone, and with a line that may begin after it. */
function hangs(clusters: readonly Cluster[], at: number, text: string): boolean {
  const mark = clusters[at];
  if (!mark || !HANGING.has(text.slice(mark.start, mark.end)) || costBefore(clusters, at, text) !== FORBIDDEN) return false;
  const after = clusters[at + 1];
  return !after || after.kind === 'newline' || costBefore(clusters, at + 1, text) === FREE;
}

/** Whether what must hold together from here fits in a line; a word that never fits had better fill the line it stands on. */
function wordFits(clusters: readonly Cluster[], from: number, cells: number, cost: number, text: string): boolean {
  const end = fill(clusters, from, cells);
  if (end === clusters.length || clusters[end - 1]?.kind === 'newline') return true;
  return lastAtMost(clusters, from, end, cost, text) > from;
}
