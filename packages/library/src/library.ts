import type { Article, Failure, ParseResult, PartialDate } from '@zhengwen/core';
import type { Aligned } from './reuse/align.js';
import type { Relation } from './reuse/families.js';
import type { Likeness, Passage, SharedPlace, Variant } from './reuse/found.js';
import type { PartitionOptions } from './reuse/partitions.js';
import type { PassageOptions } from './reuse/passages.js';

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

/** Which articles: a filter that is absent or empty lets everything pass. */
export interface Filters {
  /** Only these outlets (credited source, else publisher). */
  readonly outlets?: readonly string[];
  readonly years?: readonly string[];
  readonly scripts?: readonly string[];
}

/** What every question takes: it is given up, and rejects with the signal's reason, once the signal is aborted. */
export interface Abortable {
  readonly signal?: AbortSignal;
}

/** Which articles, by what is known of them. */
export interface Which extends Filters, Abortable {
  /** Only these articles; none for an empty list. */
  readonly ids?: readonly string[];
  /** Only articles in whose apparatus something is a guess. */
  readonly guessed?: boolean;
}

export interface Query extends Which {
  /** Lists are sorted by date unless this says otherwise, newest first, undated last; searches by hits, then by date. */
  readonly sort?: 'date' | 'headline' | 'path';
  readonly offset?: number;
  readonly limit?: number;
  /** Where the page before this one ended: its `next`, or for a list the id of its last article. The cost of a page does not grow with its number. */
  readonly after?: string;
  /** Look for the words of other regions too (网络, 網路); the answer says what was added. */
  readonly synonyms?: boolean;
  /** Count of each family of copies only the earliest that answers. Every text is compared for it once. */
  readonly once?: boolean;
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

/** The body of an article as it is searched and compared. */
export interface FoldedText {
  readonly id: string;
  /** The article's `text`, folded unit by unit: an offset in the one is the same offset in the other. */
  readonly folded: string;
  /** As printed, of whatever precision. */
  readonly date?: string;
  readonly outlet?: string;
}

/** An article in which something was found. */
export interface Found {
  readonly summary: Summary;
  /** Its hits; 0 where the query names no words. */
  readonly count: number;
  readonly hits: readonly Hit[];
}

/** How a query was read: what is worth saying of it, and whether it can't be answered at all. */
export interface Understood {
  /** What was looked for otherwise than typed, or added: `synonyms: 网络 → 網路`. */
  readonly notes: readonly string[];
  /** Why the query can't be answered: a regular expression that is none, a date that is none. Nothing is found then. */
  readonly problem?: string;
}

export interface SearchResult extends Understood {
  readonly words: string;
  /** The articles of the page that was asked for; most hits first, then by date. */
  readonly articles: readonly Found[];
  /** All articles that answer the query. */
  readonly found: number;
  /** All hits in all of them. */
  readonly total: number;
  /** What `after` takes for the next page; absent on the last. */
  readonly next?: string;
}

/** A value and how many articles have it. */
export interface Counted {
  readonly value: string;
  readonly count: number;
}

export interface Facets {
  readonly outlets: readonly Counted[];
  readonly years: readonly Counted[];
  readonly scripts: readonly Counted[];
}

/** What the library holds, in numbers. */
export interface Stats {
  readonly articles: number;
  readonly files: number;
  readonly failures: number;
  /** Code points of text without white space. */
  readonly characters: number;
  readonly undated: number;
  readonly first?: string;
  readonly last?: string;
  /** How many articles each rule acted in, most first. */
  readonly rules: readonly Counted[];
  /** Articles that another version of the parser has read; the next `index` reads them again. Absent for a library in memory. */
  readonly stale?: number;
  /** Bytes of the store on disk; absent for a library in memory. */
  readonly bytes?: number;
}

export interface ConcordanceOptions extends Filters, Abortable {
  /** By date, newest first (and then the hits come as they are found); by what stands next to the hit on the left or the right; or by outlet. */
  readonly sort?: 'date' | 'left' | 'right' | 'outlet';
  /** Code points of context on either side; 20 by default. */
  readonly width?: number;
  readonly synonyms?: boolean;
}

/** One hit in its context, on one line. */
export interface ConcordanceLine {
  readonly id: string;
  readonly field: Hit['field'];
  readonly index?: number;
  readonly start: number;
  readonly end: number;
  readonly left: string;
  readonly hit: string;
  readonly right: string;
  readonly date?: string;
  readonly outlet?: string;
  readonly headline?: string;
  /** Of the article. */
  readonly script: Article['script'];
}

export interface CollocateOptions extends Filters, Abortable {
  /** Code points on either side in which a word counts as near; 10 by default. */
  readonly window?: number;
  readonly limit?: number;
  readonly synonyms?: boolean;
}

/** A word that stands near the hits. */
export interface Collocate {
  readonly word: string;
  /** How often within the window, and how often elsewhere in the same articles. */
  readonly near: number;
  readonly elsewhere: number;
  /** Dunning's G², signed: below 0 where the word stands near less often than elsewhere. */
  readonly logLikelihood: number;
}

export interface Collocates extends Understood {
  readonly collocates: readonly Collocate[];
  /** Articles that were read for it, of those found. */
  readonly read: number;
  readonly found: number;
  /** How this was counted, in words: to be shown beside the figures. */
  readonly how: string;
}

/** Hits in one month or outlet, with the size of what they are counted in. */
export interface Bin {
  /** `2021-10`, `2021` where no month is known; absent for what has no date or no outlet. */
  readonly value?: string;
  readonly hits: number;
  readonly articles: number;
  /** All articles of the bin and their characters, with hits or without. */
  readonly size: { readonly articles: number; readonly characters: number };
  readonly perMillion: number;
}

export interface Frequencies extends Understood {
  readonly words: string;
  readonly months: readonly Bin[];
  readonly outlets: readonly Bin[];
  readonly total: number;
  /** What must be said beside these figures. */
  readonly caution: string;
}

/** Articles of which each is a copy, a part or an enlargement of another, the earliest first, undated last. */
export interface Family {
  readonly members: readonly {
    readonly summary: Summary;
    /** How it stands to the first of the family; of the first itself nothing is said. */
    readonly relation?: Relation;
    /** What share of the first one's eight-character grams is in it, and of its own in the first one. */
    readonly ofFirst?: number;
    readonly ofThis?: number;
  }[];
}

/** Two articles side by side. */
export interface Comparison {
  readonly a: Summary;
  readonly b: Summary;
  readonly relation: Relation;
  readonly ofA: number;
  readonly ofB: number;
  /** Both texts from beginning to end; ranges are UTF-16 units of each article's `text`. */
  readonly parts: readonly Aligned[];
}

export interface PhraseOptions extends Filters, Abortable {
  /** Code points of context on either side; 20 by default. */
  readonly width?: number;
  /** At most so many lines. */
  readonly limit?: number;
  /** Count of each family of copies only the earliest. */
  readonly once?: boolean;
}

/** How words travel: where and when they stand. */
export interface Phrase {
  readonly words: string;
  /** Why there is nothing to look for. */
  readonly problem?: string;
  /** Places, and the articles that have them. */
  readonly total: number;
  readonly articles: number;
  /** The earliest and the latest dated article that has them: of this library, not of all that was printed. */
  readonly first?: Summary;
  readonly last?: Summary;
  readonly months: readonly Bin[];
  readonly outlets: readonly Bin[];
  /** Words as long that differ in a character, or from six characters on in two; those of most articles first. */
  readonly variants: readonly Variant[];
  /** Each place in its context, the earliest article first. */
  readonly lines: readonly ConcordanceLine[];
  /** What must be said beside these figures. */
  readonly caution: string;
}

/** One field corrected by hand. */
export interface Correction {
  readonly field: string;
  readonly value: string;
  readonly because?: string;
}

export interface IndexOptions extends Abortable {
  /** Threads that parse beside the one that writes; by the number of processors and files when absent, none with 0. */
  readonly threads?: number;
  /** Read every file again, also what has not changed. */
  readonly again?: boolean;
}

/** How far an indexing has come; the last says `done`. */
export interface Indexed {
  readonly done: boolean;
  /** Files looked at, of those found. */
  readonly looked: number;
  readonly found: number;
  /** Articles new or read again, files left as they were, files whose bytes were known (copied or moved), files gone, failures. */
  readonly added: number;
  readonly unchanged: number;
  readonly known: number;
  readonly gone: number;
  readonly failed: number;
}

/** The one interface through which terminal and site read; it holds whether the articles are in memory or in a store. Answers are plain data. */
export interface Library {
  readonly roots: readonly string[];
  readonly size: number;
  /** Where the articles are kept; absent when they are in memory alone. */
  readonly file?: string;
  /** Files in the folders that are no articles by their names and were not read, by extension, most first. */
  readonly leftOut: readonly Counted[];
  /** Reads the folders again: what is new, changed, moved or gone. Tells how far it has come; what it ends with is the outcome. */
  index(options?: IndexOptions): AsyncGenerator<Indexed, Indexed>;
  list(query?: Query): Promise<readonly Summary[]>;
  /** What a list shows of one article. */
  summary(id: string): Promise<Summary | undefined>;
  /** The article as it was read, without its `pieces` where it comes from a store. */
  get(id: string): Promise<Article | undefined>;
  /** The bodies of all articles, or of those asked for, in the order of dates with the newest first; of a store never more than a handful are in memory. */
  texts(query?: Which): AsyncGenerator<FoldedText>;
  /** The article read again from its file, with the pieces that tile the source; a failure says that the file is gone, or is another by now. */
  apparatus(id: string): Promise<ParseResult | undefined>;
  /**
   * Every place where the words stand, in either script. White space separates words, all of which must occur in the article; `"…"` and `「…」` hold
   * words together; AND, OR, NOT, parentheses, `near/10`, `title:` and its like, `/regex/`, `*` and `?` as the decision on the language says. Width,
   * punctuation and script are folded; hits don't overlap; a guess is found by its reading and by the source's characters.
   */
  search(words: string, query?: Query): Promise<SearchResult>;
  /** The same, article by article with the newest first, found as they are asked for: no totals, and the first come at once in a library of any size. */
  matches(words: string, query?: Query): AsyncGenerator<Found>;
  /** Every hit in its context. */
  concordance(words: string, options?: ConcordanceOptions): AsyncGenerator<ConcordanceLine>;
  /** What stands near the words more often than elsewhere. */
  collocates(words: string, options?: CollocateOptions): Promise<Collocates>;
  /** Hits by month and by outlet, with the size of each. */
  frequencies(words: string, query?: Query): Promise<Frequencies>;
  /**
   * 共用语段: every maximal passage of at least `min` characters (8) in at least `in` articles (2), whatever the script, width and punctuation; longest first. No evidence of
   * copying or intent.
   */
  passages(options?: Which & PartitionOptions): AsyncGenerator<Passage>;
  /** Where an article has passages that others have too, in order. */
  sharedIn(id: string, options?: PassageOptions & Abortable): Promise<readonly SharedPlace[]>;
  /** Stretches of two articles that are almost the same: ten characters or more, nine in ten of them alike; with `id` only those of one article. */
  likenesses(options?: Abortable & { readonly id?: string }): AsyncGenerator<Likeness>;
  /** Families of copies, the largest first. A text that only quotes or shares phrases is in none. */
  reprints(options?: Which): AsyncGenerator<Family>;
  /** How two articles stand to one another, and what differs; `undefined` where one is not here. */
  comparison(a: string, b: string): Promise<Comparison | undefined>;
  /** The same part by part. */
  alignment(a: string, b: string, options?: Abortable): AsyncGenerator<Aligned>;
  /** By month and outlet, first seen, with variants and every place: for a passage or any words, looked for by their Han, letters and digits alone. */
  phrase(words: string, options?: PhraseOptions): Promise<Phrase>;
  /** How many articles each value would leave; of those that answer `words`, when given. */
  facets(query?: Query & { readonly words?: string }): Promise<Facets>;
  failures(): Promise<readonly Failure[]>;
  stats(): Promise<Stats>;
  /** Corrects a field by hand; kept beside the library, shown in the evidence. Rejects with a `LibraryError` for a field or value that is none. */
  set(id: string, correction: Correction): Promise<Article | undefined>;
  /** Undoes what was set by hand. */
  unset(id: string, field: string): Promise<Article | undefined>;
  /** Takes an article out of the library for good: only its hash is kept, so that it does not come back. */
  forget(id: string): Promise<boolean>;
  close(): Promise<void>;
}
