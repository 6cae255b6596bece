import type { Likeness } from '@zhengwen/library';
import type { Metadata } from 'next';
import { Copy } from '../../../components/copy';
import { Page } from '../../../components/page';
import { PartsNav } from '../../../components/parts-nav';
import { TermOf } from '../../../components/term';
import { compareAddress, ordinal } from '../../../lib/address';
import { fill } from '../../../lib/interface';
import { faceOf, langOf } from '../../../lib/language';
import { listLikenesses, summaryOf } from '../../../lib/library';
import { asked } from '../../../lib/request';
import { percent, terms, wordsOf } from '../../../lib/wording';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsOf(terms.alike, (await asked()).t) };
}

const PAGE = 50;

/** Stretches of two articles that are almost the same. */
export default async function AlikePage({ searchParams }: PageProps<'/passages/alike'>) {
  const page = ordinal((await searchParams).page);
  const { t } = await asked();
  const found = await listLikenesses();
  const shown = await Promise.all(found.slice((page - 1) * PAGE, page * PAGE).map(withSummaries));
  return (
    <Page here="passages">
      <div className="library">
        <header className="head">
          <h1>
            <TermOf term={terms.alike} face={faceOf(t.tag)} t={t} />
          </h1>
          <p className="extent">{fill(t.count.pairs, { n: found.length })}</p>
        </header>
        <p className="quiet">
          {t.reuse.alikeSays}
          {t.reuse.space}
          {t.reuse.neutral}
        </p>
        {found.length === 0 ? <p className="empty">{t.reuse.alikeNone}</p> : null}
        <ol className="passages">
          {shown.map(({ likeness: { a, b, alike }, sides }) => (
            <li key={`${a.id}-${a.start}-${b.id}-${b.start}`}>
              {sides.map(({ summary, words }) => (
                <div key={summary.id}>
                  <h2 lang={langOf(summary.script)} className={`face-${faceOf(langOf(summary.script))}`}>
                    {words}
                  </h2>
                  <ul className="copies">
                    <li>
                      <Copy summary={summary} q={`"${words}"`} t={t} />
                    </li>
                  </ul>
                </div>
              ))}
              <p className="quiet">
                {fill(t.reuse.alike, { share: percent(alike) })} <a href={compareAddress(a.id, b.id)}>{wordsOf(terms.compare, t)}</a>
              </p>
            </li>
          ))}
        </ol>
        <PartsNav part={page} parts={Math.ceil(found.length / PAGE)} address={(part) => `/passages/alike${part > 1 ? `?page=${part}` : ''}`} t={t} />
      </div>
    </Page>
  );
}

async function withSummaries(likeness: Likeness) {
  const { a, b, inA, inB } = likeness;
  const [first, second] = await Promise.all([summaryOf(a.id), summaryOf(b.id)]);
  return {
    likeness,
    sides: [first && { summary: first, words: inA }, second && { summary: second, words: inB }].filter((side) => side !== undefined),
  };
}
