import type { Hit, SearchResult } from '@zhengwen/library';
import { articleAddress, type CatalogueRequest, catalogueAddress, concordanceAddress } from '../lib/address';
import { fill, type Interface } from '../lib/interface';
import { faceOf, langOf } from '../lib/language';
import { FOUND_PAGE } from '../lib/selection';
import { Item } from './catalogue';
import { PartsNav } from './parts-nav';
import { Said } from './said';

/** Snippets of one article before the rest is left to its page. */
const SNIPPETS = 5;

/** What a search found: counts that can be checked by hand, and each place in its own script. */
export function Hits({ found, request, t }: { readonly found: SearchResult; readonly request: CatalogueRequest; readonly t: Interface }) {
  const q = found.words;
  return (
    <>
      <p className="count" role="status">
        <b lang="zh">{q}</b> {found.problem === undefined ? extentOf(found, t) : <Said text={found.problem} t={t} />}
      </p>
      {found.total > 0 ? (
        <p className="ways">
          <a href={concordanceAddress({ q, outlet: request.outlet, year: request.year, written: request.written })}>{t.hits.inConcordance}</a>
        </p>
      ) : null}
      {found.notes.map((note) => (
        <p className="count" key={note}>
          <Said text={note} t={t} />
        </p>
      ))}
      <ol className="catalogue">
        {found.articles.map(({ summary, count: places, hits }) => (
          <li key={summary.id}>
            <Item summary={summary} href={articleAddress(summary.id, { q })} t={t} />
            <ul className="snippets">
              {hits.slice(0, SNIPPETS).map((hit, index) => (
                <li key={`${hit.field}-${hit.index ?? ''}-${hit.start}`}>
                  <a
                    href={articleAddress(summary.id, { q }, `hit-${index + 1}`)}
                    lang={langOf(summary.script)}
                    className={`snippet face-${faceOf(langOf(summary.script))}`}
                  >
                    {hit.snippet.text.slice(0, hit.snippet.start)}
                    <mark className="hit">{hit.snippet.text.slice(hit.snippet.start, hit.snippet.end)}</mark>
                    {hit.snippet.text.slice(hit.snippet.end)}
                  </a>
                  <Where hit={hit} t={t} />
                </li>
              ))}
            </ul>
            <p className="places">
              {fill(t.count.places, { n: places })}
              {places > SNIPPETS ? (
                <a href={articleAddress(summary.id, { q }, `hit-${SNIPPETS + 1}`)}>{fill(t.hits.others, { n: places - SNIPPETS })}</a>
              ) : null}
            </p>
          </li>
        ))}
      </ol>
      <PartsNav
        part={request.page ?? 1}
        parts={Math.ceil(found.found / FOUND_PAGE)}
        address={(page) => catalogueAddress({ ...request, page })}
        t={t}
      />
    </>
  );
}

/** A query may name no words, only what kind of article is wanted. */
function extentOf({ found, total }: SearchResult, t: Interface): string {
  if (found === 0) return t.hits.nowhere;
  const articles = fill(t.count.articles, { n: found });
  return total === 0 ? articles : fill(t.hits.extent, { places: fill(t.count.places, { n: total }), articles });
}

function Where({ hit, t }: { readonly hit: Hit; readonly t: Interface }) {
  const where = hit.field === 'text' ? undefined : t.hits[hit.field];
  const reading = hit.reading && t.hits[hit.reading];
  const said = [where, reading].filter(Boolean).join(t.reuse.comma);
  return said ? <span className={hit.reading ? 'said editor' : 'said'}>{said}</span> : null;
}
