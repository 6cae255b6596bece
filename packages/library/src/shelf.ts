import type { Article } from '@zhengwen/core';
import type { FoldedText, Query, Summary, Which } from './library.js';
import type { About, Candidate, Plan } from './query/plan.js';
import type { Field } from './query/readings.js';

/** An article that answers a query, and how many hits it has. */
export interface Match {
  readonly key: number;
  readonly count: number;
}

/** Articles that are alike in what is counted by. */
export interface Group {
  readonly outlet?: string;
  /** `2021-10`, or `2021`. */
  readonly month?: string;
  readonly script: string;
  readonly articles: number;
  readonly characters: number;
  /** 0 where nothing was searched for. */
  readonly hits: number;
}

/** Where the articles stand: in memory or in a store. All questions are answered on top of this. Keys are numbers that a shelf gives its articles. */
export interface Shelf {
  readonly size: () => number;
  /** Changes whenever an article was added, changed or taken out. */
  readonly state: () => unknown;
  /**
   * Every article that may answer the plan, and passes the filters of the query, a handful at a time; with `newest` in the order of dates, from the
   * one that follows `after` on.
   */
  readonly candidates: (plan: Plan, query: Query, newest?: { readonly after?: number }) => Iterable<readonly Candidate[]>;
  /** Matches in the order of a search: as asked for, or most hits first and then by date. */
  readonly inOrder: (matches: readonly Match[], sort: Query['sort']) => readonly Match[];
  readonly list: (query: Query) => readonly Summary[];
  /** Bodies in the order of dates, a handful at a time. */
  readonly texts: (query: Which) => Iterable<readonly FoldedText[]>;
  readonly keyOf: (id: string) => number | undefined;
  readonly about: (key: number) => About | undefined;
  readonly fields: (key: number) => readonly Field[];
  /** The articles without `pieces`, or with them where they are at hand. */
  readonly article: (key: number) => Article | undefined;
  /** All articles in groups, or those that match. */
  readonly groups: (matches?: readonly Match[]) => readonly Group[];
}
