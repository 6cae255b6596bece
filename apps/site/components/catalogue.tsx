import type { Summary } from '@zhengwen/library';
import { articleAddress, type CatalogueRequest, catalogueAddress } from '../lib/address';
import { faceOf, langOf, scriptName } from '../lib/language';
import type { Catalogue as Listed } from '../lib/library';
import { PAGE } from '../lib/selection';
import { count, outletOf } from '../lib/wording';
import { Credits, Untitled } from './article-head';
import { DateOf } from './date-of';
import { PartsNav } from './parts-nav';
import { Words } from './words';

/** The library as a list: date, headline, source, credits, script. */
export function Catalogue({ catalogue, request }: { readonly catalogue: Listed; readonly request: CatalogueRequest }) {
  if (catalogue.size === 0) return <p className="empty">There is no article in the folder.</p>;
  if (catalogue.summaries.length === 0) return <p className="empty">No article is left in this selection.</p>;
  return (
    <>
      <ol className="catalogue">
        {catalogue.summaries.map((summary) => (
          <li key={summary.id}>
            <Item summary={summary} href={articleAddress(summary.id)} />
          </li>
        ))}
      </ol>
      <PartsNav part={request.page ?? 1} parts={Math.ceil(catalogue.selected / PAGE)} address={(page) => catalogueAddress({ ...request, page })} />
    </>
  );
}

/** One article of a list. */
export function Item({ summary, href }: { readonly summary: Summary; readonly href: string }) {
  const { headline, opening, datePublished, credits, script, counts, changes, lost } = summary;
  const outlet = outletOf(summary);
  const written = scriptName(script);
  const lang = langOf(script);
  return (
    <>
      <p className="date">
        <DateOf date={datePublished} />
      </p>
      <div className="entry">
        <h2 lang={lang} className={`face-${faceOf(lang)}`}>
          <a href={href}>{headline ?? <Untitled opening={opening} />}</a>
        </h2>
        <p className="about">
          {outlet ? <Words lang={lang}>{outlet}</Words> : null}
          <Credits credits={credits} lang={lang} />
          {written ? <Words lang={lang}>{written}</Words> : null}
          <span>
            {counts.han.toLocaleString('en')}
            <span lang="zh">字</span>
          </span>
          {changes.guesses > 0 ? (
            <span className="editor">
              {count(changes.guesses, 'guess', 'guesses')} <span lang="zh">〔？〕</span>
            </span>
          ) : null}
          {lost > 0 ? <span className="editor">{lost.toLocaleString('en')} lost</span> : null}
        </p>
      </div>
    </>
  );
}
