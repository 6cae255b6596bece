import type { Passage, PassageNode } from '@zhengwen/library';
import type { Metadata } from 'next';
import { Copy } from '../../components/copy';
import { Page } from '../../components/page';
import { PartsNav } from '../../components/parts-nav';
import { TermOf } from '../../components/term';
import { compareAddress, ordinal, passagesAddress, phraseAddress, SIDES, single } from '../../lib/address';
import { fill, type Interface } from '../../lib/interface';
import { faceOf, langOf } from '../../lib/language';
import { listPassages, openArticle, summaryOf } from '../../lib/library';
import { asked as askedOf } from '../../lib/request';
import { terms, wordsOf } from '../../lib/wording';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsOf(terms.passages, (await askedOf()).t) };
}

const PAGE = 50;
/** Copies of one passage before the rest are only counted. */
const COPIES = 8;
const LENGTHS = [8, 10, 12, 20, 50];

/** 共用语段: the passages that articles of the library share. */
export default async function PassagesPage({ searchParams }: PageProps<'/passages'>) {
  const asked = await searchParams;
  const { t } = await askedOf();
  const min = LENGTHS.includes(ordinal(asked.min)) ? ordinal(asked.min) : 8;
  const least = Math.max(2, ordinal(asked.in));
  const page = ordinal(asked.page);
  const trees = await listPassages({ min, in: least });
  const shown = await Promise.all(trees.slice((page - 1) * PAGE, page * PAGE).map(withCopies));
  return (
    <Page q={single(asked.q)} here="passages">
      <div className="library">
        <header className="head">
          <h1>
            <TermOf term={terms.passages} face={faceOf(t.tag)} t={t} />
          </h1>
          <p className="extent">{fill(t.count.passages, { n: trees.length })}</p>
          <nav className="reuse-nav" aria-label={t.nav.passages}>
            <a href="/passages/alike">{wordsOf(terms.alike, t)}</a>
            <a href="/phrase">{wordsOf(terms.phrases, t)}</a>
          </nav>
        </header>
        <p className="quiet">
          {fill(t.reuse.says, { min, least })}
          {t.reuse.space}
          {t.reuse.neutral}
        </p>
        <nav className="reuse-nav" aria-label={t.reuse.least}>
          {LENGTHS.map((length) => (
            <a key={length} href={passagesAddress({ min: length, in: least })} aria-current={length === min ? 'true' : undefined}>
              {fill(t.reuse.characters, { n: length })}
            </a>
          ))}
          <a href={passagesAddress({ min, in: least + 1 })}>{fill(t.reuse.inMore, { n: least + 1 })}</a>
          {least > 2 ? <a href={passagesAddress({ min, in: least - 1 })}>{fill(t.reuse.inFewer, { n: least - 1 })}</a> : null}
        </nav>
        {shown.length === 0 ? <p className="empty">{t.reuse.none}</p> : null}
        <ol className="passages">
          {shown.map(({ node: { passage, parts }, copies }) => (
            <li key={`${passage.places[0]?.id}-${passage.places[0]?.start}-${passage.length}`}>
              <h2 lang={copies[0]?.lang} className={`face-${faceOf(copies[0]?.lang ?? 'zh')}`}>
                <a href={phraseOfPassage(passage)} className="passage whole">
                  {passage.text}
                </a>
              </h2>
              <p className="quiet">
                <Extent passage={passage} t={t} />{' '}
                <a href={compareAddress(...articlesOf(passage).slice(0, SIDES.length))}>{wordsOf(terms.compare, t)}</a>
              </p>
              <ul className="copies">
                {copies.map(({ summary, words, places }) => (
                  <li key={summary.id}>
                    <Copy summary={summary} q={`"${words}"`} t={t}>
                      {places > 1 ? fill(t.reuse.times, { n: places }) : null}
                    </Copy>
                  </li>
                ))}
              </ul>
              {passage.articles > copies.length ? (
                <p className="quiet">{fill(t.count.moreArticles, { n: passage.articles - copies.length })}</p>
              ) : null}
              <Parts nodes={parts} depth={1} t={t} />
            </li>
          ))}
        </ol>
        <PartsNav part={page} parts={Math.ceil(trees.length / PAGE)} address={(part) => passagesAddress({ min, in: least, page: part })} t={t} />
      </div>
    </Page>
  );
}

function Extent({ passage: { length, places, articles, own, within }, t }: { readonly passage: Passage; readonly t: Interface }) {
  const extent = fill(t.reuse.extent, {
    length: fill(t.reuse.characters, { n: length }),
    places: fill(t.count.places, { n: places.length }),
    articles: fill(t.count.articles, { n: articles }),
  });
  const outside = within === undefined ? [] : [own === 0 ? t.reuse.noneOutside : fill(t.reuse.outside, { n: own })];
  return [extent, ...outside].join(t.reuse.comma) + t.converted.stop.trim();
}

/** Parts of parts of so many passages are shown; those below are as short as they are many. */
const LEVELS = 4;

/** The parts of a passage that stand elsewhere too, as a tree. */
function Parts({ nodes, depth, t }: { readonly nodes: readonly PassageNode[]; readonly depth: number; readonly t: Interface }) {
  if (nodes.length === 0) return null;
  return (
    <ul className="parts-of">
      {nodes.map(({ passage, parts }) => (
        <li key={`${passage.places[0]?.id}-${passage.places[0]?.start}-${passage.length}`}>
          <a href={phraseOfPassage(passage)} lang="zh" className="passage">
            {passage.text}
          </a>{' '}
          <span className="quiet">
            <Extent passage={passage} t={t} />
          </span>
          {depth < LEVELS ? <Parts nodes={parts} depth={depth + 1} t={t} /> : null}
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
