import type { Bin } from '@zhengwen/library';
import type { CatalogueRequest, ConcordanceRequest } from './address';
import { single } from './address';

/** Lines on one page of a concordance. */
export const LINES = 100;
/** Code points of context on either side that may be asked for; the second is what one gets. */
export const WIDTHS = [10, 20, 40] as const;
export const SORTS = ['date', 'left', 'right', 'outlet'] as const;
export type LineSort = (typeof SORTS)[number];

/** More months than these are counted by year. */
const MOST_MONTHS = 36;

/** What a concordance is asked for with. */
export interface Wanted extends ConcordanceRequest {
  readonly sort?: Exclude<LineSort, 'date'>;
}

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** What the address of a concordance asks for; what it can't mean counts for nothing. */
export function wantedOf(params: Params): Wanted {
  const sort = SORTS.find((one) => one === single(params.sort));
  const width = WIDTHS.find((one) => String(one) === single(params.width));
  return {
    q: single(params.q),
    outlet: single(params.outlet),
    year: single(params.year),
    written: single(params.written),
    ...(sort && sort !== 'date' ? { sort } : {}),
    ...(width && width !== WIDTHS[1] ? { width } : {}),
  };
}

/** The filters of a request as the library takes them. */
export function filtersOf({ outlet, year, written }: Pick<CatalogueRequest, 'outlet' | 'year' | 'written'>) {
  return {
    ...(outlet ? { outlets: [outlet] } : {}),
    ...(year ? { years: [year] } : {}),
    ...(written ? { scripts: [written] } : {}),
  };
}

/**
 * Counts over time as a chart takes them: every month from the first to the last, those without an article too; by year where the months are many. What has
 * no date is left out and stands in the table alone.
 */
export function overTime(months: readonly Bin[]): { readonly unit: 'month' | 'year'; readonly bins: readonly Bin[] } {
  const dated = months.filter(({ value }) => value !== undefined);
  const inMonths = dated.filter(({ value }) => value?.length === 7);
  const [first, last] = [inMonths[0]?.value, inMonths.at(-1)?.value];
  if (first && last && inMonths.length === dated.length) {
    const all = monthsBetween(first, last);
    if (all.length <= MOST_MONTHS) return { unit: 'month', bins: filled(all, dated) };
  }
  const years = byYear(dated);
  const [from, to] = [years[0]?.value, years.at(-1)?.value];
  if (!from || !to) return { unit: 'year', bins: [] };
  const all = Array.from({ length: Math.min(500, Number(to) - Number(from) + 1) }, (_, index) => String(Number(from) + index).padStart(4, '0'));
  return { unit: 'year', bins: filled(all, years) };
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
