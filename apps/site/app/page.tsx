import type { Metadata } from 'next';
import { Catalogue } from '../components/catalogue';
import { Failures } from '../components/failures';
import { Hits } from '../components/hits';
import { Page } from '../components/page';
import { ReuseNav } from '../components/reuse-nav';
import { Selection } from '../components/selection';
import { type CatalogueRequest, ordinal, single } from '../lib/address';
import { openCatalogue, searchCatalogue } from '../lib/library';
import { orderOf, queryOf } from '../lib/selection';
import { count } from '../lib/wording';

export async function generateMetadata({ searchParams }: PageProps<'/'>): Promise<Metadata> {
  const q = single((await searchParams).q);
  return q ? { title: `Search: ${q}` } : {};
}

/** The library: its catalogue, or what a search finds in it. */
export default async function LibraryPage({ searchParams }: PageProps<'/'>) {
  const asked = await searchParams;
  const request: CatalogueRequest = {
    q: single(asked.q),
    outlet: single(asked.outlet),
    year: single(asked.year),
    written: single(asked.written),
    sort: orderOf(single(asked.sort)),
    page: ordinal(asked.page),
  };
  const query = queryOf(request);
  const catalogue = await openCatalogue(query);
  const found = request.q ? await searchCatalogue(request.q, query) : undefined;
  const title = request.q ? 'Search' : 'Library';

  return (
    <Page face="sc" q={request.q}>
      <div className="library">
        <header className="head">
          <h1>{title}</h1>
          <p className="extent">
            {count(catalogue.size, 'article')}
            {catalogue.failures.length > 0 ? `, ${count(catalogue.failures.length, 'file')} that could not be read` : ''}
          </p>
          <ReuseNav />
        </header>
        <Selection request={request} facets={catalogue.facets} selected={catalogue.selected} />
        {found ? <Hits found={found} request={request} /> : <Catalogue catalogue={catalogue} request={request} />}
        <Failures failures={catalogue.failures} leftOut={catalogue.leftOut} />
      </div>
    </Page>
  );
}
