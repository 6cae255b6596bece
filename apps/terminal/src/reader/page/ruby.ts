import { ruby } from '@zhengwen/core';
import { blank } from '../look/row.js';
import type { Row } from '../look/style.js';
import { type Cluster, clustersOf, widthOf } from '../setting/cluster.js';
import type { Widen } from '../setting/lines.js';

/** The readings that stand above a text: how much room each takes, and how a stretch of a line is drawn with it. */
export interface Ruby {
  /** Absent where nothing is read. */
  readonly widen?: Widen;
  /** Whether anything in the stretch is read. */
  within(from: number, to: number): boolean;
  /** The cells that a stretch takes. */
  width(text: string, from: number, to: number): number;
  /** The stretch with each character that is read as far from the next as its reading is long. */
  spaced(text: string, from: number, to: number, spans: (from: number, to: number) => Row): Row;
  /** The readings, each where its character begins. */
  readings(text: string, from: number, to: number): string;
}

export const NO_RUBY: Ruby = {
  within: () => false,
  width: (text, from, to) => widthOf(text.slice(from, to)),
  spaced: (_text, from, to, spans) => spans(from, to),
  readings: () => '',
};

/** The readings of a text in pinyin, one for each Han character. */
export function rubyOf(text: string): Ruby {
  const [read] = ruby({ blocks: [{ type: 'paragraph', text, range: [0, text.length] }] });
  if (!read) return NO_RUBY;
  const readings = new Map(read.readings.map(({ start, reading }) => [start, reading]));
  const rooms = roomsFor(clustersOf(text), readings);
  const widen: Widen = (start, width) => rooms.get(start) ?? width;
  const placed = (stretch: string, from: number) =>
    clustersOf(stretch).map(({ start, end, width }) => ({ from: from + start, to: from + end, width, room: widen(from + start, width) }));
  return {
    widen,
    within: (from, to) => {
      for (let unit = from; unit < to; unit++) if (readings.has(unit)) return true;
      return false;
    },
    width: (whole, from, to) => placed(whole.slice(from, to), from).reduce((sum, { room }) => sum + room, 0),
    spaced: (whole, from, to, spans) =>
      placed(whole.slice(from, to), from).flatMap((cell) => [
        ...spans(cell.from, cell.to),
        ...(cell.room > cell.width ? [blank(cell.room - cell.width)] : []),
      ]),
    readings: (whole, from, to) => {
      let line = '';
      let x = 0;
      for (const cell of placed(whole.slice(from, to), from)) {
        const reading = readings.get(cell.from);
        if (reading !== undefined) line = line.padEnd(line.length + x - widthOf(line)) + reading;
        x += cell.room;
      }
      return line;
    },
  };
}

/** The cells that clusters take where these are more than their own: the reading and a space, which the marks that close after it may fill. */
function roomsFor(clusters: readonly Cluster[], readings: ReadonlyMap<number, string>): ReadonlyMap<number, number> {
  const rooms = new Map<number, number>();
  for (const [index, cluster] of clusters.entries()) {
    const reading = readings.get(cluster.start);
    if (reading === undefined) continue;
    let last = cluster;
    let filled = cluster.width;
    for (let at = index + 1; closes(clusters[at]); at++) {
      last = clusters[at] as Cluster;
      filled += last.width;
    }
    const missing = widthOf(reading) + 1 - filled;
    if (missing > 0) rooms.set(last.start, last.width + missing);
  }
  return rooms;
}

/** No line begins with these, so they stay with what they follow. */
function closes(cluster: Cluster | undefined): boolean {
  return cluster?.kind === 'close' || cluster?.kind === 'half-close';
}
