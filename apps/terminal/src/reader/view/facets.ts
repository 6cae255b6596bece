import { fold } from '@zhengwen/core';
import type { Summary } from '@zhengwen/library';
import { writtenIn } from '../../script-names.js';

/** By what the list can be narrowed, in the order of the side. */
export const FACETS = ['attention', 'outlet', 'year', 'script'] as const;
export type Facet = (typeof FACETS)[number];
export const ATTENTION = ['guesses', 'lost', 'doubts', 'undated', 'untitled'] as const;

/** The values that were chosen of each facet; an article passes with any of them, and a facet of which none is chosen lets everything pass. */
export type Chosen = Readonly<Record<Facet, readonly string[]>>;
export const NOTHING_CHOSEN: Chosen = { attention: [], outlet: [], year: [], script: [] };

/** A value of a facet, and how many articles it would leave; the empty value is that of articles that have none. */
export interface FacetItem {
  readonly facet: Facet;
  readonly value: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** What a list shows once it was narrowed. */
export interface Narrowed {
  readonly shown: readonly Summary[];
  readonly items: readonly FacetItem[];
}

/** Values of one facet that are listed; the rest is reached by typing. */
const MOST = 12;

const kept = new WeakMap<readonly Summary[], { readonly key: string; readonly narrowed: Narrowed }>();
const texts = new WeakMap<Summary, string>();

/** The articles that pass, and what each facet offers of those that pass all the others. */
export function narrow(summaries: readonly Summary[], filter: string, chosen: Chosen): Narrowed {
  const key = JSON.stringify([filter, chosen]);
  const known = kept.get(summaries);
  if (known?.key === key) return known.narrowed;
  const words = fold(filter).split(/\s+/u).filter(Boolean);
  const found = words.length === 0 ? summaries : summaries.filter((summary) => words.every((word) => textOf(summary).includes(word)));
  const passes = (summary: Summary, except?: Facet) =>
    FACETS.every(
      (facet) => facet === except || chosen[facet].length === 0 || valuesOf(summary, facet).some((value) => chosen[facet].includes(value)),
    );
  const narrowed = {
    shown: found.filter((summary) => passes(summary)),
    items: FACETS.flatMap((facet) =>
      itemsOf(
        facet,
        found.filter((summary) => passes(summary, facet)),
        chosen[facet],
      ),
    ),
  };
  kept.set(summaries, { key, narrowed });
  return narrowed;
}

/** The same with a value chosen that was not, or the other way round. */
export function toggle(chosen: Chosen, { facet, value }: Pick<FacetItem, 'facet' | 'value'>): Chosen {
  const values = chosen[facet];
  return { ...chosen, [facet]: values.includes(value) ? values.filter((each) => each !== value) : [...values, value] };
}

/** What a filter that is typed looks in, folded as a search folds it. */
function textOf(summary: Summary): string {
  const known = texts.get(summary);
  if (known !== undefined) return known;
  const { headline = '', opening, creditedSource = '', publisher = '', credits = [], datePublished, paths } = summary;
  const text = fold(
    [headline, opening, creditedSource, publisher, ...credits.map(({ name }) => name), datePublished?.value ?? '', ...paths].join('\n'),
  );
  texts.set(summary, text);
  return text;
}

function valuesOf(summary: Summary, facet: Facet): readonly string[] {
  if (facet === 'outlet') return [summary.creditedSource ?? summary.publisher ?? ''];
  if (facet === 'year') return [summary.datePublished?.value.slice(0, 4) ?? ''];
  if (facet === 'script') return [writtenIn(summary.script) ?? ''];
  const { changes, lost, datePublished, headline } = summary;
  const needs = {
    guesses: changes.guesses > 0,
    lost: lost > 0,
    doubts: changes.doubt > 0,
    undated: !datePublished,
    untitled: headline === undefined,
  };
  return ATTENTION.filter((need) => needs[need]);
}

function itemsOf(facet: Facet, summaries: readonly Summary[], chosen: readonly string[]): readonly FacetItem[] {
  const counts = new Map<string, number>();
  for (const summary of summaries) for (const value of valuesOf(summary, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const value of chosen) if (!counts.has(value)) counts.set(value, 0);
  const items = [...counts].map(([value, count]): FacetItem => ({ facet, value, count, chosen: chosen.includes(value) }));
  if (facet === 'attention') return ATTENTION.flatMap((need) => items.filter(({ value }) => value === need));
  if (facet === 'year') items.sort((a, b) => (a.value < b.value ? 1 : -1));
  else items.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return items.filter((item, index) => index < MOST || item.chosen);
}
