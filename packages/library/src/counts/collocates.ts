import type { Collocate, CollocateOptions, Collocates } from '../library.js';
import { planOf } from '../query/plan.js';
import { placesIn } from '../query/readings.js';
import { answerOf, understood } from '../query/search.js';
import { inTurns } from '../query/turns.js';
import type { Match, Shelf } from '../shelf.js';

const WINDOW = 10;
const LIMIT = 50;
/** Articles that are cut into words at most: cutting is slow, and more of them change little. */
const MOST = 2000;
/** A word that stands near fewer times than this says nothing. */
const LEAST = 3;

/**
 * The words that stand near the hits more often than elsewhere in the same articles, by Dunning's log-likelihood. Words are cut by the platform's
 * dictionary, which errs with names and new words; for counts that must be exact search for the word itself.
 */
export async function collocates(shelf: Shelf, words: string, options: CollocateOptions): Promise<Collocates> {
  const { window = WINDOW, limit = LIMIT, ...query } = options;
  const plan = await planOf(words, query.synonyms);
  const { matches } = await answerOf(shelf, plan, query);
  const chosen = spread(matches, MOST);
  const near = new Map<string, number>();
  const elsewhere = new Map<string, number>();
  const cut = new Intl.Segmenter('zh', { granularity: 'word' });
  for await (const { key } of inTurns(chosen, query.signal)) {
    for (const field of shelf.fields(key)) {
      const [view] = field.views;
      if (!view) continue;
      const spans =
        view.stretches.length === 0
          ? plan.finderFor(field.field)(view.folded)
          : placesIn({ ...field, views: [view] }, plan.finderFor(field.field)).map(({ start, end }) => [start, end] as const);
      const folded = view.stretches.length === 0 ? view.folded : field.text;
      let at = 0;
      for (const { segment, index, isWordLike } of cut.segment(folded)) {
        const end = index + segment.length;
        while (at < spans.length && (spans[at]?.[1] ?? 0) + window <= index) at++;
        if (!isWordLike || spans.some((span, i) => i >= at && i < at + 2 && span[0] < end && index < span[1])) continue;
        const [start, last] = spans[at] ?? [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
        const counts = start - window < end && index < last + window ? near : elsewhere;
        counts.set(segment, (counts.get(segment) ?? 0) + 1);
      }
    }
  }
  return {
    ...understood(plan),
    collocates: ranked(near, elsewhere).slice(0, limit),
    read: chosen.length,
    found: matches.length,
    how:
      `Words within ${window} characters of a hit, against the rest of the same articles; Dunning's log-likelihood (G²), words seen fewer than ${LEAST} times left out. ` +
      `Words are cut by a dictionary and may be cut wrongly. ${chosen.length} of ${matches.length} articles were read.`,
  };
}

function ranked(near: ReadonlyMap<string, number>, elsewhere: ReadonlyMap<string, number>): Collocate[] {
  const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((all, count) => all + count, 0);
  const [nearAll, elsewhereAll] = [sum(near), sum(elsewhere)];
  return [...near]
    .filter(([, count]) => count >= LEAST)
    .map(([word, count]) => {
      const other = elsewhere.get(word) ?? 0;
      return { word, near: count, elsewhere: other, logLikelihood: logLikelihood(count, other, nearAll, elsewhereAll) };
    })
    .sort((a, b) => b.logLikelihood - a.logLikelihood || (a.word < b.word ? -1 : 1));
}

/** Dunning's G² for a word seen `a` times among `c` and `b` times among `d`, below 0 where it is rarer among the first. */
export function logLikelihood(a: number, b: number, c: number, d: number): number {
  const expected = [(c * (a + b)) / (c + d), (d * (a + b)) / (c + d)] as const;
  const term = (seen: number, due: number) => (seen === 0 ? 0 : seen * Math.log(seen / due));
  const value = 2 * (term(a, expected[0]) + term(b, expected[1]));
  return a >= expected[0] ? value : -value;
}

/** At most `most` of the matches, evenly spread over them. */
function spread(matches: readonly Match[], most: number): readonly Match[] {
  if (matches.length <= most) return matches;
  return Array.from({ length: most }, (_, i) => matches[Math.floor((i * matches.length) / most)] as Match);
}
