import type { Query } from '@zhengwen/library';
import type { CatalogueRequest } from './address';

/** Articles on one page of the catalogue. */
export const PAGE = 50;
/** Articles on one page of a search, each with the places found in it. */
export const FOUND_PAGE = 20;

/** The order a query parameter asks for; by date when it says nothing known. */
export function orderOf(value: string | undefined): 'headline' | 'path' | undefined {
  return value === 'headline' || value === 'path' ? value : undefined;
}

/** What the library is asked for, `most` articles to a page. */
export function queryOf({ outlet, year, written, sort, page = 1 }: CatalogueRequest, most = PAGE): Query {
  return {
    ...(outlet ? { outlets: [outlet] } : {}),
    ...(year ? { years: [year] } : {}),
    ...(written ? { scripts: [written] } : {}),
    ...(sort ? { sort: orderOf(sort) } : {}),
    offset: (page - 1) * most,
    limit: most,
  };
}

/** How a list may be shown. */
export const VIEWS = ['list', 'dense', 'covers'] as const;
export type ListView = (typeof VIEWS)[number];

/** The way of showing a list that a query parameter names; a list when it names none. */
export function listViewOf(value: string | undefined): ListView {
  return VIEWS.find((view) => view === value) ?? 'list';
}
