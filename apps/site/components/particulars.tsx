import { type Article, toCitation } from '@zhengwen/core';
import type { ReactNode } from 'react';
import { followable } from '../lib/address';
import { fill, type Interface } from '../lib/interface';
import { type Face, langOf, scriptName } from '../lib/language';
import { fieldTerm } from '../lib/wording';
import { Credits } from './article-head';
import { Citation } from './citation';
import { DateOf } from './date-of';
import { TermOf } from './term';
import { Words } from './words';

/** What is known of the article, the way back to its original first. */
export function Particulars({
  article,
  paths,
  face,
  t,
}: {
  readonly article: Article;
  readonly paths: readonly string[];
  readonly face: Face;
  readonly t: Interface;
}) {
  const { source, script, counts } = article;
  const lang = langOf(script);
  const named = (field: string) => <TermOf term={fieldTerm(field)} face={face} t={t} />;
  return (
    <section className="particulars" aria-label={t.article.about}>
      <dl>
        <Address name={t.article.originalField} url={article.canonicalUrl ?? article.url} />
        {article.canonicalUrl && article.url !== article.canonicalUrl ? <Address name={named('url')} url={article.url} /> : null}
        <Field name={named('datePublished')}>
          <DateOf date={article.datePublished} full={t} />
        </Field>
        {article.dateModified ? (
          <Field name={named('dateModified')}>
            <DateOf date={article.dateModified} full={t} />
          </Field>
        ) : null}
        {article.dateRetrieved ? (
          <Field name={named('dateRetrieved')}>
            <DateOf date={article.dateRetrieved} full={t} />
          </Field>
        ) : null}
        <Printed field="creditedSource" value={article.creditedSource} lang={lang} face={face} t={t} />
        <Printed field="republishedFrom" value={article.republishedFrom} lang={lang} face={face} t={t} />
        <Printed field="publisher" value={article.publisher} lang={lang} face={face} t={t} />
        {article.credits ? (
          <Field name={named('credits')}>
            <Credits credits={article.credits} lang={lang} />
          </Field>
        ) : null}
        <Printed field="dateline" value={article.dateline?.text} lang={lang} face={face} t={t} />
        <Printed field="print" value={printed(article.print)} lang={lang} face={face} t={t} />
        <Printed field="section" value={article.section} lang={lang} face={face} t={t} />
        <Printed field="breadcrumb" value={article.breadcrumb?.join(' › ')} lang={lang} face={face} t={t} />
        <Printed field="keywords" value={article.keywords?.join('、')} lang={lang} face={face} t={t} />
        <Field name={named('script')}>
          {scriptName(script) ? <Words lang={lang}>{scriptName(script)}</Words> : t.list.unknownScript}
          {script.machineConverted ? <span className="quiet">{t.article.converted}</span> : null}
        </Field>
        <Field name={t.article.length}>{fill(t.count.han, { n: counts.han })}</Field>
        <Field name={t.article.citation}>
          <Citation text={toCitation(article)} lang={lang} copy={t.article.copy} copied={t.article.copied} />
        </Field>
        <Field name={t.article.file}>
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

function Field({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface PrintedField {
  readonly field: string;
  readonly value?: string;
  readonly lang: string;
  readonly face: Face;
  readonly t: Interface;
}

function Printed({ field, value, lang, face, t }: PrintedField) {
  if (!value) return null;
  return (
    <Field name={<TermOf term={fieldTerm(field)} face={face} t={t} />}>
      <Words lang={lang}>{value}</Words>
    </Field>
  );
}

/** An address that may not be followed is shown as words. */
function Address({ name, url }: { readonly name: ReactNode; readonly url?: string }) {
  if (!url) return null;
  const href = followable(url);
  return (
    <Field name={name}>
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
