import { compareArticles, type Passage, type Place, sharedPassages } from '@zhengwen/library';
import type { Shelves } from './state.js';
import type { SharedPassage } from './view/view.js';

const kept = new WeakMap<Shelves, Promise<readonly Passage[]>>();

/** The passages of an article that other articles of the library have too, in the order of its text, each with who has it. The library is compared once. */
export async function sharedWith(library: Shelves, id: string): Promise<readonly SharedPassage[]> {
  const comparing = kept.get(library) ?? sharedPassages(library);
  kept.set(library, comparing);
  const [passages, summaries] = await Promise.all([comparing, library.list()]);
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  const found = passages.flatMap(({ places }) => places.filter((place) => place.id === id).map((place) => ({ place, others: idsOf(places, id) })));
  // The longest come first: what is only a part of one, and stands nowhere else, says nothing more.
  const told: typeof found = [];
  for (const each of found)
    if (!told.some((longer) => holds(longer.place, each.place) && each.others.every((other) => longer.others.includes(other)))) told.push(each);
  return told
    .sort((a, b) => a.place.start - b.place.start || b.place.end - a.place.end)
    .map(({ place: { start, end }, others }) => ({ start, end, others: others.flatMap((other) => byId.get(other) ?? []) }));
}

function idsOf(places: readonly Place[], id: string): readonly string[] {
  return [...new Set(places.map((place) => place.id))].filter((other) => other !== id);
}

function holds(outer: Place, inner: Place): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

export { compareArticles };
