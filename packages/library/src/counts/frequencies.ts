import type { Bin, Filters, Frequencies, Query } from '../library.js';
import { passes } from '../query/filter.js';
import { planOf } from '../query/plan.js';
import { answerOf, understood } from '../query/search.js';
import { onceOfAll } from '../reuse/reprints.js';
import type { Group, Match, Shelf } from '../shelf.js';

/** What is said beside every count over time or by outlet. */
export const CAUTION = 'A folder is not a sample: these figures count what was saved, not what was published.';

/** Hits by month and by outlet, raw and for a million characters, with the size of each. Months in their order, outlets by hits; what has none last. */
export async function frequencies(shelf: Shelf, words: string, query: Query): Promise<Frequencies> {
  const plan = await planOf(words, query.synonyms);
  const { matches, total } = await answerOf(shelf, plan, query);
  const sized = query.once ? await onceOfAll(shelf, query) : undefined;
  return { words, ...understood(plan), ...frequenciesOf(shelf, matches, query, sized), total, caution: CAUTION };
}

/** Matches by month and outlet; beside all articles that the filters let pass, or those of `sized`. */
export function frequenciesOf(
  shelf: Shelf,
  matches: readonly Match[],
  filters: Filters,
  sized?: readonly Match[],
): Pick<Frequencies, 'months' | 'outlets'> {
  const all = shelf.groups(sized).filter((group) => passes(group, filters));
  const matching = shelf.groups(matches);
  const months = binsOf(all, matching, ({ month }) => month).sort((a, b) => compare(a.value, b.value));
  const outlets = binsOf(all, matching, ({ outlet }) => outlet).sort(
    (a, b) => Number(a.value === undefined) - Number(b.value === undefined) || b.hits - a.hits || compare(a.value, b.value),
  );
  return { months, outlets };
}

function binsOf(all: readonly Group[], matching: readonly Group[], value: (group: Group) => string | undefined): Bin[] {
  const sizes = new Map<string | undefined, { articles: number; characters: number; hits: number; matched: number }>();
  const binOf = (group: Group) => {
    const known = sizes.get(value(group)) ?? { articles: 0, characters: 0, hits: 0, matched: 0 };
    sizes.set(value(group), known);
    return known;
  };
  for (const group of all) {
    const bin = binOf(group);
    bin.articles += group.articles;
    bin.characters += group.characters;
  }
  for (const group of matching) {
    const bin = binOf(group);
    bin.hits += group.hits;
    bin.matched += group.articles;
  }
  return [...sizes].map(([name, { articles, characters, hits, matched }]) => ({
    ...(name === undefined ? {} : { value: name }),
    hits,
    articles: matched,
    size: { articles, characters },
    perMillion: characters === 0 ? 0 : (hits * 1e6) / characters,
  }));
}

function compare(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a < b ? -1 : a > b ? 1 : 0;
}
