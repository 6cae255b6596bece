import type { Article, Failure, PartialDate } from '@zhengwen/core';

/** What a list shows of an article. */
export interface Summary {
  readonly id: string;
  /** Every path under which this very file was found, relative to the root it was found in. */
  readonly paths: readonly string[];
  readonly headline?: string;
  /** The first words of the body, for an article without a headline. */
  readonly opening: string;
  readonly datePublished?: PartialDate;
  readonly creditedSource?: string;
  readonly publisher?: string;
  readonly credits: Article['credits'];
  readonly script: Article['script'];
  readonly counts: Article['counts'];
  /** Entries by kind, and how many are guesses: what needs attention. */
  readonly changes: { readonly emend: number; readonly omit: number; readonly insert: number; readonly doubt: number; readonly guesses: number };
  readonly lost: number;
}

export interface Query {
  /** Only these outlets (credited source, else publisher). */
  readonly outlets?: readonly string[];
  readonly years?: readonly string[];
  readonly scripts?: readonly string[];
  readonly sort?: 'date' | 'headline' | 'path';
  readonly offset?: number;
  readonly limit?: number;
}

/** A place where the words stand. Offsets are UTF-16 units of `text`: the headline, or the article's `text`. */
export interface Hit {
  readonly id: string;
  readonly field: 'headline' | 'kicker' | 'alternativeHeadline' | 'text' | 'caption';
  readonly start: number;
  readonly end: number;
  /** The hit in its own script with words around it, and where in them it stands. */
  readonly snippet: { readonly text: string; readonly start: number; readonly end: number };
  /** The words are an editor's reading (`guess`), or what the source has where the print differs (`source`). */
  readonly reading?: 'guess' | 'source';
}

export interface SearchResult {
  readonly words: string;
  /** Articles with at least one hit, most hits first, then by date. */
  readonly articles: readonly { readonly summary: Summary; readonly count: number; readonly hits: readonly Hit[] }[];
  /** All hits in all articles. */
  readonly total: number;
}

export interface Facets {
  readonly outlets: readonly { readonly value: string; readonly count: number }[];
  readonly years: readonly { readonly value: string; readonly count: number }[];
  readonly scripts: readonly { readonly value: string; readonly count: number }[];
}

/** The one interface through which terminal and site read; it holds whether the articles are in memory or in a store. */
export interface Library {
  readonly roots: readonly string[];
  readonly size: number;
  list(query?: Query): Promise<readonly Summary[]>;
  get(id: string): Promise<Article | undefined>;
  search(words: string, query?: Query): Promise<SearchResult>;
  facets(query?: Query): Promise<Facets>;
  failures(): Promise<readonly Failure[]>;
}
