import type { ConcordanceLine, Phrase, Summary } from '@zhengwen/library';
import type { Metadata } from 'next';
import { Chart } from '../../components/chart/chart';
import { Copy } from '../../components/copy';
import { Figures } from '../../components/figures';
import { Page } from '../../components/page';
import { ReuseNav } from '../../components/reuse-nav';
import { articleAddress, type PhraseRequest, phraseAddress, phraseOf } from '../../lib/address';
import { findPhrase } from '../../lib/library';
import { monthsDrawn, outletsDrawn } from '../../lib/phrase-charts';
import { count } from '../../lib/wording';

export async function generateMetadata({ searchParams }: PageProps<'/phrase'>): Promise<Metadata> {
  const { q } = phraseOf(await searchParams);
  return { title: q ? `Phrase: ${q}` : 'Phrases' };
}

/** 提法: how words travel, over time and by outlet, with their variants and each place in its context. */
export default async function PhrasePage({ searchParams }: PageProps<'/phrase'>) {
  const request = phraseOf(await searchParams);
  const found = request.q === undefined ? undefined : await findPhrase(request.q, request.once ?? false);
  return (
    <Page face="sc">
      <div className="library">
        <header className="head">
          <h1>
            <span lang="zh">提法</span> Phrases
          </h1>
          <ReuseNav here="phrase" />
        </header>
        <form className="search asked" action="/phrase" method="get">
          <label htmlFor="phrase">How do these words travel?</label>
          <input id="phrase" name="q" lang="zh" defaultValue={request.q} autoComplete="off" spellCheck={false} maxLength={200} />
          <button type="submit">Show</button>
        </form>
        {found ? (
          <Found found={found} request={request} />
        ) : (
          <p className="quiet">
            Any words, or a shared passage, in either script and whatever its punctuation: when and where they stand, and what stands in their place.
          </p>
        )}
      </div>
    </Page>
  );
}

function Found({ found, request }: { readonly found: Phrase; readonly request: PhraseRequest }) {
  const { words, total, articles, first, last, months, outlets, variants, lines, problem, caution } = found;
  return (
    <>
      <p className="count" role="status">
        <b lang="zh">{words}</b>{' '}
        {problem ?? (total === 0 ? 'stands nowhere here, in either script.' : `${count(total, 'place')} in ${count(articles, 'article')}`)}
      </p>
      <p className="quiet">{caution} A shared phrase is no evidence of copying or intent.</p>
      {total > 0 ? (
        <>
          <nav className="reuse-nav" aria-label="How it is counted">
            <a href={phraseAddress({ ...request, by: undefined })} aria-current={request.by ? undefined : 'true'}>
              places
            </a>
            <a href={phraseAddress({ ...request, by: 'million' })} aria-current={request.by ? 'true' : undefined}>
              per million characters
            </a>
            <a href={phraseAddress({ ...request, once: !request.once })} aria-current={request.once ? 'true' : undefined}>
              copies once
            </a>
          </nav>
          <ul className="copies seen">
            {first ? <Seen summary={first} words={words} when="first seen here" /> : null}
            {last && last.id !== first?.id ? <Seen summary={last} words={words} when="last seen here" /> : null}
          </ul>
          <Chart drawing={monthsDrawn(found, request)} svg={phraseAddress(request, '/months.svg')} csv={phraseAddress(request, '/figures.csv')}>
            <Figures bins={months} name="month" none="no date" />
          </Chart>
          <Chart drawing={outletsDrawn(found, request)} svg={phraseAddress(request, '/outlets.svg')} csv={phraseAddress(request, '/figures.csv')}>
            <Figures bins={outlets} name="outlet" none="no outlet" />
          </Chart>
        </>
      ) : null}
      {variants.length > 0 ? (
        <section aria-labelledby="variants">
          <h2 id="variants">Variants</h2>
          <p className="quiet">Words as long that differ in one character, or in two where they have six and more.</p>
          <ul className="variants">
            {variants.map(({ text, hits, articles: here, differs }) => (
              <li key={text}>
                <a href={phraseAddress({ ...request, q: text })} lang="zh" className="passage">
                  {text}
                </a>{' '}
                <span className="quiet">
                  {count(hits, 'place')} in {count(here, 'article')}, {differs === 1 ? 'one other' : 'two others'}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {lines.length > 0 ? (
        <section aria-labelledby="places">
          <h2 id="places">Where it stands</h2>
          <ol className="concordance">
            {lines.map((line) => (
              <Line key={`${line.id}-${line.field}-${line.index ?? ''}-${line.start}`} line={line} />
            ))}
          </ol>
          {total > lines.length ? <p className="quiet">and {count(total - lines.length, 'more place')}</p> : null}
        </section>
      ) : null}
    </>
  );
}

function Seen({ summary, words, when }: { readonly summary: Summary; readonly words: string; readonly when: string }) {
  return (
    <li>
      <Copy summary={summary} q={`"${words}"`}>
        {when}
      </Copy>
    </li>
  );
}

function Line({ line: { id, left, hit, right, date, outlet } }: { readonly line: ConcordanceLine }) {
  return (
    <li>
      <a href={articleAddress(id, { q: `"${hit}"` }, 'hit-1')} className="line" lang="zh">
        <span className="left">{left}</span>
        <mark className="hit">{hit}</mark>
        <span className="right">{right}</span>
      </a>
      <span className="quiet">
        {[date?.slice(0, 10)].filter(Boolean)} {outlet ? <span lang="zh">{outlet}</span> : null}
      </span>
    </li>
  );
}
