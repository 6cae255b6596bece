import { type CatalogueRequest, ordinal, single } from './address';
import { orderOf } from './selection';

/** What the address of a catalogue, a search or a feed asks for. */
export function requestOf(params: Readonly<Record<string, string | string[] | undefined>>): CatalogueRequest {
  return {
    q: single(params.q),
    outlet: single(params.outlet),
    year: single(params.year),
    written: single(params.written),
    sort: orderOf(single(params.sort)),
    view: single(params.view),
    page: ordinal(params.page),
  };
}
