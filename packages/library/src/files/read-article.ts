import type { Article, Failure } from '@zhengwen/core';
import type { Library } from '../library.js';

/** An article to be shown, with its whole apparatus where its file is still there. */
export interface Shown {
  readonly article: Article;
  /** Why the source can't be shown: the article is what was stored of it, without `pieces`. */
  readonly gone?: Failure;
}

/** An article with what its source shows; of one whose file is gone, or is read otherwise by now, what was stored. `undefined` for an id that is none. */
export async function readArticle(library: Pick<Library, 'get' | 'apparatus'>, id: string): Promise<Shown | undefined> {
  const article = await library.get(id);
  if (!article || article.pieces.length > 0 || article.source.length === 0) return article && { article };
  const result = await library.apparatus(id);
  if (!result?.ok) return { article, ...(result ? { gone: result.failure } : {}) };
  // The places of hits are those of the text that was indexed.
  if (result.article.text === article.text) return { article: result.article };
  const message = 'the rules have changed since this article was indexed; index again to see its source';
  return { article, gone: { path: article.source.path, stage: 'read', code: 'unreadable', message } };
}
