import type { Facets, Query, Summary } from './library.js';
import { outletOf, yearOf } from './summary.js';

type Facet = 'outlets' | 'years' | 'scripts';

const VALUE: Readonly<Record<Facet, (summary: Summary) => string | undefined>> = {
  outlets: outletOf,
  years: yearOf,
  scripts: (summary) => summary.script.value,
};
const FACETS = Object.keys(VALUE) as readonly Facet[];

/** Whether a summary passes the filters of a query; a filter that is absent or empty lets everything pass. */
export function passes(summary: Summary, query: Query, except?: Facet): boolean {
  return FACETS.every((facet) => {
    const wanted = query[facet];
    if (facet === except || !wanted || wanted.length === 0) return true;
    const value = VALUE[facet](summary);
    return value !== undefined && wanted.includes(value);
  });
}

/** How many articles each value of each filter would leave, given the other filters; most first. What has no value is counted nowhere. */
export function facetsOf(summaries: readonly Summary[], query: Query = {}): Facets {
  const counted = FACETS.map((facet) => {
    const counts = new Map<string, number>();
    for (const summary of summaries) {
      const value = VALUE[facet](summary);
      if (value !== undefined && passes(summary, query, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const values = [...counts].map(([value, count]) => ({ value, count }));
    return [facet, values.sort((a, b) => (facet === 'years' ? compare(b.value, a.value) : b.count - a.count || compare(a.value, b.value)))];
  });
  return Object.fromEntries(counted) as Facets;
}

/** The part of a list that a query asks for. */
export function page<T>(items: readonly T[], query: Query): readonly T[] {
  const from = Math.max(0, query.offset ?? 0);
  return items.slice(from, query.limit === undefined ? undefined : from + Math.max(0, query.limit));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
