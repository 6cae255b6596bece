import { type Article, fold } from '@zhengwen/core';
import { type Corrections, corrected } from './corrections.js';
import { inGroups } from './counts/groups.js';
import type { Which } from './library.js';
import { page, passes } from './query/filter.js';
import { orderBy } from './query/order.js';
import { daysOf, isWithin, monthOf } from './query/period.js';
import type { Candidate } from './query/plan.js';
import { type Field, fieldsOf } from './query/readings.js';
import type { Group, Match, Shelf } from './shelf.js';
import { foldedText, outletOf, rulesIn, summaryOf } from './summary.js';

/** An article in memory, with all that is asked of it. */
export interface Held {
  readonly parsed: Article;
  readonly article: Article;
  readonly candidate: Candidate;
  readonly fields: readonly Field[];
  readonly group: Group;
  readonly days: ReturnType<typeof daysOf>;
}

/** How many articles are handed on at a time. */
const HANDFUL = 64;

/** Articles in memory as a shelf; what they are may change, and `changes` then gives another number. */
export function memoryShelf(held: () => readonly Held[], keys: () => ReadonlyMap<string, number>, changes: () => number): Shelf {
  return {
    size: () => held().length,
    state: changes,
    *candidates(plan, query, newest) {
      const passing = held().filter((one) => isAsked(one, query) && (!plan.days || isWithin(one.days, plan.days)));
      if (newest) passing.sort(({ candidate: a }, { candidate: b }) => orderBy('date')(a.about().summary, b.about().summary));
      const from = newest?.after === undefined ? 0 : passing.findIndex(({ candidate }) => candidate.key === newest.after) + 1;
      for (let at = from; at < passing.length; at += HANDFUL) yield passing.slice(at, at + HANDFUL).map(({ candidate }) => candidate);
    },
    *texts(query) {
      const passing = held()
        .filter((one) => isAsked(one, query))
        .sort(({ candidate: a }, { candidate: b }) => orderBy('date')(a.about().summary, b.about().summary));
      for (let at = 0; at < passing.length; at += HANDFUL) {
        yield passing
          .slice(at, at + HANDFUL)
          .map(({ article, group }) => foldedText(article.id, fold(article.text), article.datePublished?.value, group.outlet));
      }
    },
    inOrder(matches, sort) {
      const order = orderBy(sort);
      const summary = ({ key }: Match) => (held()[key] as Held).candidate.about().summary;
      return [...matches].sort((a, b) => (sort ? 0 : b.count - a.count) || order(summary(a), summary(b)));
    },
    list(query) {
      const passing = held()
        .filter((one) => isAsked(one, query))
        .map(({ candidate }) => candidate.about().summary);
      passing.sort(orderBy(query.sort));
      return page(passing, query, query.after === undefined ? undefined : passing.findIndex(({ id }) => id === query.after) + 1);
    },
    keyOf: (id) => keys().get(id),
    about: (key) => held()[key]?.candidate.about(),
    fields: (key) => held()[key]?.fields ?? [],
    article: (key) => held()[key]?.article,
    groups: (matches) =>
      inGroups(matches ? matches.flatMap(({ key, count }) => ({ ...(held()[key] as Held).group, hits: count })) : held().map(({ group }) => group)),
  };
}

function isAsked({ article, group, candidate }: Held, query: Which): boolean {
  return passes(group, query) && (!query.ids || query.ids.includes(article.id)) && (!query.guessed || candidate.about().summary.changes.guesses > 0);
}

/** An article with what is asked of it; its text is folded when it is first searched. */
export function holdOf(parsed: Article, paths: readonly string[], key: number, corrections: Corrections): Held {
  const article = corrected(parsed, corrections.of(parsed.id));
  const summary = summaryOf(article, paths);
  const about = { summary, rules: rulesIn(article) };
  const outlet = outletOf(summary);
  const month = monthOf(summary.datePublished);
  let fields: readonly Field[] | undefined;
  const folded = () => {
    fields ??= fieldsOf(article);
    return fields;
  };
  return {
    parsed,
    article,
    candidate: {
      key,
      get fields() {
        return folded();
      },
      about: () => about,
    },
    get fields() {
      return folded();
    },
    group: {
      ...(outlet === undefined ? {} : { outlet }),
      ...(month === undefined ? {} : { month }),
      script: article.script.value,
      articles: 1,
      characters: article.counts.characters,
      hits: 0,
    },
    days: daysOf(summary.datePublished),
  };
}
