import type { SearchResult } from '@zhengwen/library';
import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Catalogue } from '../components/catalogue';
import { Failures } from '../components/failures';
import { Hits } from '../components/hits';
import { Page } from '../components/page';
import { Selection } from '../components/selection';
import { TypeFor } from '../components/type-for';
import { type CatalogueRequest, catalogueAddress, feedAddress, single } from '../lib/address';
import { requestOf } from '../lib/catalogue-request';
import { fill, type Interface } from '../lib/interface';
import { openCatalogue, searchCatalogue } from '../lib/library';
import { asked as askedOf } from '../lib/request';
import { FOUND_PAGE, listViewOf, queryOf } from '../lib/selection';

export async function generateMetadata({ searchParams }: PageProps<'/'>): Promise<Metadata> {
  const request = requestOf(await searchParams);
  const { t } = await askedOf();
  const types = { 'application/atom+xml': feedAddress('xml', request), 'application/feed+json': feedAddress('json', request) };
  return { ...(request.q ? { title: `${t.search.title}: ${request.q}` } : {}), alternates: { types } };
}

/** The library: its catalogue, or what a search finds in it. */
export default async function LibraryPage({ searchParams }: PageProps<'/'>) {
  const asked = await searchParams;
  const request = requestOf(asked);
  const { settings, t } = await askedOf();
  const query = queryOf(request);
  const catalogue = await openCatalogue(request.q ? { ...query, limit: 0 } : query);
  const { summaries, facets, failures, leftOut, selected, size } = catalogue;
  const listed = JSON.stringify([summaries, facets, failures.slice(0, 12), leftOut, request]);
  // What comes in later needs scripts to be put in its place: a browser that has shown it runs none gets the page whole.
  const streamed = settings.scripts === 'on' && single(asked.whole) === undefined;

  return (
    <Page q={request.q} here={request.q ? undefined : 'library'} characters={listed}>
      <div className={request.q || listViewOf(request.view) !== 'covers' ? 'library' : 'library wide'}>
        <header className="head">
          <h1>{request.q ? t.search.title : t.nav.library}</h1>
          <p className="extent">
            {fill(t.count.articles, { n: size })}
            {failures.length > 0 ? `${t.reuse.comma}${fill(t.count.unread, { n: failures.length })}` : ''}
          </p>
        </header>
        <Selection request={request} facets={facets} selected={selected} t={t} />
        {request.q === undefined ? (
          <Catalogue catalogue={catalogue} request={request} view={listViewOf(request.view)} t={t} />
        ) : streamed ? (
          <Suspense fallback={<Looking request={request} t={t} />} key={catalogueAddress(request)}>
            <Results q={request.q} request={request} t={t} />
          </Suspense>
        ) : (
          <Results q={request.q} request={request} t={t} />
        )}
        <Failures failures={failures} leftOut={leftOut} t={t} />
      </div>
    </Page>
  );
}

interface ResultsOf {
  readonly q: string;
  readonly request: CatalogueRequest;
  readonly t: Interface;
}

/** Turns of the event loop in which what stands round the results has been made and sent: eight, where four were seen to be enough. */
const TURNS = 8;

/** A search keeps the server at work; the page round it goes out before, and so do the answers to others that are waiting. */
async function othersFirst(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await new Promise((resume) => setTimeout(resume));
}

async function Results({ q, request, t }: ResultsOf) {
  await othersFirst();
  const found: SearchResult = await searchCatalogue(q, queryOf(request, FOUND_PAGE));
  const shown = JSON.stringify(found.articles);
  return (
    <>
      <TypeFor characters={{ sc: shown, tc: shown }} />
      <Hits found={found} request={request} t={t} />
    </>
  );
}

function Looking({ request, t }: { readonly request: CatalogueRequest; readonly t: Interface }) {
  return (
    <>
      <p className="count" role="status">
        <b lang="zh">{request.q}</b> {t.search.looking}
      </p>
      <noscript>
        <p>
          <a href={`${catalogueAddress(request)}&whole=1`}>{t.search.find}</a>
        </p>
      </noscript>
    </>
  );
}
