import type { Likeness } from '@zhengwen/library';
import type { Metadata } from 'next';
import { Copy } from '../../../components/copy';
import { Neutral } from '../../../components/neutral';
import { Page } from '../../../components/page';
import { PartsNav } from '../../../components/parts-nav';
import { ReuseNav } from '../../../components/reuse-nav';
import { compareAddress, ordinal } from '../../../lib/address';
import { faceOf, langOf } from '../../../lib/language';
import { listLikenesses, summaryOf } from '../../../lib/library';
import { count, percent } from '../../../lib/wording';

export const metadata: Metadata = { title: 'Almost the same' };

const PAGE = 50;

/** Stretches of two articles that are almost the same. */
export default async function AlikePage({ searchParams }: PageProps<'/passages/alike'>) {
  const page = ordinal((await searchParams).page);
  const found = await listLikenesses();
  const shown = await Promise.all(found.slice((page - 1) * PAGE, page * PAGE).map(withSummaries));
  return (
    <Page face="sc">
      <div className="library">
        <header className="head">
          <h1>
            <span lang="zh">近似语段</span> Almost the same
          </h1>
          <p className="extent">{count(found.length, 'pair')}</p>
          <ReuseNav here="alike" />
        </header>
        <p className="quiet">
          Stretches of ten characters and more of which nine in ten are the same, whatever their script and punctuation. <Neutral />
        </p>
        {found.length === 0 ? <p className="empty">No two articles have words that are almost the same.</p> : null}
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
                      <Copy summary={summary} q={`"${words}"`} />
                    </li>
                  </ul>
                </div>
              ))}
              <p className="quiet">
                {percent(alike)} alike. <a href={compareAddress(a.id, b.id)}>Side by side</a>
              </p>
            </li>
          ))}
        </ol>
        <PartsNav part={page} parts={Math.ceil(found.length / PAGE)} address={(part) => `/passages/alike${part > 1 ? `?page=${part}` : ''}`} />
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
