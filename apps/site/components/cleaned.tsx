'use client';

import { type ParseResult, parse } from '@zhengwen/core';
import { fitForPage } from '../lib/fit-for-page';
import type { Interface } from '../lib/interface';
import { faceOf, langOf } from '../lib/language';
import { prepare } from '../lib/reading';
import type { RuleSummaries } from '../lib/rules';
import { stretchesOf } from '../lib/source-text';
import { ArticleHead } from './article-head';
import { AuditLine } from './audit-line';
import { Body } from './blocks';
import { EntryList } from './entry-list';
import { Rights } from './rights';
import { SourceText } from './source-text';

export interface CleanedOf {
  readonly result: Extract<ParseResult, { ok: true }>;
  /** What the rules do, in the language of the interface. */
  readonly summaries: RuleSummaries;
  readonly t: Interface;
}

/** A longer source is shown to here, in UTF-16 units; the article is whole. */
const SOURCE = 20_000;

/** What core makes of some bytes. */
export function clean(bytes: Uint8Array, path: string): ParseResult {
  return parse(bytes, { path });
}

/** An article as it was made here: the text, every change, and the source with the changes in their places. */
export function Cleaned({ result, summaries, t }: CleanedOf) {
  const article = fitForPage(result.article);
  const lang = langOf(article.script);
  const face = faceOf(lang);
  const reading = prepare(article, { marks: 'all', hits: [], part: 1, rendering: undefined, ruby: false });
  const { length } = article.source;
  return (
    <div className={`cleaned face-${face}`}>
      <h2>{t.tryPage.result}</h2>
      <article className="article">
        <ArticleHead article={article} lines={reading.head} lang={lang} opening={article.text.slice(0, 24)} t={t} />
        <div className="text" lang={lang}>
          <Body stretches={reading.stretches} lines={reading.lines} t={t} />
        </div>
      </article>
      <AuditLine audit={article.audit} t={t} />
      <Rights article={article} t={t} />
      <details>
        <summary>{t.tryPage.changes}</summary>
        <EntryList entries={reading.entries} summaries={summaries} face={face} t={t} />
      </details>
      <details>
        <summary>{t.tryPage.source}</summary>
        <SourceText stretches={stretchesOf(article.pieces, [0, Math.min(length, SOURCE)], length)} lang={lang} t={t} />
      </details>
      <p>
        <button type="button" className="plain" onClick={() => save(result)}>
          {t.tryPage.download}
        </button>
      </p>
    </div>
  );
}

/** Hands the article to the browser as a file, from memory. */
function save({ article }: CleanedOf['result']): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(article, null, 2)], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: 'article.json' });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
