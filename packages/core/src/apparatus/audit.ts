import { originalOf, type Text } from './text.js';

/** How the source divides, in UTF-16 units: `verbatim + emended + omitted + markup = characters - lost`; `inserted` counts what no source stands under. */
export interface Audit {
  readonly characters: number;
  readonly verbatim: number;
  readonly emended: number;
  readonly omitted: number;
  readonly markup: number;
  readonly inserted: number;
  readonly lost: number;
}

/** Counts what became of every unit of `source` by walking the pieces; whatever they do not hold, or hold wrongly, is `lost`. */
export function auditOf(text: Text, source: string): Audit {
  const count = { verbatim: 0, emended: 0, omitted: 0, markup: 0 };
  let inserted = 0;
  let at = 0;
  let lost = 0;
  for (const piece of text) {
    const [start, end] = piece.range;
    if (start === end) {
      inserted += piece.value.length;
      continue;
    }
    const original = originalOf(piece);
    const sound = start >= at && source.slice(start, end) === original;
    if (start > at) lost += start - at;
    if (sound) count[piece.kind] += end - start;
    else lost += Math.max(0, end - Math.max(start, at));
    at = Math.max(at, end);
  }
  lost += Math.max(0, source.length - at);
  return { characters: source.length, ...count, inserted, lost };
}
