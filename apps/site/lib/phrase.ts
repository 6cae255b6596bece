import type { Bin } from '@zhengwen/library';
import type { Value } from '../components/chart/drawing';
import { fill, type Interface } from './interface';
import { en } from './interface/en';

/** More months than this are put together by year. */
const MONTHS = 60;
/** Outlets that are drawn; all are in the table. */
const OUTLETS = 20;

/** The figures over time, every month between the first and the last with its own: one in which nothing was saved is empty, and not left out. What has no date is not drawn. */
export function overTime(months: readonly Bin[], by?: 'million', t: Interface = en): readonly Value[] {
  const dated = months.filter(({ value }) => /^\d{4}-\d\d$/.test(value ?? ''));
  const [first, last] = [dated[0]?.value, dated.at(-1)?.value];
  if (!first || !last) return valuesOf(byYear(months), by, t);
  const names = monthsFrom(first, last);
  // An article of which only the year is known stands in no month.
  if (names.length > MONTHS || dated.length < months.filter(({ value, hits }) => value !== undefined && hits > 0).length)
    return valuesOf(byYear(months), by, t);
  const known = new Map(dated.map((bin) => [bin.value, bin]));
  return valuesOf(
    names.map((value) => known.get(value) ?? emptyBin(value)),
    by,
    t,
  );
}

/** The outlets that have most of it. */
export function byOutlet(outlets: readonly Bin[], by?: 'million', t: Interface = en): readonly Value[] {
  const named = outlets.filter(({ value, hits }) => value !== undefined && hits > 0);
  return valuesOf(by ? [...named].sort((a, b) => b.perMillion - a.perMillion) : named, by, t).slice(0, OUTLETS);
}

function valuesOf(bins: readonly Bin[], by: 'million' | undefined, t: Interface): readonly Value[] {
  return bins.map(({ value = '', hits, perMillion }) => {
    const rate = perMillion >= 10 ? Math.round(perMillion) : Number(perMillion.toFixed(1));
    return { name: value, value: by ? perMillion : hits, said: by ? fill(t.phrase.rate, { n: rate }) : fill(t.count.places, { n: hits }) };
  });
}

function byYear(months: readonly Bin[]): readonly Bin[] {
  const years = new Map<string, Bin>();
  for (const { value, hits, articles, size } of months) {
    if (value === undefined) continue;
    const year = value.slice(0, 4);
    const { hits: h, articles: a, size: s } = years.get(year) ?? emptyBin(year);
    const sum = { articles: s.articles + size.articles, characters: s.characters + size.characters };
    years.set(year, {
      value: year,
      hits: h + hits,
      articles: a + articles,
      size: sum,
      perMillion: sum.characters === 0 ? 0 : ((h + hits) * 1e6) / sum.characters,
    });
  }
  const names = [...years.keys()].sort();
  const [first, last] = [Number(names[0]), Number(names.at(-1))];
  const all = Number.isNaN(first) ? [] : Array.from({ length: last - first + 1 }, (_, k) => String(first + k).padStart(4, '0'));
  // A date misread by centuries would leave nothing to see.
  return (all.length > 200 ? names : all).map((year) => years.get(year) ?? emptyBin(year));
}

function emptyBin(value: string): Bin {
  return { value, hits: 0, articles: 0, size: { articles: 0, characters: 0 }, perMillion: 0 };
}

function monthsFrom(first: string, last: string): readonly string[] {
  const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const [from, to] = [numberOf(first), numberOf(last)];
  return Array.from({ length: Math.min(MONTHS + 1, to - from + 1) }, (_, k) => {
    const month = from + k;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
