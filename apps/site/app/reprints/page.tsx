import type { Relation } from '@zhengwen/library';
import type { Metadata } from 'next';
import { Copy } from '../../components/copy';
import { Page } from '../../components/page';
import { PartsNav } from '../../components/parts-nav';
import { ReuseNav } from '../../components/reuse-nav';
import { compareAddress, ordinal, SIDES } from '../../lib/address';
import { listFamilies } from '../../lib/library';
import { count, percent } from '../../lib/wording';

export const metadata: Metadata = { title: 'Reprints' };

const PAGE = 25;
const RELATION: Readonly<Record<Relation, string>> = {
  reprint: 'the same text',
  abridgement: 'a part of it',
  expansion: 'it and more',
  partial: 'some of it',
};

/** 转载: articles that are copies or parts of one another, the earliest dated copy of each family first. */
export default async function ReprintsPage({ searchParams }: PageProps<'/reprints'>) {
  const page = ordinal((await searchParams).page);
  const families = await listFamilies();
  return (
    <Page face="sc">
      <div className="library">
        <header className="head">
          <h1>
            <span lang="zh">转载</span> Reprints
          </h1>
          <p className="extent">{count(families.length, 'family', 'families')}</p>
          <ReuseNav here="reprints" />
        </header>
        <p className="quiet">
          The earliest dated copy at hand need not be where a text first appeared. Nothing is removed from the library for being a copy.
        </p>
        {families.length === 0 ? <p className="empty">No article here is a copy or a part of another.</p> : null}
        <ol className="passages">
          {families.slice((page - 1) * PAGE, page * PAGE).map(({ members }) => {
            const first = members[0]?.summary;
            return first ? (
              <li key={first.id}>
                <h2>{count(members.length, 'copy', 'copies')}</h2>
                {members.length > 2 && members.length <= SIDES.length ? (
                  <p className="quiet">
                    <a href={compareAddress(...members.map(({ summary }) => summary.id))}>All of them side by side</a>
                  </p>
                ) : null}
                <ul className="copies">
                  {members.map(({ summary, relation, ofFirst = 0, ofThis = 0 }) => (
                    <li key={summary.id}>
                      <Copy summary={summary}>
                        {relation ? (
                          <>
                            {RELATION[relation]}: {percent(ofFirst)} of the first, {percent(ofThis)} of this.{' '}
                            <a href={compareAddress(first.id, summary.id)}>Side by side</a>
                          </>
                        ) : (
                          'the earliest here'
                        )}
                      </Copy>
                    </li>
                  ))}
                </ul>
              </li>
            ) : null;
          })}
        </ol>
        <PartsNav part={page} parts={Math.ceil(families.length / PAGE)} address={(part) => `/reprints${part > 1 ? `?page=${part}` : ''}`} />
      </div>
    </Page>
  );
}
