import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Untitled } from '../../../../components/article-head';
import { Copy } from '../../../../components/copy';
import { Page } from '../../../../components/page';
import { PartsNav } from '../../../../components/parts-nav';
import { TermOf } from '../../../../components/term';
import { apparatusAddress, articleAddress, compareAddress, ordinal, phraseAddress, SIDES, sharedAddress } from '../../../../lib/address';
import { fill } from '../../../../lib/interface';
import { faceOf, langOf } from '../../../../lib/language';
import { openArticle, sharedOf, summaryOf } from '../../../../lib/library';
import { asked as askedOf } from '../../../../lib/request';
import { terms, wordsOf } from '../../../../lib/wording';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsOf(terms.shares, (await askedOf()).t) };
}

const PAGE = 50;
/** Other articles of one passage before the rest are only counted. */
const OTHERS = 6;

/** What one article shares with others, in the order in which it stands in it, each with its place in the source. */
export default async function SharedPage({ params, searchParams }: PageProps<'/articles/[id]/in-common'>) {
  const [{ id }, { page: asked }] = await Promise.all([params, searchParams]);
  const found = await openArticle(id);
  if (!found) notFound();
  const { t } = await askedOf();
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
            <TermOf term={terms.shares} face={faceOf(lang)} t={t} />
          </h1>
          <p className="extent">{fill(t.count.passages, { n: places.length })}</p>
        </header>
        <p className="about">
          <a href={articleAddress(article.id)} lang={lang}>
            {article.headline ?? <Untitled opening={opening} />}
          </a>
        </p>
        <p className="quiet">
          {t.reuse.ofSays}
          {t.reuse.space}
          {t.reuse.neutral}
        </p>
        {places.length === 0 ? <p className="empty">{t.reuse.ofNone}</p> : null}
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
                  {fill(t.reuse.inArticles, {
                    length: fill(t.reuse.characters, { n: length }),
                    articles: fill(t.count.articles, { n: articles }),
                  })}
                  {t.converted.stop.trim()}{' '}
                  {source ? (
                    <a href={apparatusAddress(article.id, { at: [source[0], source[1]] })}>
                      {fill(t.reuse.source, { range: `${source[0]}–${source[1]}` })}
                    </a>
                  ) : null}{' '}
                  <a href={compareAddress(article.id, ...ids.slice(0, SIDES.length - 1))}>{wordsOf(terms.compare, t)}</a>
                </p>
                <ul className="copies">
                  {summaries.map((summary) =>
                    summary ? (
                      <li key={summary.id}>
                        <Copy summary={summary} q={`"${words}"`} t={t} />
                      </li>
                    ) : null,
                  )}
                </ul>
                {ids.length > summaries.length ? <p className="quiet">{fill(t.count.moreArticles, { n: ids.length - summaries.length })}</p> : null}
              </li>
            );
          })}
        </ol>
        <PartsNav
          part={page}
          parts={Math.ceil(places.length / PAGE)}
          address={(part) => `${sharedAddress(article.id)}${part > 1 ? `?page=${part}` : ''}`}
          t={t}
        />
      </div>
    </Page>
  );
}
