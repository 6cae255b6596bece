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

/** What a document itself has above a stretch of its text. */
export interface OwnReading {
  readonly start: number;
  readonly end: number;
  readonly reading: string;
}

/** The readings of a text in pinyin, one for each Han character; what the document itself has above its text goes before. */
export function rubyOf(text: string, own: readonly OwnReading[] = []): Ruby {
  const [read] = ruby({ blocks: [{ type: 'paragraph', text, range: [0, text.length] }] });
  return rubyFrom(text, read?.readings ?? [], own);
}

/** What the document itself has above its text, and nothing else. */
export function ownRuby(text: string, own: readonly OwnReading[] = []): Ruby {
  return own.length === 0 ? NO_RUBY : rubyFrom(text, [], own);
}

function rubyFrom(text: string, read: readonly OwnReading[], own: readonly OwnReading[]): Ruby {
  const readings = new Map(read.map((each) => [each.start, each]));
  for (const each of own.flatMap((whole) => parted(text, whole))) {
    for (let unit = each.start; unit < each.end; unit++) readings.delete(unit);
    readings.set(each.start, each);
  }
  if (readings.size === 0) return NO_RUBY;
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
        if (reading) line = line.padEnd(line.length + Math.max(0, x - widthOf(line))) + reading.reading;
        x += cell.room;
      }
      return line;
    },
  };
}

/** Syllables that are as many as the characters below them, each above its own. */
function parted(text: string, { start, end, reading }: OwnReading): readonly OwnReading[] {
  const clusters = clustersOf(text.slice(start, end));
  const syllables = reading.trim().split(/\s+/u);
  if (syllables.length !== clusters.length) return [{ start, end, reading: syllables.join(' ') }];
  return clusters.map((cluster, i) => ({ start: start + cluster.start, end: start + cluster.end, reading: syllables[i] ?? '' }));
}

/** The cells that clusters take where these are more than their own: the reading and a space, which the marks that close after it may fill. */
function roomsFor(clusters: readonly Cluster[], readings: ReadonlyMap<number, OwnReading>): ReadonlyMap<number, number> {
  const rooms = new Map<number, number>();
  for (const [index, cluster] of clusters.entries()) {
    const reading = readings.get(cluster.start);
    if (reading === undefined) continue;
    let last = cluster;
    let filled = cluster.width;
    for (let at = index + 1; (clusters[at]?.start ?? reading.end) < reading.end || closes(clusters[at]); at++) {
      last = clusters[at] as Cluster;
      filled += last.width;
    }
    const missing = widthOf(reading.reading) + 1 - filled;
    if (missing > 0) rooms.set(last.start, last.width + missing);
  }
  return rooms;
}

/** No line begins with these, so they stay with what they follow. */
function closes(cluster: Cluster | undefined): boolean {
  return cluster?.kind === 'close' || cluster?.kind === 'half-close';
}
