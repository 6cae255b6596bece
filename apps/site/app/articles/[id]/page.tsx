import type { Article } from '@zhengwen/core';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleApparatus } from '../../../components/article-apparatus';
import { ArticleHead } from '../../../components/article-head';
import { Body } from '../../../components/blocks';
import { Converted } from '../../../components/converted';
import { CopyStored } from '../../../components/copy-stored';
import { Evidence } from '../../../components/evidence';
import { JsonLd } from '../../../components/json-ld';
import { KeepPlace } from '../../../components/keep-place';
import { MarginNotes } from '../../../components/margin-notes';
import { Page } from '../../../components/page';
import { Particulars } from '../../../components/particulars';
import { PartsNav } from '../../../components/parts-nav';
import { Related } from '../../../components/related';
import { Rights } from '../../../components/rights';
import { Said } from '../../../components/said';
import { ScriptControl, ScriptsHere } from '../../../components/script-control';
import { Transmission } from '../../../components/transmission';
import { type ArticleRequest, articleAddress, marksOf, ordinal, sharedAddress, single } from '../../../lib/address';
import { fill, type Interface, parted } from '../../../lib/interface';
import { type Face, faceOf, langIn, langOf, regionalWords, viewOf } from '../../../lib/language';
import { findHits, openArticle } from '../../../lib/library';
import { prepare, type Reading, turnsHere } from '../../../lib/reading';
import { renderingFor } from '../../../lib/rendition';
import { asked as askedOf } from '../../../lib/request';

export async function generateMetadata({ params }: PageProps<'/articles/[id]'>): Promise<Metadata> {
  const found = await openArticle((await params).id);
  if (!found) return {};
  const { article, opening } = found;
  const title = article.headline ?? `〔無題〕${opening}`;
  const { origin } = await askedOf();
  if (!origin) return { title };
  const url = articleAddress(article.id);
  const openGraph = {
    type: 'article',
    title,
    description: opening,
    url,
    siteName: 'Zhengwen 正文',
    publishedTime: article.datePublished?.value,
  } as const;
  return { title, description: opening, alternates: { canonical: url }, openGraph };
}

/** An article, set for calm reading. */
export default async function ArticlePage({ params, searchParams }: PageProps<'/articles/[id]'>) {
  const found = await openArticle((await params).id);
  if (!found) notFound();
  const { article, opening, paths, gone } = found;
  const asked = await searchParams;
  const { settings, t, nonce } = await askedOf();
  const view = viewOf(single(asked.script) ?? settings.script);
  const marks = marksOf(single(asked.marks));
  const q = single(asked.q);
  const hits = q ? await findHits(article.id, q) : [];
  const words = single(asked.words) === 'region' && regionalWords(view) !== undefined;
  const ruby = single(asked.ruby) === 'pinyin';
  const rendering = await renderingFor(view, words, article);
  const reading = prepare(article, { marks, hits, part: ordinal(asked.part), rendering, ruby });
  const request: ArticleRequest = { script: view, sayScript: settings.script !== 'source', words, ruby, marks, q, part: reading.part };
  const lang = langIn(view, article.script);
  const face = faceOf(lang);
  const byNumber = new Map(reading.notes.map((entry) => [entry.number, entry]));

  return (
    <Page face={face} q={q} characters={{ [face]: charactersOf(article, reading, paths), [face === 'sc' ? 'tc' : 'sc']: otherFace(article, face) }}>
      <JsonLd article={article} nonce={nonce} />
      <article className="article">
        <ArticleHead article={article} lines={reading.head} lang={lang} opening={rendering ? rendering.text(opening) : opening} t={t} />
        <ScriptControl id={article.id} view={view} request={request} script={article.script} changes={reading.entries.length} face={face} t={t} />
        {gone ? (
          <p className="says">
            <Said text={gone} t={t} />
          </p>
        ) : null}
        {q ? <Found q={q} hits={hits.length} without={articleAddress(article.id, { ...request, q: undefined })} t={t} /> : null}
        <div className={ruby ? 'text read' : 'text'} lang={lang}>
          <Body
            stretches={reading.stretches}
            lines={reading.lines}
            beside={marks === 'words' ? (line) => <MarginNotes line={line} entries={byNumber} t={t} /> : undefined}
            above={(block) => <ScriptsHere id={article.id} view={view} request={request} script={article.script} block={block} />}
            images={settings.images === 'on'}
            t={t}
          />
          <PartsNav part={reading.part} parts={reading.parts} address={(part) => articleAddress(article.id, { ...request, part })} t={t} />
        </div>
        <Particulars article={article} paths={paths} face={face} t={t} />
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
              t={t}
            />
          ) : null}
          <ArticleApparatus article={article} reading={reading} request={request} marks={marks} face={face} t={t} />
          <Transmission article={article} face={face} t={t} />
          <Evidence article={article} face={face} t={t} />
          <p className="quiet elsewhere">
            <a href={sharedAddress(article.id)}>{t.reuse.ofArticle}</a>
          </p>
          <Related article={article} t={t} />
          <Rights article={article} t={t} />
        </div>
      </article>
      <KeepPlace />
      <CopyStored />
    </Page>
  );
}

interface FoundHere {
  readonly q: string;
  readonly hits: number;
  readonly without: string;
  readonly t: Interface;
}

function Found({ q, hits, without, t }: FoundHere) {
  const [before, after] = parted(hits === 0 ? t.article.notHere : fill(t.article.here, { n: hits }), 'q');
  return (
    <p className="found">
      {before}
      <b lang="zh">{q}</b>
      {after} <a href={without}>{t.article.withoutMarks}</a>
    </p>
  );
}

/** Every character the page may show, some that it does not among them: a slice named in vain is not fetched. */
function charactersOf(article: Article, { head, lines, entries }: Reading, paths: readonly string[]): string {
  const { pieces: _pieces, blocks: _blocks, text: _text, entries: _entries, ...about } = article;
  const shown = [...Object.values(head), ...lines.values()].map((line) => line?.text ?? '');
  const noted = entries.map(({ entry, before, after }) => [before, entry.original, entry.edited, after, ...(entry.alternatives ?? [])].join(''));
  return [JSON.stringify(about), ...shown, ...noted, ...paths].join('');
}

/** What stands in the source's own face on a page that is set in the other: names, notices of rights. */
function otherFace(article: Article, face: Face): string | undefined {
  if (faceOf(langOf(article.script)) === face) return undefined;
  const { pieces: _pieces, blocks: _blocks, text: _text, entries: _entries, ...about } = article;
  return JSON.stringify(about);
}
