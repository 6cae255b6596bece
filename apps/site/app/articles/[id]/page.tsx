import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleApparatus } from '../../../components/article-apparatus';
import { ArticleHead } from '../../../components/article-head';
import { Body } from '../../../components/blocks';
import { Converted } from '../../../components/converted';
import { Evidence } from '../../../components/evidence';
import { KeepPlace } from '../../../components/keep-place';
import { MarginNotes } from '../../../components/margin-notes';
import { Page } from '../../../components/page';
import { Particulars } from '../../../components/particulars';
import { PartsNav } from '../../../components/parts-nav';
import { Related } from '../../../components/related';
import { Rights } from '../../../components/rights';
import { ScriptControl, ScriptsHere } from '../../../components/script-control';
import { Transmission } from '../../../components/transmission';
import { type ArticleRequest, articleAddress, marksOf, ordinal, sharedAddress, single } from '../../../lib/address';
import { faceOf, langIn, langOf, regionalWords, viewOf } from '../../../lib/language';
import { findHits, openArticle } from '../../../lib/library';
import { prepare, turnsHere } from '../../../lib/reading';
import { renderingFor } from '../../../lib/rendition';

export async function generateMetadata({ params }: PageProps<'/articles/[id]'>): Promise<Metadata> {
  const found = await openArticle((await params).id);
  return found ? { title: found.article.headline ?? `〔無題〕${found.opening}` } : {};
}

/** An article, set for calm reading. */
export default async function ArticlePage({ params, searchParams }: PageProps<'/articles/[id]'>) {
  const found = await openArticle((await params).id);
  if (!found) notFound();
  const { article, opening, paths, gone } = found;
  const asked = await searchParams;
  const view = viewOf(single(asked.script));
  const marks = marksOf(single(asked.marks));
  const q = single(asked.q);
  const hits = q ? await findHits(article.id, q) : [];
  const words = single(asked.words) === 'region' && regionalWords(view) !== undefined;
  const ruby = single(asked.ruby) === 'pinyin';
  const rendering = await renderingFor(view, words, article);
  const reading = prepare(article, { marks, hits, part: ordinal(asked.part), rendering, ruby });
  const request: ArticleRequest = { script: view, words, ruby, marks, q, part: reading.part };
  const lang = langIn(view, article.script);
  const face = faceOf(lang);
  const byNumber = new Map(reading.notes.map((entry) => [entry.number, entry]));

  return (
    <Page face={face} q={q}>
      <article className="article">
        <ArticleHead article={article} lines={reading.head} lang={lang} opening={rendering ? rendering.text(opening) : opening} />
        <ScriptControl id={article.id} view={view} request={request} script={article.script} changes={reading.entries.length} face={face} />
        {gone ? <p className="says">{gone}</p> : null}
        {q ? <Found q={q} hits={hits.length} without={articleAddress(article.id, { ...request, q: undefined })} /> : null}
        <div className={ruby ? 'text read' : 'text'} lang={lang}>
          <Body
            stretches={reading.stretches}
            lines={reading.lines}
            beside={marks === 'words' ? (line) => <MarginNotes line={line} entries={byNumber} /> : undefined}
            above={(block) => <ScriptsHere id={article.id} view={view} request={request} script={article.script} block={block} />}
          />
          <PartsNav part={reading.part} parts={reading.parts} address={(part) => articleAddress(article.id, { ...request, part })} />
        </div>
        <Particulars article={article} paths={paths} face={face} />
        <p className="quiet">
          <a href={sharedAddress(article.id)}>What it shares with other articles</a>
        </p>
        <div className="foot">
          {rendering ? (
            <Converted
              view={view}
              vocabulary={words}
              lang={lang}
              sourceLang={langOf(article.script)}
              turns={rendering.turns}
              here={turnsHere(reading)}
              face={face}
            />
          ) : null}
          <ArticleApparatus article={article} reading={reading} request={request} marks={marks} face={face} />
          <Transmission article={article} face={face} />
          <Evidence article={article} face={face} />
          <Related article={article} />
          <Rights article={article} />
        </div>
      </article>
      <KeepPlace />
    </Page>
  );
}

function Found({ q, hits, without }: { readonly q: string; readonly hits: number; readonly without: string }) {
  return (
    <p className="found">
      {hits === 0 ? 'No place here has ' : `${hits} ${hits === 1 ? 'place has' : 'places have'} `}
      <b lang="zh">{q}</b>. <a href={without}>Read without the marks</a>
    </p>
  );
}
