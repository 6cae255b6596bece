import { type Annotation, annotate, sentenceOf } from '@zhengwen/core';
import type { Summary } from '@zhengwen/library';
import type { CatalogueRequest } from './address';
import { listArticles, openArticle, searchCatalogue } from './library';
import { queryOf } from './selection';

/** Articles whose figures stand on one page. */
export const FIGURES_PAGE = 20;

/** A number or quantity of an article, with the sentence it stands in and where in the sentence. */
export interface Figure extends Annotation {
  readonly sentence: string;
  readonly at: number;
}

export interface FiguresOf {
  readonly summary: Summary;
  readonly figures: readonly Figure[];
  /** The address of the block each figure stands in, by its index. */
  readonly blocks: readonly number[];
}

/** The figures of the articles of a page, and how many articles there are in all, where that is known. */
export async function figuresOn(request: CatalogueRequest): Promise<{ readonly articles: readonly FiguresOf[]; readonly more: boolean }> {
  const { page = 1, q } = request;
  const query = { ...queryOf(request), offset: (page - 1) * FIGURES_PAGE, limit: FIGURES_PAGE + 1 };
  const found = q ? (await searchCatalogue(q, query)).articles.map(({ summary }) => summary) : await listArticles(query);
  const articles = await Promise.all(found.slice(0, FIGURES_PAGE).map(figuresOf));
  return { articles: articles.filter(({ figures }) => figures.length > 0), more: found.length > FIGURES_PAGE };
}

async function figuresOf(summary: Summary): Promise<FiguresOf> {
  const article = (await openArticle(summary.id))?.article;
  if (!article) return { summary, figures: [], blocks: [] };
  const figures = annotate(article)
    .filter(({ type }) => type !== 'date' && type !== 'time')
    .map((annotation): Figure => {
      const sentence = sentenceOf(article, annotation);
      return { ...annotation, sentence, at: sentence.indexOf(annotation.surface) };
    });
  return { summary, figures, blocks: article.blocks.map(({ range }) => range[0]) };
}

/** A value as digits in groups of three, with the bound it is one side of; `{ value: '17000', bound: 'more-than' }` is `more than 17,000`. */
export function figureInWords({ value, to, bound, unit }: Figure, bounds: Readonly<Record<string, string>>): string {
  const one = (digits: string) =>
    /^-?\d{5,}(?:\.\d+)?$/.test(digits) ? digits.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ',')) : digits;
  if (value === undefined) return '—';
  const digits = to === undefined ? one(value) : `${one(value)}–${one(to)}`;
  return [bound && (bounds[bound] ?? bound), digits, unit].filter(Boolean).join(' ');
}
