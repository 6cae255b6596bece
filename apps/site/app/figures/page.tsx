import type { Metadata } from 'next';
import { Untitled } from '../../components/article-head';
import { DateOf } from '../../components/date-of';
import { Head } from '../../components/head';
import { Page } from '../../components/page';
import { Words } from '../../components/words';
import { articleAddress, figuresAddress, ordinal, single } from '../../lib/address';
import { type FiguresOf, figureInWords, figuresOn } from '../../lib/figures';
import { fill, type Interface } from '../../lib/interface';
import { faceOf, langOf } from '../../lib/language';
import { asked as askedOf } from '../../lib/request';
import { outletOf } from '../../lib/wording';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await askedOf()).t.figuresPage.title };
}

/** Every number and quantity of some articles, with its sentence. */
export default async function FiguresPage({ searchParams }: PageProps<'/figures'>) {
  const asked = await searchParams;
  const { t } = await askedOf();
  const request = { q: single(asked.q), outlet: single(asked.outlet), year: single(asked.year), page: ordinal(asked.page) };
  const { articles, more } = await figuresOn(request);
  const total = articles.reduce((sum, { figures }) => sum + figures.length, 0);
  const listed = JSON.stringify([articles, request]);
  return (
    <Page q={request.q} here="figures" characters={listed}>
      <div className="library">
        <Head
          title={t.figuresPage.title}
          extent={fill(t.figuresPage.of, { figures: fill(t.count.figures, { n: total }), articles: fill(t.count.articles, { n: articles.length }) })}
        >
          {t.figuresPage.says}
        </Head>
        <p className="ways">
          {request.outlet ? <Words lang="zh">{request.outlet}</Words> : null} {request.year ?? null}
          {total > 0 ? <a href={figuresAddress(request, 'figures.csv')}>{t.figuresPage.csv}</a> : null}
        </p>
        {total === 0 ? <p className="empty">{t.figuresPage.none}</p> : null}
        {articles.map((each) => (
          <FiguresIn key={each.summary.id} found={each} t={t} />
        ))}
        <nav className="parts" aria-label={t.parts.label}>
          {request.page > 1 ? (
            <a href={figuresAddress({ ...request, page: request.page - 1 })} rel="prev">
              {t.parts.previous}
            </a>
          ) : (
            <span />
          )}
          {more ? (
            <a href={figuresAddress({ ...request, page: request.page + 1 })} rel="next">
              {t.parts.next}
            </a>
          ) : null}
        </nav>
      </div>
    </Page>
  );
}

function FiguresIn({ found: { summary, figures, blocks }, t }: { readonly found: FiguresOf; readonly t: Interface }) {
  const lang = langOf(summary.script);
  const outlet = outletOf(summary, t);
  const id = `figures-${summary.id}`;
  return (
    <section className="part figures-of" aria-labelledby={id}>
      <h2 id={id} lang={lang} className={`face-${faceOf(lang)}`}>
        <a href={articleAddress(summary.id)}>{summary.headline ?? <Untitled opening={summary.opening} />}</a>
      </h2>
      <p className="about">
        <span className="date">
          <DateOf date={summary.datePublished} />
        </span>
        {outlet ? <Words lang={lang}>{outlet}</Words> : null}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.figuresPage.value}</th>
            <th scope="col">{t.figuresPage.sentence}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={`${figure.blockIndex}-${figure.start}`}>
              <td className="value">
                <Words lang={lang}>{figureInWords(figure, t.figuresPage.bounds)}</Words>
              </td>
              <td lang={lang} className={`face-${faceOf(lang)}`}>
                <a className="sentence" href={articleAddress(summary.id, {}, `block-${blocks[figure.blockIndex] ?? 0}`)}>
                  {figure.at < 0 ? (
                    figure.sentence
                  ) : (
                    <>
                      {figure.sentence.slice(0, figure.at)}
                      <b>{figure.surface}</b>
                      {figure.sentence.slice(figure.at + figure.surface.length)}
                    </>
                  )}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
