import type { Article, Failure, PartialDate } from '@zhengwen/core';

/** What a list shows of an article. */
export interface Summary {
  readonly id: string;
  /** Every path under which this very file was found: from the root it was found in, or as given, as the library was opened. */
  readonly paths: readonly string[];
  readonly headline?: string;
  /** The first words of the body, for an article without a headline. */
  readonly opening: string;
  readonly datePublished?: PartialDate;
  readonly creditedSource?: string;
  readonly publisher?: string;
  readonly credits?: Article['credits'];
  readonly script: Article['script'];
  readonly counts: Article['counts'];
  /** Entries by kind, and how many are guesses: what needs attention. */
  readonly changes: { readonly emend: number; readonly omit: number; readonly insert: number; readonly doubt: number; readonly guesses: number };
  readonly lost: number;
}

export interface Query {
  /** Only these outlets (credited source, else publisher); a filter that is absent or empty lets everything pass. */
  readonly outlets?: readonly string[];
  readonly years?: readonly string[];
  readonly scripts?: readonly string[];
  /** Lists are sorted by date unless this says otherwise, newest first, undated last; searches by hits, then by date. */
  readonly sort?: 'date' | 'headline' | 'path';
  readonly offset?: number;
  readonly limit?: number;
}

/** A place where one of the words stands. Offsets are UTF-16 units of the field as printed: the headline, a caption, the article's `text`. */
export interface Hit {
  readonly id: string;
  readonly field: 'headline' | 'kicker' | 'alternativeHeadline' | 'text' | 'caption';
  /** Which figure of the body a caption belongs to, counted from 0 in the order of the document. */
  readonly index?: number;
  readonly start: number;
  readonly end: number;
  /** The hit in its own script on one line with words around it (`…` where its paragraph goes on), and where in them it stands. */
  readonly snippet: { readonly text: string; readonly start: number; readonly end: number };
  /** The words are partly or wholly an editor's guess (`guess`), or what the source has where the print differs by one (`source`). */
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
  /** Files in the folders that are no articles by their names and were not read, by extension, most first. */
  readonly leftOut: readonly { readonly value: string; readonly count: number }[];
  list(query?: Query): Promise<readonly Summary[]>;
  get(id: string): Promise<Article | undefined>;
  /**
   * Every place where the words stand, in either script. White space separates words, all of which must occur in the article; `"…"` and `「…」` hold
   * words together. Width, punctuation and script are folded; hits don't overlap; a guess is found by its reading and by the source's characters.
   */
  search(words: string, query?: Query): Promise<SearchResult>;
  facets(query?: Query): Promise<Facets>;
  failures(): Promise<readonly Failure[]>;
}
