import type { ConcordanceLine, ConcordanceOptions, Hit, Summary } from '../library.js';
import { matches } from '../query/search.js';
import type { Shelf } from '../shelf.js';
import { outletOf } from '../summary.js';

/** Code points on either side, unless another number is asked for. */
const WIDTH = 20;

/** Every hit in its context. By date the lines come as they are found; in any other order all of them are held until the last is known. */
export async function* concordance(shelf: Shelf, words: string, options: ConcordanceOptions): AsyncGenerator<ConcordanceLine> {
  const { sort = 'date', width = WIDTH, ...query } = options;
  const lines: ConcordanceLine[] = [];
  for await (const found of matches(shelf, words, query)) {
    for (const line of linesOf(shelf, found, Math.max(0, width))) {
      if (sort === 'date') yield line;
      else lines.push(line);
    }
  }
  const key = KEYS[sort];
  if (!key) return;
  const keyed = lines.map((line) => ({ line, key: key(line) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  for (const { line } of keyed) yield line;
}

const KEYS: Readonly<Record<string, ((line: ConcordanceLine) => string) | undefined>> = {
  left: ({ left }) => [...left].reverse().join(''),
  right: ({ right }) => right,
  // What has no outlet stands last.
  outlet: ({ outlet }) => outlet ?? '\uffff',
};

/** The lines of some places of one article. */
export function linesOf(
  shelf: Shelf,
  { summary, hits }: { readonly summary: Summary; readonly hits: readonly Pick<Hit, 'id' | 'field' | 'index' | 'start' | 'end'>[] },
  width: number,
): readonly ConcordanceLine[] {
  const key = shelf.keyOf(summary.id);
  const fields = key === undefined ? [] : shelf.fields(key);
  const outlet = outletOf(summary);
  return hits.flatMap(({ id, field, index, start, end }) => {
    const text = fields.find((one) => one.field === field && one.index === index)?.text;
    if (text === undefined) return [];
    return {
      id,
      field,
      ...(index === undefined ? {} : { index }),
      start,
      end,
      left: [...oneLine(text.slice(Math.max(0, start - 2 * width), start))].slice(width === 0 ? Number.POSITIVE_INFINITY : -width).join(''),
      hit: oneLine(text.slice(start, end)),
      right: [...oneLine(text.slice(end, end + 2 * width))].slice(0, width).join(''),
      ...(summary.datePublished ? { date: summary.datePublished.value } : {}),
      ...(outlet === undefined ? {} : { outlet }),
      ...(summary.headline === undefined ? {} : { headline: summary.headline }),
      script: summary.script,
    };
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').toWellFormed();
}
