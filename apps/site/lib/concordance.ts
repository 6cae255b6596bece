import type { CatalogueRequest, ConcordanceRequest } from './address';
import { single } from './address';

/** Lines on one page of a concordance. */
export const LINES = 100;
/** Code points of context on either side that may be asked for; the second is what one gets. */
export const WIDTHS = [10, 20, 40] as const;
export const SORTS = ['date', 'left', 'right', 'outlet'] as const;
export type LineSort = (typeof SORTS)[number];

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
