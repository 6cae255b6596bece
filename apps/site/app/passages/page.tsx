import type { Passage } from '@zhengwen/library';
import type { Metadata } from 'next';
import { Copy } from '../../components/copy';
import { Page } from '../../components/page';
import { PartsNav } from '../../components/parts-nav';
import { ReuseNav } from '../../components/reuse-nav';
import { ordinal, passagesAddress, single } from '../../lib/address';
import { faceOf, langOf } from '../../lib/language';
import { listPassages, openArticle, summaryOf } from '../../lib/library';
import { count } from '../../lib/wording';

export const metadata: Metadata = { title: 'Shared passages' };

const PAGE = 50;
/** Copies of one passage before the rest are only counted. */
const COPIES = 8;
const LENGTHS = [8, 10, 12, 20, 50];

/** 共用语段: the passages that articles of the library share. */
export default async function PassagesPage({ searchParams }: PageProps<'/passages'>) {
  const asked = await searchParams;
  const min = LENGTHS.includes(ordinal(asked.min)) ? ordinal(asked.min) : 8;
  const least = Math.max(2, ordinal(asked.in));
  const page = ordinal(asked.page);
  const passages = await listPassages({ min, in: least });
  const shown = await Promise.all(passages.slice((page - 1) * PAGE, page * PAGE).map(withCopies));
  return (
    <Page face="sc" q={single(asked.q)}>
      <div className="library">
        <header className="head">
          <h1>
            <span lang="zh">共用语段</span> Shared passages
          </h1>
          <p className="extent">{count(passages.length, 'passage')}</p>
          <ReuseNav here="passages" />
        </header>
        <p className="quiet">
          Passages of at least {min} characters in at least {least} articles, whatever their script and punctuation. A shared phrase is no evidence of
          copying or intent, and a folder is not a sample.
        </p>
        <nav className="reuse-nav" aria-label="Least length">
          {LENGTHS.map((length) => (
            <a key={length} href={passagesAddress({ min: length, in: least })} aria-current={length === min ? 'true' : undefined}>
              {length} characters
            </a>
          ))}
          <a href={passagesAddress({ min, in: least + 1 })}>in {least + 1} articles or more</a>
          {least > 2 ? <a href={passagesAddress({ min, in: least - 1 })}>in {least - 1} or more</a> : null}
        </nav>
        {shown.length === 0 ? <p className="empty">No passage of that length is shared.</p> : null}
        <ol className="passages">
          {shown.map(({ passage, copies }) => (
            <li key={`${passage.places[0]?.id}-${passage.places[0]?.start}-${passage.length}`}>
              <h2 lang={copies[0]?.lang} className={`face-${faceOf(copies[0]?.lang ?? 'zh')}`}>
                {passage.text}
              </h2>
              <p className="quiet">
                {count(passage.length, 'character')}, {count(passage.places.length, 'place')} in {count(passage.articles, 'article')}
                <Within passage={passage} />
              </p>
              <ul className="copies">
                {copies.map(({ summary, words, places }) => (
                  <li key={summary.id}>
                    <Copy summary={summary} q={`"${words}"`}>
                      {places > 1 ? `${places} times` : null}
                    </Copy>
                  </li>
                ))}
              </ul>
              {passage.articles > copies.length ? <p className="quiet">and {count(passage.articles - copies.length, 'more article')}</p> : null}
            </li>
          ))}
        </ol>
        <PartsNav part={page} parts={Math.ceil(passages.length / PAGE)} address={(part) => passagesAddress({ min, in: least, page: part })} />
      </div>
    </Page>
  );
}

function Within({ passage: { within, own, places } }: { readonly passage: Passage }) {
  if (!within) return null;
  return (
    <>
      ; {own === 0 ? 'always' : count(places.length - own, 'time')} within <span lang="zh">{within}</span>
    </>
  );
}

/** A passage with the first articles that have it, and its words as each of them prints them. */
async function withCopies(passage: Passage) {
  const byId = new Map<string, Passage['places'][number][]>();
  for (const place of passage.places) byId.set(place.id, [...(byId.get(place.id) ?? []), place]);
  const copies = await Promise.all(
    [...byId].slice(0, COPIES).map(async ([id, places]) => {
      const [summary, found] = await Promise.all([summaryOf(id), openArticle(id)]);
      const first = places[0];
      if (!summary || !found || !first) return [];
      return [{ summary, lang: langOf(summary.script), words: found.article.text.slice(first.start, first.end), places: places.length }];
    }),
  );
  return { passage, copies: copies.flat() };
}
