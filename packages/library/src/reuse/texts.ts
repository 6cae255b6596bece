import type { Query, Summary } from '../library.js';
import { momentOf } from '../order.js';
import type { Candidate, Plan } from '../plan.js';
import type { Shelf } from '../shelf.js';
import { inTurns } from '../turns.js';
import { type Corpus, projectFolded, Row } from './corpus.js';
import type { Place } from './found.js';
import { Offsets } from './offsets.js';
import { textsOf } from './passages.js';

/** The texts of a shelf, projected. */
export interface Texts {
  readonly corpus: Corpus;
  /** The key of each text. */
  readonly keys: readonly number[];
  /** The place of each text in the order of dates: earliest first, undated last. */
  readonly rank: Uint32Array;
  /** From which unit of the corpus on the texts stand that were to be last. */
  readonly since: number;
  /** Which text stands at a place of the corpus. */
  readonly textOf: (at: number) => number;
  /** The places of the corpus in the order of the dates of their texts. */
  readonly orderOf: (at: number) => number;
  readonly idOf: (text: number) => string;
  /** What a stretch of the corpus is in its article. */
  readonly placeOf: (text: number, at: number, length: number) => Place;
  /** The words of an article. */
  readonly wordsOf: (text: number) => string;
}

/** Which articles are read, and in how large a row; `isLast` says of a text whether it is to stand behind the others. */
export interface Reading extends Pick<Query, 'ids' | 'outlets' | 'years' | 'scripts' | 'signal'> {
  readonly isLast?: (key: number, units: Uint16Array) => boolean;
}

/** Lets every article pass. */
export const EVERYTHING: Plan = { notes: [], empty: false, key: '', holds: () => true, finderFor: () => () => [] };

/** The folded print of an article's text. */
export function foldedText({ fields }: Candidate): string {
  return fields.find(({ field }) => field === 'text')?.views.at(-1)?.folded ?? '';
}

/** Reads the texts of a shelf, a handful at a time, and holds what is needed to compare them: some three bytes a character. */
export async function readTexts(shelf: Shelf, { ids, isLast, signal, ...filters }: Reading = {}): Promise<Texts> {
  const wanted = ids && new Set(ids.map((id) => shelf.keyOf(id)));
  const expected = wanted ? 2 ** 12 : shelf.groups().reduce((sum, { characters, articles }) => sum + characters + articles, 2);
  const row = new Row(expected);
  const offsets = new Offsets(Math.ceil(expected * 1.2));
  const keys: number[] = [];
  /** By date, the newest first: the number of each text. */
  const newest: number[] = [];
  const last: { readonly key: number; readonly folded: string; readonly order: number }[] = [];
  const add = (key: number, folded: string, units: Uint16Array, found: Uint32Array, order: number) => {
    newest[order] = keys.length;
    keys.push(key);
    row.add(units);
    offsets.add(found, folded.length);
  };
  let order = 0;
  for await (const candidates of inTurns(shelf.candidates(EVERYTHING, filters, {}), signal)) {
    for (const candidate of candidates) {
      const { key } = candidate;
      if (wanted && !wanted.has(key)) continue;
      const folded = foldedText(candidate);
      const { units, offsets: found } = projectFolded(folded);
      if (isLast?.(key, units)) last.push({ key, folded, order: order++ });
      else add(key, folded, units, found, order++);
    }
  }
  const before = keys.length;
  for (const { key, folded, order } of last) {
    const { units, offsets: found } = projectFolded(folded);
    add(key, folded, units, found, order);
  }
  const { corpus } = row;
  const textOf = textsOf(corpus);
  const rank = ranks(newest, (text) => isDated(shelf.about(keys[text] as number)?.summary));
  const known = new Map<number, string>();
  const idOf = (text: number) => {
    const id = known.get(text) ?? shelf.about(keys[text] as number)?.summary.id ?? '';
    known.set(text, id);
    return id;
  };
  return {
    corpus,
    keys,
    rank,
    textOf,
    orderOf: (at) => {
      const text = textOf(at);
      return (rank[text] as number) * 2 ** 32 + at - (corpus.starts[text] as number);
    },
    since: last.length === 0 ? 0 : (corpus.starts[before] as number),
    idOf,
    placeOf: (text, at, length) => {
      const start = corpus.starts[text] as number;
      return { id: idOf(text), start: offsets.of(at, start), end: offsets.of(at + length - 1, start) + 1 };
    },
    wordsOf: (text) => shelf.article(keys[text] as number)?.text ?? '',
  };
}

function isDated(summary: Summary | undefined): boolean {
  return summary?.datePublished !== undefined && !Number.isNaN(momentOf(summary.datePublished));
}

/** Undated texts stand behind all that have a date: the earliest of those come first, then the undated. */
function ranks(newest: readonly number[], hasDate: (text: number) => boolean): Uint32Array {
  let [low, high] = [0, newest.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hasDate(newest[middle] as number)) low = middle + 1;
    else high = middle;
  }
  const rank = new Uint32Array(newest.length);
  for (const [order, text] of newest.entries()) rank[text] = order < low ? low - 1 - order : order;
  return rank;
}
