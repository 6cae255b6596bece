import type { Summary } from '@zhengwen/library';
import type { ReactNode } from 'react';
import { articleAddress } from '../lib/address';
import type { Interface } from '../lib/interface';
import { faceOf, langOf } from '../lib/language';
import { outletOf } from '../lib/wording';
import { Untitled } from './article-head';
import { DateOf } from './date-of';
import { Words } from './words';

/** One copy of a text in a list of several: date, outlet, headline. */
export function Copy({
  summary,
  q,
  children,
  t,
}: {
  readonly summary: Summary;
  readonly q?: string;
  readonly children?: ReactNode;
  readonly t: Interface;
}) {
  const lang = langOf(summary.script);
  const outlet = outletOf(summary, t);
  return (
    <>
      <span className="date">
        <DateOf date={summary.datePublished} />
      </span>
      <span className="entry">
        <a href={articleAddress(summary.id, { q }, q && 'hit-1')} lang={lang} className={`face-${faceOf(lang)}`}>
          {summary.headline ?? <Untitled opening={summary.opening} />}
        </a>{' '}
        <span className="quiet">
          {outlet ? <Words lang={lang}>{outlet}</Words> : null} {children}
        </span>
      </span>
    </>
  );
}
