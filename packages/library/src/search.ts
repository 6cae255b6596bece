import { fold } from '@zhengwen/core';
import { page } from './filter.js';
import type { Hit, Query, SearchResult, Summary } from './library.js';
import { orderBy } from './order.js';
import { type Field, holds, placesIn } from './readings.js';
import { snippetOf } from './snippet.js';
import { wordsOf } from './words.js';

/** An article as the search sees it. */
export interface Searched {
  readonly summary: Summary;
  readonly fields: readonly Field[];
}

/**
 * Looks through folded text for every word of `query`: an article counts when each of them stands somewhere in it, and every place where one
 * stands is a hit. Most hits first, then newest; only the articles on the page asked for get their hits written out.
 */
export function searchIn(searched: readonly Searched[], query: string, options: Query = {}): SearchResult {
  const words = wordsOf(query).map(fold);
  if (words.length === 0) return { words: query, articles: [], total: 0 };
  const found = searched
    .filter(({ fields }) => words.every((word) => fields.some((field) => holds(field, word))))
    .map(({ summary, fields }) => ({ summary, fields, count: fields.reduce((sum, field) => sum + placesIn(field, words).length, 0) }));
  const order = orderBy(options.sort);
  found.sort((a, b) => (options.sort ? 0 : b.count - a.count) || order(a.summary, b.summary));
  return {
    words: query,
    articles: page(found, options).map(({ summary, fields, count }) => ({
      summary,
      count,
      hits: fields.flatMap((field) => hitsIn(field, summary.id, words)),
    })),
    total: found.reduce((sum, { count }) => sum + count, 0),
  };
}

function hitsIn(field: Field, id: string, words: readonly string[]): readonly Hit[] {
  return placesIn(field, words).map((place) => ({
    id,
    field: field.field,
    ...(field.index === undefined ? {} : { index: field.index }),
    ...place,
    snippet: snippetOf(field.text, place.start, place.end),
  }));
}
