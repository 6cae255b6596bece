import { collocates } from './counts/collocates.js';
import { concordance } from './counts/concordance.js';
import { frequencies } from './counts/frequencies.js';
import type { Library } from './library.js';
import { facetsOf } from './query/filter.js';
import { planOf } from './query/plan.js';
import { answerOf, matches, search } from './query/search.js';
import { inTurns } from './query/turns.js';
import type { Keep } from './reuse/kept.js';
import type { Shelf } from './shelf.js';

type Answers = Pick<
  Library,
  | 'list'
  | 'summary'
  | 'texts'
  | 'search'
  | 'matches'
  | 'concordance'
  | 'collocates'
  | 'frequencies'
  | 'passages'
  | 'sharedIn'
  | 'likenesses'
  | 'reprints'
  | 'comparison'
  | 'alignment'
  | 'phrase'
  | 'facets'
>;

/** The questions of a library that are answered alike wherever the articles stand; `keep` where found passages are kept. */
export function answersOver(shelf: Shelf, keep?: Keep): Answers {
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
    // What compares articles is loaded when it is asked for.
    async *passages(options = {}) {
      yield* (await import('./reuse/shared-passages.js')).sharedPassages(shelf, options, keep);
    },
    sharedIn: async (id, options = {}) => (await import('./reuse/shared-passages.js')).sharedIn(shelf, id, options),
    async *likenesses(options = {}) {
      yield* (await import('./reuse/likenesses.js')).likenesses(shelf, options);
    },
    async *reprints(options = {}) {
      yield* (await import('./reuse/reprints.js')).reprints(shelf, options);
    },
    comparison: async (a, b) => (await import('./reuse/comparison.js')).comparison(shelf, a, b),
    async *alignment(a, b, { signal } = {}) {
      signal?.throwIfAborted();
      const { comparison } = await import('./reuse/comparison.js');
      for (const part of comparison(shelf, a, b)?.parts ?? []) {
        signal?.throwIfAborted();
        yield part;
      }
    },
    phrase: async (words, options = {}) => (await import('./reuse/phrase.js')).phrase(shelf, words, options),
    async facets({ words, ...query } = {}) {
      if (words === undefined) return facetsOf(shelf.groups(), query);
      const { outlets, years, scripts, ...rest } = query;
      const { matches: found } = await answerOf(shelf, await planOf(words, query.synonyms), rest);
      return facetsOf(shelf.groups(found), { outlets, years, scripts });
    },
  };
}
