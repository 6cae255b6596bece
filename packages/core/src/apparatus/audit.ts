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
  let verbatim = 0;
  let emended = 0;
  let omitted = 0;
  let markup = 0;
  let inserted = 0;
  let at = 0;
  let lost = 0;
  for (const piece of text) {
    const start = piece.range[0];
    const end = piece.range[1];
    if (start === end) {
      inserted += piece.value.length;
      continue;
    }
    const length = end - start;
    if (start > at) lost += start - at;
    if (start < at || source.slice(start, end) !== originalOf(piece)) lost += Math.max(0, end - Math.max(start, at));
    else if (piece.kind === 'markup') markup += length;
    else if (piece.kind === 'omitted') omitted += length;
    else if (piece.kind === 'emended') emended += length;
    else verbatim += length;
    at = Math.max(at, end);
  }
  lost += Math.max(0, source.length - at);
  return { characters: source.length, verbatim, emended, omitted, markup, inserted, lost };
}
