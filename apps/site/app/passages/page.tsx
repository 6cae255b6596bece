import type { Passage, PassageNode } from '@zhengwen/library';
import type { Metadata } from 'next';
import { Copy } from '../../components/copy';
import { Neutral } from '../../components/neutral';
import { Page } from '../../components/page';
import { PartsNav } from '../../components/parts-nav';
import { ReuseNav } from '../../components/reuse-nav';
import { compareAddress, ordinal, passagesAddress, phraseAddress, SIDES, single } from '../../lib/address';
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
  const trees = await listPassages({ min, in: least });
  const shown = await Promise.all(trees.slice((page - 1) * PAGE, page * PAGE).map(withCopies));
  return (
    <Page face="sc" q={single(asked.q)}>
      <div className="library">
        <header className="head">
          <h1>
            <span lang="zh">共用语段</span> Shared passages
          </h1>
          <p className="extent">{count(trees.length, 'passage')}</p>
          <ReuseNav here="passages" />
        </header>
        <p className="quiet">
          Passages of at least {min} characters in at least {least} articles, whatever their script and punctuation; below each those of its parts
          that stand elsewhere too. <Neutral />
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
          {shown.map(({ node: { passage, parts }, copies }) => (
            <li key={`${passage.places[0]?.id}-${passage.places[0]?.start}-${passage.length}`}>
              <h2 lang={copies[0]?.lang} className={`face-${faceOf(copies[0]?.lang ?? 'zh')}`}>
                <a href={phraseOfPassage(passage)} className="passage whole">
                  {passage.text}
                </a>
              </h2>
              <p className="quiet">
                <Extent passage={passage} /> <a href={compareAddress(...articlesOf(passage).slice(0, SIDES.length))}>Side by side</a>
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
              <Parts nodes={parts} depth={1} />
            </li>
          ))}
        </ol>
        <PartsNav part={page} parts={Math.ceil(trees.length / PAGE)} address={(part) => passagesAddress({ min, in: least, page: part })} />
      </div>
    </Page>
  );
}

function Extent({ passage: { length, places, articles, own, within } }: { readonly passage: Passage }) {
  return (
    <>
      {count(length, 'character')}, {count(places.length, 'place')} in {count(articles, 'article')}
      {within === undefined ? '.' : own === 0 ? ', none outside longer passages.' : `, ${own} outside longer passages.`}
    </>
  );
}

/** Parts of parts of so many passages are shown; those below are as short as they are many. */
const LEVELS = 4;

/** The parts of a passage that stand elsewhere too, as a tree. */
function Parts({ nodes, depth }: { readonly nodes: readonly PassageNode[]; readonly depth: number }) {
  if (nodes.length === 0) return null;
  return (
    <ul className="parts-of">
      {nodes.map(({ passage, parts }) => (
        <li key={`${passage.places[0]?.id}-${passage.places[0]?.start}-${passage.length}`}>
          <a href={phraseOfPassage(passage)} lang="zh" className="passage">
            {passage.text}
          </a>{' '}
          <span className="quiet">
            <Extent passage={passage} />
          </span>
          {depth < LEVELS ? <Parts nodes={parts} depth={depth + 1} /> : null}
        </li>
      ))}
    </ul>
  );
}

/** The page on which a passage is a phrase among others; of a long one its beginning. */
function phraseOfPassage({ text }: Passage): string {
  return phraseAddress({ q: text.replace(/\s+/g, ' ').slice(0, 200) });
}

function articlesOf({ places }: Passage): readonly string[] {
  return [...new Set(places.map(({ id }) => id))];
}

/** A passage with the first articles that have it, and its words as each of them prints them. */
async function withCopies(node: PassageNode) {
  const { passage } = node;
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
  return { node, copies: copies.flat() };
}
