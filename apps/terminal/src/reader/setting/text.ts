import { clustersOf, widthOf } from './cluster.js';

/** The text cut to a number of cells, whole clusters only, with `…` where something was left out; `clip('疫情防控', 6)` is `'疫情…'`. */
export function clip(text: string, cells: number): string {
  // A cluster is at least one unit, and few take no cell: what is far too long need not be read to its end.
  const near = text.length > cells * 8 + 64 ? text.slice(0, cells * 8 + 64) : text;
  if (near === text && widthOf(text) <= cells) return text;
  if (cells < 1) return '';
  const room = cells - widthOf('…');
  let width = 0;
  let end = 0;
  for (const cluster of clustersOf(near)) {
    if (width + cluster.width > room) break;
    width += cluster.width;
    end = cluster.end;
  }
  return room < 0 ? '' : `${near.slice(0, end)}…`;
}

/** The text followed by spaces up to a number of cells; cut when it is wider. */
export function pad(text: string, cells: number): string {
  const cut = clip(text, cells);
  return cut + ' '.repeat(Math.max(0, cells - widthOf(cut)));
}

/** The end of the text in so many cells, with `…` before it where something was left out; `clipStart('疫情防控', 6)` is `'…防控'`. */
export function clipStart(text: string, cells: number): string {
  const near = text.length > cells * 8 + 64 ? text.slice(-cells * 8 - 64) : text;
  if (near === text && widthOf(text) <= cells) return text;
  if (cells < widthOf('…')) return '';
  const clusters = clustersOf(near);
  let from = clusters.length;
  for (let width = widthOf('…'); from > 0; from--) {
    width += clusters[from - 1]?.width ?? 0;
    if (width > cells) break;
  }
  return `…${near.slice(clusters[from]?.start ?? near.length)}`;
}
