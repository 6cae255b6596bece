import type { Article, Block } from '@zhengwen/core';
import type { FoldedText, Summary } from './library.js';

/** How many code points of the body stand for an article without a headline. */
const OPENING = 40;

/** What a list shows of an article that was found under `paths`. */
export function summaryOf(article: Article, paths: readonly string[]): Summary {
  const changes = { emend: 0, omit: 0, insert: 0, doubt: 0, guesses: 0 };
  for (const entry of article.entries) {
    if (entry.kind !== 'markup') changes[entry.kind]++;
    if (entry.confidence === 'guess') changes.guesses++;
  }
  return {
    id: article.id,
    paths,
    ...(article.headline === undefined ? {} : { headline: article.headline }),
    opening: openingOf(article),
    ...(article.datePublished ? { datePublished: article.datePublished } : {}),
    ...(article.creditedSource === undefined ? {} : { creditedSource: article.creditedSource }),
    ...(article.publisher === undefined ? {} : { publisher: article.publisher }),
    ...(article.credits ? { credits: article.credits } : {}),
    script: article.script,
    counts: article.counts,
    changes,
    lost: article.audit.lost,
  };
}

/** Whom an article is counted with: the source it credits, else who put this copy out. */
export function outletOf(summary: Summary): string | undefined {
  return summary.creditedSource ?? summary.publisher;
}

/** A body with what is told of it. */
export function foldedText(id: string, folded: string, date: string | undefined, outlet: string | undefined): FoldedText {
  return { id, folded, ...(date === undefined ? {} : { date }), ...(outlet === undefined ? {} : { outlet }) };
}

/** The names of the rules that acted in an article. */
export function rulesIn(article: Article): readonly string[] {
  return [...new Set(article.entries.flatMap(({ rules }) => rules))].sort();
}

/** The first words of the body, for an article without a headline: of its first paragraph, never of a heading. */
export function openingOf(article: Pick<Article, 'blocks' | 'text'>): string {
  const words = (firstParagraph(article.blocks) ?? article.text).trim().replace(/\s+/gu, ' ');
  const points = [...words.slice(0, OPENING * 2 + 2)];
  return points.length > OPENING ? `${points.slice(0, OPENING).join('')}…` : points.join('');
}

function firstParagraph(blocks: readonly Block[]): string | undefined {
  for (const block of blocks) {
    if (block.type === 'paragraph' && block.text.trim() !== '') return block.text;
    const within = block.type === 'blockquote' ? block.blocks : block.type === 'list' ? block.items.flat() : [];
    const found = firstParagraph(within);
    if (found !== undefined) return found;
  }
  return undefined;
}
