import type { Abortable, Family, Filters, Summary, Which } from '../library.js';
import type { Match, Shelf } from '../shelf.js';
import { familiesOf, relationOf } from './families.js';
import { countShared, gramsOf } from './grams.js';
import { type Overlap, overlapsOf } from './overlaps.js';
import { EVERYTHING, readTexts, type Texts } from './texts.js';

/** Pairs that are looked at before others have their turn. */
const TURN = 64;

/** Families of copies, the largest first. A text that only quotes or shares phrases is in none. */
export async function* reprints(shelf: Shelf, options: Which): AsyncGenerator<Family> {
  const texts = await readTexts(shelf, options);
  const summaryOf = (text: number) => shelf.about(shelf.keyOf(texts.ids[text] as string) as number)?.summary as Summary;
  for (const [first = 0, ...rest] of await families(texts, options.signal)) {
    options.signal?.throwIfAborted();
    const grams = gramsOf(unitsOf(texts, first));
    const others = rest.map((text) => {
      const own = gramsOf(unitsOf(texts, text));
      const shared = countShared(grams, own);
      const [ofFirst, ofThis] = [shared / Math.max(1, grams.length), shared / Math.max(1, own.length)];
      return { summary: summaryOf(text), relation: relationOf({ ofA: ofFirst, ofB: ofThis }), ofFirst, ofThis };
    });
    yield { members: [{ summary: summaryOf(first) }, ...others] };
  }
}

async function families(texts: Texts, signal?: AbortSignal): Promise<readonly (readonly number[])[]> {
  const overlaps: Overlap[] = [];
  const all = texts.ids.map((_, text) => unitsOf(texts, text));
  for (const overlap of overlapsOf(all)) {
    overlaps.push(overlap);
    if (overlaps.length % TURN > 0) continue;
    await new Promise((resume) => setImmediate(resume));
    signal?.throwIfAborted();
  }
  return familiesOf(overlaps, (a, b) => (texts.rank[a] as number) - (texts.rank[b] as number));
}

function unitsOf({ corpus: { units, starts } }: Texts, text: number): Uint16Array {
  return units.subarray(starts[text], (starts[text + 1] as number) - 1);
}

const known = new WeakMap<Shelf, { readonly state: unknown; readonly copies: ReadonlyMap<number, readonly [family: number, order: number]> }>();

/** Of each family only the earliest of those that are here: a text that was printed often counts once. */
export async function onceEach<T extends { readonly key: number }>(shelf: Shelf, found: readonly T[], signal?: AbortSignal): Promise<readonly T[]> {
  const copies = await copiesIn(shelf, signal);
  const first = new Map<number, number>();
  for (const { key } of found) {
    const copy = copies.get(key);
    if (copy && copy[1] < (first.get(copy[0]) ?? Number.POSITIVE_INFINITY)) first.set(copy[0], copy[1]);
  }
  return found.filter(({ key }) => {
    const copy = copies.get(key);
    return !copy || first.get(copy[0]) === copy[1];
  });
}

/** All articles that filters let pass, of each family only the earliest. */
export function onceOfAll(shelf: Shelf, { signal, ...filters }: Filters & Abortable): Promise<readonly Match[]> {
  const all = [...shelf.candidates(EVERYTHING, filters, {})].flat().map(({ key }) => ({ key, count: 0 }));
  return onceEach(shelf, all, signal);
}

/** To which family the articles belong that are in one, and as which of it by date. */
async function copiesIn(shelf: Shelf, signal?: AbortSignal): Promise<ReadonlyMap<number, readonly [number, number]>> {
  const state = shelf.state();
  const held = known.get(shelf);
  if (held && held.state === state) return held.copies;
  const texts = await readTexts(shelf, { signal });
  const copies = new Map<number, readonly [number, number]>();
  for (const [family, members] of (await families(texts, signal)).entries())
    for (const [order, text] of members.entries()) copies.set(shelf.keyOf(texts.ids[text] as string) as number, [family, order]);
  known.set(shelf, { state, copies });
  return copies;
}
