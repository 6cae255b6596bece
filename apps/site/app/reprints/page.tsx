import type { Metadata } from 'next';
import { Copy } from '../../components/copy';
import { Page } from '../../components/page';
import { PartsNav } from '../../components/parts-nav';
import { TermOf } from '../../components/term';
import { compareAddress, ordinal, SIDES } from '../../lib/address';
import { fill } from '../../lib/interface';
import { faceOf } from '../../lib/language';
import { listFamilies } from '../../lib/library';
import { asked } from '../../lib/request';
import { percent, terms, wordsOf } from '../../lib/wording';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsOf(terms.reprints, (await asked()).t) };
}

const PAGE = 25;

/** 转载: articles that are copies or parts of one another, the earliest dated copy of each family first. */
export default async function ReprintsPage({ searchParams }: PageProps<'/reprints'>) {
  const page = ordinal((await searchParams).page);
  const { t } = await asked();
  const families = await listFamilies();
  return (
    <Page here="reprints">
      <div className="library">
        <header className="head">
          <h1>
            <TermOf term={terms.reprints} face={faceOf(t.tag)} t={t} />
          </h1>
          <p className="extent">{fill(t.count.families, { n: families.length })}</p>
        </header>
        <p className="quiet">{t.reprints.says}</p>
        {families.length === 0 ? <p className="empty">{t.reprints.none}</p> : null}
        <ol className="passages">
          {families.slice((page - 1) * PAGE, page * PAGE).map(({ members }) => {
            const first = members[0]?.summary;
            return first ? (
              <li key={first.id}>
                <h2>{fill(t.count.copies, { n: members.length })}</h2>
                {members.length > 2 && members.length <= SIDES.length ? (
                  <p className="quiet">
                    <a href={compareAddress(...members.map(({ summary }) => summary.id))}>{t.reprints.all}</a>
                  </p>
                ) : null}
                <ul className="copies">
                  {members.map(({ summary, relation, ofFirst = 0, ofThis = 0 }) => (
                    <li key={summary.id}>
                      <Copy summary={summary} t={t}>
                        {relation ? (
                          <>
                            {fill(t.reprints.shares, { relation: t.reprints.relations[relation], first: percent(ofFirst), own: percent(ofThis) })}{' '}
                            <a href={compareAddress(first.id, summary.id)}>{wordsOf(terms.compare, t)}</a>
                          </>
                        ) : (
                          t.reprints.earliest
                        )}
                      </Copy>
                    </li>
                  ))}
                </ul>
              </li>
            ) : null;
          })}
        </ol>
        <PartsNav part={page} parts={Math.ceil(families.length / PAGE)} address={(part) => `/reprints${part > 1 ? `?page=${part}` : ''}`} t={t} />
      </div>
    </Page>
  );
}
