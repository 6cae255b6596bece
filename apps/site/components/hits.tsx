import type { Hit, SearchResult } from '@zhengwen/library';
import { articleAddress, type CatalogueRequest, catalogueAddress } from '../lib/address';
import { faceOf, langOf } from '../lib/language';
import { PAGE } from '../lib/selection';
import { count } from '../lib/wording';
import { Item } from './catalogue';
import { PartsNav } from './parts-nav';

/** Snippets of one article before the rest is left to its page. */
const SNIPPETS = 5;

const WHERE: Readonly<Record<Hit['field'], string | undefined>> = {
  headline: 'headline',
  kicker: 'kicker',
  alternativeHeadline: 'alternative headline',
  caption: 'caption',
  text: undefined,
};

/** What a search found: counts that can be checked by hand, and each place in its own script. */
export function Hits({ found, request }: { readonly found: SearchResult; readonly request: CatalogueRequest }) {
  const q = found.words;
  return (
    <>
      <p className="count" role="status">
        <b lang="zh">{q}</b> {found.problem ?? extentOf(found)}
      </p>
      {found.notes.map((note) => (
        <p className="count" key={note}>
          {note}
        </p>
      ))}
      <ol className="catalogue">
        {found.articles.map(({ summary, count: places, hits }) => (
          <li key={summary.id}>
            <Item summary={summary} href={articleAddress(summary.id, { q })} />
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
                  <Said hit={hit} />
                </li>
              ))}
            </ul>
            <p className="places">
              {count(places, 'place')}
              {places > SNIPPETS ? (
                <a href={articleAddress(summary.id, { q }, `hit-${SNIPPETS + 1}`)}>the other {places - SNIPPETS} in the text</a>
              ) : null}
            </p>
          </li>
        ))}
      </ol>
      <PartsNav part={request.page ?? 1} parts={Math.ceil(found.found / PAGE)} address={(page) => catalogueAddress({ ...request, page })} />
    </>
  );
}

/** A query may name no words, only what kind of article is wanted. */
function extentOf({ found, total }: SearchResult): string {
  if (found === 0) return 'stands nowhere here, in either script.';
  return total === 0 ? count(found, 'article') : `${count(total, 'place')} in ${count(found, 'article')}`;
}

function Said({ hit }: { readonly hit: Hit }) {
  const where = WHERE[hit.field];
  const reading = hit.reading === 'guess' ? 'an editor’s guess' : hit.reading === 'source' ? 'as the source has it' : undefined;
  const said = [where, reading].filter(Boolean).join(', ');
  return said ? <span className={hit.reading ? 'said editor' : 'said'}>{said}</span> : null;
}
