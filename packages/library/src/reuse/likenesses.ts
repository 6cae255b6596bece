import type { Abortable } from '../library.js';
import type { Shelf } from '../shelf.js';
import type { Likeness } from './found.js';
import { likenessesOf } from './likeness.js';
import { passagesInParts } from './partitions.js';
import type { Shared } from './passages.js';
import { passageAt } from './table.js';
import { readTexts } from './texts.js';

/** Stretches of articles that are almost the same, by pairs of articles; with `id` only those of one article and others. */
export async function* likenesses(shelf: Shelf, { id, signal }: Abortable & { readonly id?: string }): AsyncGenerator<Likeness> {
  if (id !== undefined && shelf.keyOf(id) === undefined) return;
  const texts = await readTexts(shelf, { signal, isLast: (one) => one === id });
  const { corpus, rank, textOf } = texts;
  /** The passages of each text. */
  const inTexts = new Map<number, Shared[]>();
  for await (const table of passagesInParts(corpus, { signal }, texts.since)) {
    for (let index = 0; index < table.lengths.length; index++) {
      const passage = passageAt(table, index);
      for (const text of new Set(Array.from(passage.places, textOf))) {
        const here = inTexts.get(text);
        if (here) here.push(passage);
        else inTexts.set(text, [passage]);
      }
    }
  }
  const first = (a: number, b: number) => (rank[a] as number) - (rank[b] as number);
  const asked = id === undefined ? [...inTexts.keys()].sort(first) : [texts.ids.indexOf(id)];
  for (const text of asked) {
    signal?.throwIfAborted();
    // Of two texts each is asked once: the earlier for the later.
    const others = (other: number) => id !== undefined || first(text, other) < 0;
    for (const { a, b, alike, with: other } of likenessesOf(corpus, text, inTexts.get(text) ?? [], textOf, others)) {
      const [here, there] = [texts.placeOf(text, a[0], a[1] - a[0]), texts.placeOf(other, b[0], b[1] - b[0])];
      yield {
        a: here,
        b: there,
        inA: texts.wordsOf(text).slice(here.start, here.end),
        inB: texts.wordsOf(other).slice(there.start, there.end),
        alike,
      };
    }
    inTexts.delete(text);
    await new Promise((resume) => setImmediate(resume));
  }
}
