import type { Article } from '@zhengwen/core';
import type { ReactNode } from 'react';
import { followable } from '../lib/address';
import { type Face, langOf, scriptName } from '../lib/language';
import { count, fieldTerm, type Term } from '../lib/wording';
import { Credits } from './article-head';
import { DateOf } from './date-of';
import { TermOf } from './term';
import { Words } from './words';

/** What is known of the article, the way back to its original first. */
export function Particulars({ article, paths, face }: { readonly article: Article; readonly paths: readonly string[]; readonly face: Face }) {
  const { source, script, counts } = article;
  const lang = langOf(script);
  return (
    <section className="particulars" aria-label="About this copy">
      <dl>
        <Address face={face} term={{ english: 'Original' }} url={article.canonicalUrl ?? article.url} />
        {article.canonicalUrl && article.url !== article.canonicalUrl ? <Address face={face} term={fieldTerm('url')} url={article.url} /> : null}
        <Field face={face} term={fieldTerm('datePublished')}>
          <DateOf date={article.datePublished} full />
        </Field>
        {article.dateModified ? (
          <Field face={face} term={fieldTerm('dateModified')}>
            <DateOf date={article.dateModified} full />
          </Field>
        ) : null}
        {article.dateRetrieved ? (
          <Field face={face} term={fieldTerm('dateRetrieved')}>
            <DateOf date={article.dateRetrieved} full />
          </Field>
        ) : null}
        <Printed field="creditedSource" value={article.creditedSource} lang={lang} face={face} />
        <Printed field="republishedFrom" value={article.republishedFrom} lang={lang} face={face} />
        <Printed field="publisher" value={article.publisher} lang={lang} face={face} />
        {article.credits ? (
          <Field face={face} term={fieldTerm('credits')}>
            <Credits credits={article.credits} lang={lang} />
          </Field>
        ) : null}
        <Printed field="dateline" value={article.dateline?.text} lang={lang} face={face} />
        <Printed field="print" value={printed(article.print)} lang={lang} face={face} />
        <Printed field="section" value={article.section} lang={lang} face={face} />
        <Printed field="breadcrumb" value={article.breadcrumb?.join(' › ')} lang={lang} face={face} />
        <Printed field="keywords" value={article.keywords?.join('、')} lang={lang} face={face} />
        <Field face={face} term={fieldTerm('script')}>
          {scriptName(script) ? <Words lang={lang}>{scriptName(script)}</Words> : 'cannot be told'}
          {script.machineConverted ? <span className="quiet">converted</span> : null}
        </Field>
        <Field face={face} term={{ english: 'Length' }}>
          {count(counts.han, 'Han character')}
        </Field>
        <Field face={face} term={{ english: 'File' }}>
          {(paths.length > 0 ? paths : [source.path]).map((path) => (
            <span className="path" key={path}>
              {path}
            </span>
          ))}
          <span className="quiet">
            {source.format}, {source.encoding}
          </span>
        </Field>
      </dl>
    </section>
  );
}

function Field({ term, face, children }: { readonly term: Term; readonly face: Face; readonly children: ReactNode }) {
  return (
    <div>
      <dt>
        <TermOf term={term} face={face} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Printed({ field, value, lang, face }: { readonly field: string; readonly value?: string; readonly lang: string; readonly face: Face }) {
  if (!value) return null;
  return (
    <Field face={face} term={fieldTerm(field)}>
      <Words lang={lang}>{value}</Words>
    </Field>
  );
}

/** An address that may not be followed is shown as words. */
function Address({ term, face, url }: { readonly term: Term; readonly face: Face; readonly url?: string }) {
  if (!url) return null;
  const href = followable(url);
  return (
    <Field face={face} term={term}>
      {href ? (
        <a className="path" href={href} rel="noreferrer noopener">
          {href.replace(/^https?:\/\//, '')}
        </a>
      ) : (
        <span className="path">{url}</span>
      )}
    </Field>
  );
}

function printed(print: Article['print']): string | undefined {
  return [print?.edition, print?.page, print?.pageTitle].filter(Boolean).join(' ') || undefined;
}
