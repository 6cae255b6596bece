import { linesOf } from '../counts/concordance.js';
import { CAUTION, frequenciesOf } from '../counts/frequencies.js';
import type { ConcordanceLine, Phrase, PhraseOptions, Summary } from '../library.js';
import { momentOf } from '../query/order.js';
import type { Folded } from '../query/readings.js';
import { inTurns } from '../query/turns.js';
import type { Match, Shelf } from '../shelf.js';
import { project, projectFolded } from './corpus.js';
import type { Variant } from './found.js';
import { mostOther, nearIn } from './near.js';
import { onceEach, onceOfAll } from './reprints.js';
import { EVERYTHING } from './texts.js';

/** Code points on either side of a place. */
const WIDTH = 20;
/** Variants that are told of, those of most articles first. */
const VARIANTS = 50;

interface Found extends Match {
  /** By what stands there instead: how often, in how many characters it differs, and its first place. */
  readonly others: ReadonlyMap<string, { readonly hits: number; readonly differs: number; readonly place: Spot }>;
  readonly places: readonly Spot[];
}

/** A place in a field of an article, in units of its print. */
interface Spot {
  readonly field: Folded['field'];
  readonly index?: number;
  readonly start: number;
  readonly end: number;
}

/**
 * How words travel: by month and outlet, first seen, each place in its context, and their variants. They are looked for by their Han, letters and digits alone, as
 * passages are.
 */
export async function phrase(shelf: Shelf, words: string, options: PhraseOptions): Promise<Phrase> {
  const { width = WIDTH, limit = Number.POSITIVE_INFINITY, once, signal, ...filters } = options;
  const { units } = project(words);
  const most = mostOther(units.length);
  const all: Found[] = [];
  if (units.length > 0)
    for await (const candidates of inTurns(shelf.candidates(EVERYTHING, filters, {}), signal))
      for (const { key, fields } of candidates) {
        const found = foundIn(key, fields, units, most);
        if (found) all.push(found);
      }
  // They came with the newest first, undated last.
  const found = inOrder(shelf, once ? await onceEach(shelf, all, signal) : all);
  const matches = found.filter(({ count }) => count > 0);
  const sized = once ? await onceOfAll(shelf, { ...filters, signal }) : undefined;
  const { months, outlets } = frequenciesOf(shelf, matches, filters, sized);
  const summaries = matches.map(({ key }) => shelf.about(key)?.summary);
  const dated = summaries.filter((summary) => summary?.datePublished);
  const lines: ConcordanceLine[] = [];
  for (const { key, places } of matches) {
    if (lines.length >= limit) break;
    const summary = shelf.about(key)?.summary as Summary;
    lines.push(...linesOf(shelf, { summary, hits: places.map((place) => ({ id: summary.id, ...place })) }, width));
  }
  return {
    words,
    ...(units.length > 0 ? {} : { problem: 'there is no character, letter or digit to look for' }),
    total: matches.reduce((sum, { count }) => sum + count, 0),
    articles: matches.length,
    ...(dated[0] ? { first: dated[0], last: dated.at(-1) as Summary } : {}),
    months,
    outlets,
    variants: variantsOf(shelf, found),
    lines: lines.slice(0, limit),
    caution: CAUTION,
  };
}

function foundIn(key: number, fields: readonly Folded[], words: Uint16Array, most: number): Found | undefined {
  const places: Spot[] = [];
  const others = new Map<string, { hits: number; differs: number; place: Spot }>();
  for (const { field, index, views } of fields) {
    const { units, offsets } = projectFolded(views.at(-1)?.folded ?? '');
    for (const { at, differs } of nearIn(units, words, most)) {
      const [start, end] = [offsets[at] as number, (offsets[at + words.length - 1] as number) + 1];
      const place: Spot = { field, ...(index === undefined ? {} : { index }), start, end };
      if (differs === 0) places.push(place);
      else {
        const name = String.fromCharCode(...units.subarray(at, at + words.length));
        const known = others.get(name);
        others.set(name, { hits: (known?.hits ?? 0) + 1, differs, place: known?.place ?? place });
      }
    }
  }
  return places.length + others.size === 0 ? undefined : { key, count: places.length, places, others };
}

/** By date, the earliest first, undated last. */
function inOrder(shelf: Shelf, newest: readonly Found[]): readonly Found[] {
  const isDated = ({ key }: Found) => {
    const date = shelf.about(key)?.summary.datePublished;
    return date !== undefined && !Number.isNaN(momentOf(date));
  };
  return [...newest.filter(isDated).reverse(), ...newest.filter((one) => !isDated(one))];
}

function variantsOf(shelf: Shelf, found: readonly Found[]): readonly Variant[] {
  const variants = new Map<string, { hits: number; articles: number; differs: number; key: number; place: Spot }>();
  for (const { key, others } of found) {
    for (const [name, { hits, differs, place }] of others) {
      const known = variants.get(name);
      if (known) {
        known.hits += hits;
        known.articles++;
      } else variants.set(name, { hits, articles: 1, differs, key, place });
    }
  }
  return [...variants.values()]
    .sort((a, b) => b.articles - a.articles || b.hits - a.hits || a.differs - b.differs)
    .slice(0, VARIANTS)
    .map(({ key, place, differs, hits, articles }) => {
      const text = shelf.fields(key).find(({ field, index }) => field === place.field && index === place.index)?.text ?? '';
      return { text: text.slice(place.start, place.end), differs, hits, articles };
    });
}
