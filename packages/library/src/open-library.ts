import type { Article, Failure } from '@zhengwen/core';
import type { Choice } from './choose.js';
import { facetsOf, page, passes } from './filter.js';
import type { Library, Summary } from './library.js';
import { locate } from './locate.js';
import { orderBy } from './order.js';
import { type Naming, scanLocated } from './scan.js';
import type { Searched } from './search.js';
import { summaryOf } from './summary.js';

export interface OpenOptions extends Choice {
  /** How paths are written: from the folder they were found in (`root`, the default), or as one would type them (`given`). */
  readonly naming?: Naming;
  /** Told after each file how many of how many have been read. */
  readonly onProgress?: (read: number, found: number) => void;
}

/**
 * Opens files and folders as one library, held in memory. Files of the same bytes are one article with several paths; what could not be read is
 * among the failures. Rejects for nothing that a file or path may hold.
 * ```ts
 * const library = await openLibrary(['seeds']);
 * for (const { headline } of await library.list()) console.log(headline ?? '〔無題〕');
 * ```
 */
export async function openLibrary(paths: readonly string[], options: OpenOptions = {}): Promise<Library> {
  const location = await locate(paths, options);
  const naming = options.naming ?? 'root';
  const articles = new Map<string, Article>();
  const found = new Map<string, string[]>();
  const failures: Failure[] = [];
  let read = 0;
  for await (const result of scanLocated(location, { naming })) {
    if (result.ok) {
      const { id } = result.article;
      if (!articles.has(id)) articles.set(id, result.article);
      const known = found.get(id) ?? [];
      if (!known.includes(result.path)) found.set(id, [...known, result.path]);
    } else failures.push(result.failure);
    options.onProgress?.(++read, location.files.length + location.failures.length);
  }
  const leftOut = [...location.leftOut].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return inMemory(paths, articles, found, failures, leftOut);
}

function inMemory(
  roots: readonly string[],
  articles: ReadonlyMap<string, Article>,
  paths: ReadonlyMap<string, readonly string[]>,
  failures: readonly Failure[],
  leftOut: Library['leftOut'],
): Library {
  const summaries: readonly Summary[] = [...articles.values()].map((article) => summaryOf(article, paths.get(article.id) ?? []));
  let searched: readonly Searched[] | undefined;
  return {
    roots,
    size: articles.size,
    leftOut,
    async list(query = {}) {
      return page(summaries.filter((summary) => passes(summary, query)).sort(orderBy(query.sort)), query);
    },
    async get(id) {
      return articles.get(id);
    },
    async search(words, query = {}) {
      // Folding needs a table of characters, which is only loaded by who searches.
      const [{ searchIn }, { fieldsOf }] = await Promise.all([import('./search.js'), import('./readings.js')]);
      searched ??= summaries.map((summary) => ({ summary, fields: fieldsOf(articles.get(summary.id) as Article) }));
      return searchIn(
        searched.filter(({ summary }) => passes(summary, query)),
        words,
        query,
      );
    },
    async facets(query = {}) {
      return facetsOf(summaries, query);
    },
    async failures() {
      return failures;
    },
  };
}
