import type { Bin } from '@zhengwen/library';
import type { Interface } from './interface';

/** More months than these are counted by year. */
const MOST_MONTHS = 36;
/** More years than these have no column each: a date misread by centuries would leave nothing to see. */
const MOST_YEARS = 200;

/** Counts in the order of time. */
export interface OverTime {
  readonly unit: 'month' | 'year';
  readonly bins: readonly Bin[];
}

/**
 * Counts over time as a chart takes them: every month from the first to the last, those in which nothing was saved too; by year where the months are many or
 * of some articles only the year is known. What has no date is left out and stands in the table alone.
 */
export function overTime(months: readonly Bin[]): OverTime {
  const dated = months.filter(({ value }) => value !== undefined);
  const inMonths = dated.filter(({ value }) => value?.length === 7);
  const [first, last] = [inMonths[0]?.value, inMonths.at(-1)?.value];
  if (first && last && inMonths.length === dated.length) {
    const all = monthsBetween(first, last);
    if (all.length <= MOST_MONTHS) return { unit: 'month', bins: filled(all, dated) };
  }
  const years = byYear(dated);
  const [from, to] = [Number(years[0]?.value), Number(years.at(-1)?.value)];
  const count = to - from + 1;
  if (!(count <= MOST_YEARS)) return { unit: 'year', bins: years };
  const all = Array.from({ length: count }, (_, index) => String(from + index).padStart(4, '0'));
  return { unit: 'year', bins: filled(all, years) };
}

/** A month or a year, in words. */
export function unitOf(unit: OverTime['unit'], t: Interface): string {
  return unit === 'month' ? t.concordance.month : t.concordance.yearUnit;
}

function filled(values: readonly string[], bins: readonly Bin[]): readonly Bin[] {
  const known = new Map(bins.map((bin) => [bin.value, bin]));
  return values.map((value) => known.get(value) ?? { value, hits: 0, articles: 0, size: { articles: 0, characters: 0 }, perMillion: 0 });
}

function byYear(months: readonly Bin[]): readonly Bin[] {
  const years = new Map<string, Bin>();
  for (const { value = '', hits, articles, size } of months) {
    const year = value.slice(0, 4);
    const sum = years.get(year);
    const characters = (sum?.size.characters ?? 0) + size.characters;
    const all = (sum?.hits ?? 0) + hits;
    years.set(year, {
      value: year,
      hits: all,
      articles: (sum?.articles ?? 0) + articles,
      size: { articles: (sum?.size.articles ?? 0) + size.articles, characters },
      perMillion: characters === 0 ? 0 : (all * 1e6) / characters,
    });
  }
  return [...years.values()].sort((a, b) => (a.value ?? '').localeCompare(b.value ?? ''));
}

function monthsBetween(first: string, last: string): readonly string[] {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const from = number(first);
  const count = Math.min(MOST_MONTHS + 1, number(last) - from + 1);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const month = from + index;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
