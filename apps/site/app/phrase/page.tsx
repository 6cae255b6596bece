import type { ConcordanceLine, Phrase, Summary } from '@zhengwen/library';
import type { Metadata } from 'next';
import { Chart } from '../../components/chart/chart';
import { Copy } from '../../components/copy';
import { Figures } from '../../components/figures';
import { Page } from '../../components/page';
import { Said } from '../../components/said';
import { TermOf } from '../../components/term';
import { articleAddress, type PhraseRequest, phraseAddress, phraseOf } from '../../lib/address';
import { fill, type Interface } from '../../lib/interface';
import { faceOf, langOf } from '../../lib/language';
import { findPhrase } from '../../lib/library';
import { overTime, unitOf } from '../../lib/over-time';
import { monthsDrawn, outletsDrawn } from '../../lib/phrase-charts';
import { asked as askedOf } from '../../lib/request';
import { terms, wordsOf } from '../../lib/wording';

export async function generateMetadata({ searchParams }: PageProps<'/phrase'>): Promise<Metadata> {
  const { q } = phraseOf(await searchParams);
  const name = wordsOf(terms.phrases, (await askedOf()).t);
  return { title: q ? `${name}: ${q}` : name };
}

/** 提法: how words travel, over time and by outlet, with their variants and each place in its context. */
export default async function PhrasePage({ searchParams }: PageProps<'/phrase'>) {
  const request = phraseOf(await searchParams);
  const { t } = await askedOf();
  const found = request.q === undefined ? undefined : await findPhrase(request.q, request.once ?? false);
  return (
    <Page here="passages">
      <div className="library">
        <header className="head">
          <h1>
            <TermOf term={terms.phrases} face={faceOf(t.tag)} t={t} />
          </h1>
        </header>
        <form className="search asked" action="/phrase" method="get">
          <label htmlFor="phrase">{t.phrase.ask}</label>
          <input id="phrase" name="q" lang="zh" defaultValue={request.q} autoComplete="off" spellCheck={false} maxLength={200} />
          <button type="submit">{t.phrase.show}</button>
        </form>
        {found ? <Found found={found} request={request} t={t} /> : <p className="quiet">{t.phrase.says}</p>}
      </div>
    </Page>
  );
}

function Found({ found, request, t }: { readonly found: Phrase; readonly request: PhraseRequest; readonly t: Interface }) {
  const { words, total, articles, first, last, months, outlets, variants, lines, problem } = found;
  const { unit, bins } = overTime(months);
  const undated = months.find(({ value }) => value === undefined);
  return (
    <>
      <p className="count" role="status">
        <b lang="zh">{words}</b>{' '}
        {problem !== undefined ? (
          <Said text={problem} t={t} />
        ) : total === 0 ? (
          t.hits.nowhere
        ) : (
          fill(t.hits.extent, { places: fill(t.count.places, { n: total }), articles: fill(t.count.articles, { n: articles }) })
        )}
      </p>
      <p className="quiet">
        {t.phrase.caution}
        {t.reuse.space}
        {t.concordance.passages}
      </p>
      {total > 0 ? (
        <>
          <nav className="reuse-nav" aria-label={t.phrase.counted}>
            <a href={phraseAddress({ ...request, by: undefined })} aria-current={request.by ? undefined : 'true'}>
              {t.phrase.places}
            </a>
            <a href={phraseAddress({ ...request, by: 'million' })} aria-current={request.by ? 'true' : undefined}>
              {t.phrase.million}
            </a>
            <a href={phraseAddress({ ...request, once: !request.once })} aria-current={request.once ? 'true' : undefined}>
              {t.phrase.once}
            </a>
          </nav>
          <ul className="copies seen">
            {first ? <Seen summary={first} words={words} when={t.phrase.first} t={t} /> : null}
            {last && last.id !== first?.id ? <Seen summary={last} words={words} when={t.phrase.last} t={t} /> : null}
          </ul>
          <Chart
            drawing={monthsDrawn(found, request, t)}
            svg={phraseAddress(request, '/months.svg')}
            csv={phraseAddress(request, '/figures.csv')}
            t={t}
          >
            <Figures bins={undated ? [...bins, undated] : bins} name={unitOf(unit, t)} none={t.phrase.noDate} t={t} />
          </Chart>
          <Chart
            drawing={outletsDrawn(found, request, t)}
            svg={phraseAddress(request, '/outlets.svg')}
            csv={phraseAddress(request, '/figures.csv')}
            t={t}
          >
            <Figures bins={outlets} name={t.phrase.outlet} none={t.phrase.noOutlet} t={t} />
          </Chart>
        </>
      ) : null}
      {variants.length > 0 ? (
        <section aria-labelledby="variants">
          <h2 id="variants">{t.phrase.variants}</h2>
          <p className="quiet">{t.phrase.variantsSaid}</p>
          <ul className="variants">
            {variants.map(({ text, hits, articles: here, differs }) => (
              <li key={text}>
                <a href={phraseAddress({ ...request, q: text })} lang="zh" className="passage">
                  {text}
                </a>{' '}
                <span className="quiet">
                  {fill(t.hits.extent, { places: fill(t.count.places, { n: hits }), articles: fill(t.count.articles, { n: here }) })}
                  {t.reuse.comma}
                  {differs === 1 ? t.phrase.oneOther : t.phrase.twoOthers}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {lines.length > 0 ? (
        <section aria-labelledby="places">
          <h2 id="places">{t.phrase.where}</h2>
          <ol className="concordance">
            {lines.map((line) => (
              <Line key={`${line.id}-${line.field}-${line.index ?? ''}-${line.start}`} line={line} />
            ))}
          </ol>
          {total > lines.length ? <p className="quiet">{fill(t.count.morePlaces, { n: total - lines.length })}</p> : null}
        </section>
      ) : null}
    </>
  );
}

function Seen({ summary, words, when, t }: { readonly summary: Summary; readonly words: string; readonly when: string; readonly t: Interface }) {
  return (
    <li>
      <Copy summary={summary} q={`"${words}"`} t={t}>
        {when}
      </Copy>
    </li>
  );
}

function Line({ line: { id, left, hit, right, date, outlet, script } }: { readonly line: ConcordanceLine }) {
  return (
    <li lang={langOf(script)} className={`face-${faceOf(langOf(script))}`}>
      <a href={articleAddress(id, { q: `"${hit}"` }, 'hit-1')} className="line">
        <span className="left">{left}</span>
        <mark className="hit">{hit}</mark>
        <span className="right">{right}</span>
      </a>
      <span className="quiet">
        {[date?.slice(0, 10)].filter(Boolean)} {outlet}
      </span>
    </li>
  );
}
