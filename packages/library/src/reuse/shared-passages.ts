import type { Abortable, Which } from '../library.js';
import type { Shelf } from '../shelf.js';
import type { Passage, Place, SharedPlace } from './found.js';
import type { Keep } from './kept.js';
import { nest } from './nest.js';
import { type PartitionOptions, passagesInParts } from './partitions.js';
import type { PassageOptions } from './passages.js';
import { ordered, type PassageTable, passageAt } from './table.js';
import { readTexts, type Texts } from './texts.js';

/** Passages whose words are looked up at once: few at first, since often no more are asked for. */
const FIRST = 64;
const MOST = 2 ** 14;

/** Every passage that articles of a shelf share, the longest first. Words and places are looked up as they are asked for. */
export async function* sharedPassages(shelf: Shelf, options: Which & PartitionOptions, keep?: Keep): AsyncGenerator<Passage> {
  const { texts, table } = await passageTable(shelf, options, keep);
  const { within, own } = nest(table);
  const wordsAt = wordsIn(texts, table);
  for (let from = 0, size = FIRST; from < table.lengths.length; from += size, size = Math.min(MOST, size * 4)) {
    options.signal?.throwIfAborted();
    const asked = Array.from({ length: Math.min(size, table.lengths.length - from) }, (_, k) => from + k);
    const words = wordsAt(asked.concat(asked.flatMap((index) => ((within[index] as number) < 0 ? [] : [within[index] as number]))));
    for (const index of asked) {
      const { length, texts: articles } = passageAt(table, index);
      const holder = words.get(within[index] as number);
      yield {
        text: words.get(index) as string,
        length,
        articles,
        places: placesOf(texts, table, index),
        own: own[index] as number,
        ...(holder === undefined ? {} : { within: holder }),
      };
    }
  }
}

/** All passages of the articles asked for, the longest first. What was found before and kept is only added to. */
export async function passageTable(
  shelf: Shelf,
  options: Which & PartitionOptions,
  keep?: Keep,
): Promise<{ readonly texts: Texts; readonly table: PassageTable }> {
  const isWhole = !options.ids && !options.outlets?.length && !options.years?.length && !options.scripts?.length;
  if (keep && isWhole) return keep(shelf, options);
  const texts = await readTexts(shelf, options);
  const tables: PassageTable[] = [];
  for await (const table of passagesInParts(texts.corpus, options)) tables.push(table);
  return { texts, table: ordered(tables, texts.orderOf) };
}

/** The places of an article that others have too, in order and the longer of two first. Costs little more than reading the texts of the shelf. */
export async function sharedIn(shelf: Shelf, id: string, options: PassageOptions & Abortable): Promise<readonly SharedPlace[]> {
  if (shelf.keyOf(id) === undefined) return [];
  const texts = await readTexts(shelf, { signal: options.signal, isLast: (one) => one === id });
  const tables: PassageTable[] = [];
  for await (const table of passagesInParts(texts.corpus, options, texts.since)) tables.push(table);
  const table = ordered(tables);
  const places: Omit<SharedPlace, 'isInner'>[] = [];
  for (let index = 0; index < table.lengths.length; index++) {
    const { length, texts: articles } = passageAt(table, index);
    const all = placesOf(texts, table, index);
    const others = all.filter((place) => place.id !== id);
    for (const place of all) if (place.id === id) places.push({ start: place.start, end: place.end, length, articles, others });
  }
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return places.map((place) => {
    const isInner = place.end <= reached;
    reached = Math.max(reached, place.end);
    return { ...place, isInner };
  });
}

function placesOf({ textOf, orderOf, placeOf }: Texts, table: PassageTable, index: number): readonly Place[] {
  const { length, places } = passageAt(table, index);
  return [...places].sort((a, b) => orderOf(a) - orderOf(b)).map((at) => placeOf(textOf(at), at, length));
}

/** Looks up the words of passages as the earliest article prints them, each article once. */
function wordsIn(texts: Texts, table: PassageTable): (indexes: readonly number[]) => ReadonlyMap<number, string> {
  const firstOf = (index: number) => {
    const { places } = passageAt(table, index);
    const at = places.reduce((first, place) => (texts.orderOf(place) < texts.orderOf(first) ? place : first));
    return { at, text: texts.textOf(at) };
  };
  return (indexes) => {
    const asked = [...new Set(indexes)].map((index) => ({ index, ...firstOf(index) })).sort((a, b) => a.text - b.text);
    const words = new Map<number, string>();
    let open = { text: -1, words: '' };
    for (const { index, at, text } of asked) {
      if (open.text !== text) open = { text, words: texts.wordsOf(text) };
      const { start, end } = texts.placeOf(text, at, table.lengths[index] as number);
      words.set(index, apart(open.words.slice(start, end)));
    }
    return words;
  };
}

/** The words by themselves: a slice would keep the whole text of its article in memory. */
function apart(words: string): string {
  return Buffer.from(words, 'utf16le').toString('utf16le');
}
