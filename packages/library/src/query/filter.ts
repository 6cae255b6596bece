import type { Counted, Facets, Filters, Query } from '../library.js';
import type { Group } from '../shelf.js';

type Facet = 'outlets' | 'years' | 'scripts';

/** What an article is filtered by. */
export type Filtered = Pick<Group, 'outlet' | 'month' | 'script'>;

const VALUE: Readonly<Record<Facet, (one: Filtered) => string | undefined>> = {
  outlets: ({ outlet }) => outlet,
  years: ({ month }) => month?.slice(0, 4),
  scripts: ({ script }) => script,
};
const FACETS = Object.keys(VALUE) as readonly Facet[];

/** Whether an article passes the filters of a query; a filter that is absent or empty lets everything pass. */
export function passes(one: Filtered, query: Filters, except?: Facet): boolean {
  return FACETS.every((facet) => {
    const wanted = query[facet];
    if (facet === except || !wanted || wanted.length === 0) return true;
    const value = VALUE[facet](one);
    return value !== undefined && wanted.includes(value);
  });
}

/** How many articles each value of each filter would leave, given the other filters; most first. What has no value is counted nowhere. */
export function facetsOf(groups: readonly Group[], query: Filters = {}): Facets {
  const counted = FACETS.map((facet) => {
    const counts = new Map<string, number>();
    for (const group of groups) {
      const value = VALUE[facet](group);
      if (value !== undefined && passes(group, query, facet)) counts.set(value, (counts.get(value) ?? 0) + group.articles);
    }
    const values: Counted[] = [...counts].map(([value, count]) => ({ value, count }));
    return [facet, values.sort((a, b) => (facet === 'years' ? compare(b.value, a.value) : b.count - a.count || compare(a.value, b.value)))];
  });
  return Object.fromEntries(counted) as Facets;
}

/** The part of a list that a query asks for. */
export function page<T>(items: readonly T[], query: Query, from = Math.max(0, query.offset ?? 0)): readonly T[] {
  return items.slice(from, query.limit === undefined ? undefined : from + Math.max(0, query.limit));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
