import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Untitled } from '../../../../components/article-head';
import { Copy } from '../../../../components/copy';
import { Neutral } from '../../../../components/neutral';
import { Page } from '../../../../components/page';
import { PartsNav } from '../../../../components/parts-nav';
import { ReuseNav } from '../../../../components/reuse-nav';
import { apparatusAddress, articleAddress, compareAddress, ordinal, phraseAddress, SIDES, sharedAddress } from '../../../../lib/address';
import { faceOf, langOf } from '../../../../lib/language';
import { openArticle, sharedOf, summaryOf } from '../../../../lib/library';
import { count } from '../../../../lib/wording';

export const metadata: Metadata = { title: 'Shared passages of an article' };

const PAGE = 50;
/** Other articles of one passage before the rest are only counted. */
const OTHERS = 6;

/** What one article shares with others, in the order in which it stands in it, each with its place in the source. */
export default async function SharedPage({ params, searchParams }: PageProps<'/articles/[id]/in-common'>) {
  const [{ id }, { page: asked }] = await Promise.all([params, searchParams]);
  const found = await openArticle(id);
  if (!found) notFound();
  const { article, opening } = found;
  const page = ordinal(asked);
  const lang = langOf(article.script);
  const places = (await sharedOf(article.id)).filter(({ isInner }) => !isInner);
  const shown = await Promise.all(
    places.slice((page - 1) * PAGE, page * PAGE).map(async (place) => {
      const ids = [...new Set(place.others.map((other) => other.id))];
      return { ...place, ids, summaries: await Promise.all(ids.slice(0, OTHERS).map(summaryOf)) };
    }),
  );
  return (
    <Page face={faceOf(lang)}>
      <div className="library">
        <header className="head">
          <h1>
            <span lang="zh">共用语段</span> What it shares
          </h1>
          <p className="extent">{count(places.length, 'passage')}</p>
          <ReuseNav />
        </header>
        <p className="about">
          <a href={articleAddress(article.id)} lang={lang}>
            {article.headline ?? <Untitled opening={opening} />}
          </a>
        </p>
        <p className="quiet">
          Passages of eight characters and more that other articles have too. <Neutral />
        </p>
        {places.length === 0 ? <p className="empty">No other article has eight characters of it.</p> : null}
        <ol className="passages">
          {shown.map(({ start, end, length, articles, source, ids, summaries }) => {
            const words = article.text.slice(start, end);
            return (
              <li key={`${start}-${end}`}>
                <h2 lang={lang} className={`face-${faceOf(lang)}`}>
                  <a href={phraseAddress({ q: words.slice(0, 200) })} className="passage whole">
                    {words}
                  </a>
                </h2>
                <p className="quiet">
                  {count(length, 'character')} in {count(articles, 'article')}.{' '}
                  {source ? (
                    <a href={apparatusAddress(article.id, { at: [source[0], source[1]] })}>
                      Source {source[0]}–{source[1]}
                    </a>
                  ) : null}{' '}
                  <a href={compareAddress(article.id, ...ids.slice(0, SIDES.length - 1))}>Side by side</a>
                </p>
                <ul className="copies">
                  {summaries.map((summary) =>
                    summary ? (
                      <li key={summary.id}>
                        <Copy summary={summary} q={`"${words}"`} />
                      </li>
                    ) : null,
                  )}
                </ul>
                {ids.length > summaries.length ? <p className="quiet">and {count(ids.length - summaries.length, 'more article')}</p> : null}
              </li>
            );
          })}
        </ol>
        <PartsNav
          part={page}
          parts={Math.ceil(places.length / PAGE)}
          address={(part) => `${sharedAddress(article.id)}${part > 1 ? `?page=${part}` : ''}`}
        />
      </div>
    </Page>
  );
}
