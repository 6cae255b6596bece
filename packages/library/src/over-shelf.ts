import { collocates } from './collocates.js';
import { concordance } from './concordance.js';
import { facetsOf } from './filter.js';
import { frequencies } from './frequencies.js';
import type { Library } from './library.js';
import { planOf } from './plan.js';
import { answerOf, inTurns, matches, search } from './search.js';
import type { Shelf } from './shelf.js';

type Answers = Pick<Library, 'list' | 'summary' | 'texts' | 'search' | 'matches' | 'concordance' | 'collocates' | 'frequencies' | 'facets'>;

/** The questions of a library that are answered alike wherever the articles stand. */
export function answersOver(shelf: Shelf): Answers {
  return {
    async list(query = {}) {
      query.signal?.throwIfAborted();
      return shelf.list(query);
    },
    async summary(id) {
      const key = shelf.keyOf(id);
      return key === undefined ? undefined : shelf.about(key)?.summary;
    },
    async *texts(query = {}) {
      for await (const texts of inTurns(shelf.texts(query), query.signal)) yield* texts;
    },
    search: async (words, query = {}) => search(shelf, words, query),
    matches: (words, query = {}) => matches(shelf, words, query),
    concordance: (words, options = {}) => concordance(shelf, words, options),
    collocates: async (words, options = {}) => collocates(shelf, words, options),
    frequencies: async (words, query = {}) => frequencies(shelf, words, query),
    async facets({ words, ...query } = {}) {
      if (words === undefined) return facetsOf(shelf.groups(), query);
      const { outlets, years, scripts, ...rest } = query;
      const { matches: found } = await answerOf(shelf, await planOf(words, query.synonyms), rest);
      return facetsOf(shelf.groups(found), { outlets, years, scripts });
    },
  };
}
