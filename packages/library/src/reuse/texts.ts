import type { FoldedText, Which } from '../library.js';
import { momentOf } from '../query/order.js';
import type { Plan } from '../query/plan.js';
import { inTurns } from '../query/turns.js';
import type { Shelf } from '../shelf.js';
import { type Corpus, projectFolded, Row } from './corpus.js';
import type { Place } from './found.js';
import { Offsets } from './offsets.js';
import { textsOf } from './passages.js';

/** The texts of a shelf, projected. */
export interface Texts {
  readonly corpus: Corpus;
  /** The article of each text. */
  readonly ids: readonly string[];
  /** The place of each text in the order of dates: earliest first, undated last. */
  readonly rank: Uint32Array;
  /** From which unit of the corpus on the texts stand that were to be last. */
  readonly since: number;
  /** Which text stands at a place of the corpus. */
  readonly textOf: (at: number) => number;
  /** The places of the corpus in the order of the dates of their texts. */
  readonly orderOf: (at: number) => number;
  /** What a stretch of the corpus is in its article. */
  readonly placeOf: (text: number, at: number, length: number) => Place;
  /** The words of an article. */
  readonly wordsOf: (text: number) => string;
}

/** Which articles are read; `isLast` says of a text whether it is to stand behind the others. */
export interface Reading extends Which {
  readonly isLast?: (id: string, units: Uint16Array) => boolean;
}

/** Lets every article pass. */
export const EVERYTHING: Plan = { notes: [], empty: false, key: '', holds: () => true, finderFor: () => () => [] };

/** Reads the texts of a shelf, a handful at a time, and holds what is needed to compare them: some three bytes a character. */
export async function readTexts(shelf: Shelf, { isLast, signal, ...which }: Reading = {}): Promise<Texts> {
  const expected = which.ids ? 2 ** 12 : shelf.groups().reduce((sum, { characters, articles }) => sum + characters + articles, 2);
  const row = new Row(expected);
  const offsets = new Offsets(Math.ceil(expected * 1.2));
  const ids: string[] = [];
  /** By date, the newest first: the number of each text, and whether it has one. */
  const newest: { text: number; isDated: boolean }[] = [];
  const add = ({ id, folded, date }: FoldedText, order: number) => {
    const { units, offsets: found } = projectFolded(folded);
    newest[order] = { text: ids.length, isDated: date !== undefined && !Number.isNaN(momentOf({ value: date, precision: 'day' })) };
    ids.push(id);
    row.add(units);
    offsets.add(found, folded.length);
  };
  const last: { readonly one: FoldedText; readonly order: number }[] = [];
  let order = 0;
  for await (const texts of inTurns(shelf.texts(which), signal)) {
    for (const one of texts) {
      if (isLast?.(one.id, projectFolded(one.folded).units)) last.push({ one, order });
      else add(one, order);
      order++;
    }
  }
  const before = ids.length;
  for (const { one, order } of last) add(one, order);
  const { corpus } = row;
  const textOf = textsOf(corpus);
  const rank = ranks(newest);
  return {
    corpus,
    ids,
    rank,
    textOf,
    orderOf: (at) => {
      const text = textOf(at);
      return (rank[text] as number) * 2 ** 32 + at - (corpus.starts[text] as number);
    },
    since: last.length === 0 ? 0 : (corpus.starts[before] as number),
    placeOf: (text, at, length) => {
      const start = corpus.starts[text] as number;
      return { id: ids[text] as string, start: offsets.of(at, start), end: offsets.of(at + length - 1, start) + 1 };
    },
    wordsOf: (text) => {
      const key = shelf.keyOf(ids[text] as string);
      return key === undefined ? '' : (shelf.article(key)?.text ?? '');
    },
  };
}

/** The earliest come first; what has no date, and stood behind the oldest, stays behind them. */
function ranks(newest: readonly { readonly text: number; readonly isDated: boolean }[]): Uint32Array {
  const dated = newest.filter(({ isDated }) => isDated).reverse();
  const rank = new Uint32Array(newest.length);
  for (const [order, { text }] of [...dated, ...newest.filter(({ isDated }) => !isDated)].entries()) rank[text] = order;
  return rank;
}
