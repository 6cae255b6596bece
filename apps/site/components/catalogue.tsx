import type { Summary } from '@zhengwen/library';
import { articleAddress, type CatalogueRequest, catalogueAddress } from '../lib/address';
import { fill, type Interface } from '../lib/interface';
import { faceOf, langOf, scriptName } from '../lib/language';
import type { Catalogue as Listed } from '../lib/library';
import { type ListView, PAGE } from '../lib/selection';
import { outletOf } from '../lib/wording';
import { Credits, Untitled } from './article-head';
import { DateOf } from './date-of';
import { PartsNav } from './parts-nav';
import { Words } from './words';

interface CatalogueOf {
  readonly catalogue: Listed;
  readonly request: CatalogueRequest;
  readonly view: ListView;
  /** The address of a page of the list; the catalogue's own by default. */
  readonly address?: (page: number) => string;
  readonly t: Interface;
}

/** The library as a list: date, headline, source, credits, script; or one line to an article; or as covers. */
export function Catalogue({ catalogue, request, view, address = (page) => catalogueAddress({ ...request, page }), t }: CatalogueOf) {
  if (catalogue.size === 0) return <p className="empty">{t.list.empty}</p>;
  if (catalogue.summaries.length === 0) return <p className="empty">{t.list.none}</p>;
  return (
    <>
      <Summaries summaries={catalogue.summaries} view={view} t={t} />
      <PartsNav part={request.page ?? 1} parts={Math.ceil(catalogue.selected / PAGE)} address={address} t={t} />
    </>
  );
}

/** Articles as a list of one kind or another. */
export function Summaries({ summaries, view, t }: { readonly summaries: readonly Summary[]; readonly view: ListView; readonly t: Interface }) {
  const Each = view === 'dense' ? Line : view === 'covers' ? Cover : Item;
  return (
    <ol className={view === 'list' ? 'catalogue' : view}>
      {summaries.map((summary) => (
        <li key={summary.id}>
          <Each summary={summary} href={articleAddress(summary.id)} t={t} />
        </li>
      ))}
    </ol>
  );
}

interface ItemOf {
  readonly summary: Summary;
  readonly href: string;
  readonly t: Interface;
}

/** One article of a list. */
export function Item({ summary, href, t }: ItemOf) {
  const { datePublished, credits, script, counts, changes, lost } = summary;
  const outlet = outletOf(summary, t);
  const written = scriptName(script);
  const lang = langOf(script);
  return (
    <>
      <p className="date">
        <DateOf date={datePublished} />
      </p>
      <div className="entry">
        <Title summary={summary} href={href} />
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
              {fill(t.count.guesses, { n: changes.guesses })} <span lang="zh">〔？〕</span>
            </span>
          ) : null}
          {lost > 0 ? <span className="editor">{fill(t.count.lost, { n: lost })}</span> : null}
        </p>
      </div>
    </>
  );
}

/** One article on one line. */
function Line({ summary, href, t }: ItemOf) {
  const outlet = outletOf(summary, t);
  return (
    <>
      <span className="date">
        <DateOf date={summary.datePublished} />
      </span>
      <Title summary={summary} href={href} />
      {outlet ? (
        <span className="quiet">
          <Words lang={langOf(summary.script)}>{outlet}</Words>
        </span>
      ) : null}
    </>
  );
}

/** One article as the cover of a pamphlet: its headline large, its first words below, its source at the foot. */
function Cover({ summary, href, t }: ItemOf) {
  const outlet = outletOf(summary, t);
  const lang = langOf(summary.script);
  return (
    <>
      <Title summary={summary} href={href} />
      {summary.headline === undefined ? null : (
        <p className={`first face-${faceOf(lang)}`} lang={lang}>
          {summary.opening}
        </p>
      )}
      <p className="about">
        <span className="date">
          <DateOf date={summary.datePublished} />
        </span>
        {outlet ? <Words lang={lang}>{outlet}</Words> : null}
      </p>
    </>
  );
}

function Title({ summary: { headline, opening, script }, href }: Pick<ItemOf, 'summary' | 'href'>) {
  const lang = langOf(script);
  return (
    <h2 lang={lang} className={`face-${faceOf(lang)}`}>
      <a href={href}>{headline ?? <Untitled opening={opening} />}</a>
    </h2>
  );
}
