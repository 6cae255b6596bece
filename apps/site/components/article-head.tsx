import type { Article } from '@zhengwen/core';
import { followable } from '../lib/address';
import type { Interface } from '../lib/interface';
import { faceOf, langOf } from '../lib/language';
import type { HeadLines } from '../lib/reading';
import { outletOf, roleName } from '../lib/wording';
import { DateOf } from './date-of';
import { PrintedLine } from './printed-line';
import { Words } from './words';

/** The head of an article: kicker, headline, alternative headline, and the line of date, source and credits. */
export function ArticleHead({
  article,
  lines,
  lang,
  opening,
  t,
}: {
  readonly article: Article;
  readonly lines: HeadLines;
  readonly lang: string;
  readonly opening: string;
  readonly t: Interface;
}) {
  const own = langOf(article.script);
  const outlet = outletOf(article, t);
  return (
    <header className="head">
      <div lang={lang} className="titles">
        {lines.kicker ? (
          <p className="kicker">
            <PrintedLine line={lines.kicker} t={t} />
          </p>
        ) : null}
        <h1>{lines.headline ? <PrintedLine line={lines.headline} t={t} /> : <Untitled opening={opening} />}</h1>
        {lines.alternativeHeadline ? (
          <p className="alternative">
            <PrintedLine line={lines.alternativeHeadline} t={t} />
          </p>
        ) : null}
      </div>
      <p className="byline">
        <DateOf date={article.datePublished} />
        {outlet ? <Words lang={own}>{outlet}</Words> : null}
        <Credits credits={article.credits} lang={own} />
        <Original url={article.canonicalUrl ?? article.url} t={t} />
      </p>
    </header>
  );
}

/** The way to the original, before anything else of the copy. */
function Original({ url, t }: { readonly url?: string; readonly t: Interface }) {
  const href = followable(url);
  if (!href) return null;
  return (
    <span className="original">
      {t.article.original}{' '}
      <a className="path" href={href} rel="noreferrer noopener">
        {new URL(href).hostname}
      </a>
    </span>
  );
}

/** An article without a headline is never shown under its first heading. */
export function Untitled({ opening }: { readonly opening: string }) {
  return (
    <>
      <span className="untitled">〔無題〕</span>
      <span className="opening">{opening}</span>
    </>
  );
}

/** Credits with their labels as printed; names that share a label stand under it together. */
export function Credits({ credits, lang }: { readonly credits: Article['credits']; readonly lang: string }) {
  const groups: { label: string; names: string[] }[] = [];
  for (const { name, label, role, affiliation } of credits ?? []) {
    const last = groups[groups.length - 1];
    const shown = affiliation ? `${name}（${affiliation}）` : name;
    const under = label ?? roleName(role, faceOf(lang));
    if (last && last.label === under) last.names.push(shown);
    else groups.push({ label: under, names: [shown] });
  }
  return groups.map(({ label, names }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the groups of a page do not move
    <span className="credit" key={index}>
      <Words lang={lang}>{[label, ...names].filter(Boolean).join(' ')}</Words>
    </span>
  ));
}
