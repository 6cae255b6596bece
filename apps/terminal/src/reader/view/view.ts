import type { Article, Failure } from '@zhengwen/core';
import type { Aligned, ConcordanceLine, Hit, SearchResult, SideBySide, Summary } from '@zhengwen/library';
import type { Row } from '../look/style.js';
import type { BandPlace } from '../page/bands.js';
import type { Place } from '../page/place.js';
import type { Spot } from '../page/spot.js';
import type { Picture } from '../picture.js';
import type { Chosen } from './facets.js';
import type { Window } from './items.js';

/** What the library holds, as the list shows it. */
export interface Catalogue {
  readonly roots: readonly string[];
  readonly summaries: readonly Summary[];
  readonly failures: readonly Failure[];
  /** How far the reading is, while it goes on. */
  readonly reading?: { readonly looked: number; readonly found: number };
}

/** A list may be narrowed by words and by facets, which stand at its side. */
export interface ListView extends Window {
  readonly kind: 'list';
  readonly catalogue: Catalogue;
  readonly filter: string;
  readonly chosen: Chosen;
  /** Where keys go. */
  readonly focus: 'list' | 'facets';
  readonly facet: Window;
  /** The articles that are picked to be set side by side, by id. */
  readonly picked: readonly string[];
}

export interface ArticleView {
  readonly kind: 'article';
  readonly article: Article;
  readonly top: Place;
  /** The hits of the last search in this article, in the order of the page; `chosen` counts from 0. */
  readonly hits: readonly Hit[];
  readonly chosen?: number;
  /** A place that the apparatus sent the reader to. */
  readonly spot?: Spot;
  /** Which of the characters that could be otherwise is shown with its source; counts from 0. */
  readonly choice?: number;
  /** Whether every change is shown in the text. */
  readonly changes?: boolean;
  /** What other articles have too, once that was asked for. */
  readonly shared?: readonly SharedPassage[];
  /** Where the reader was before the last leap. */
  readonly previous?: Place;
}

/** Which entries the apparatus shows. */
export type Filter = 'all' | 'guesses' | 'emend' | 'omit' | 'insert' | 'doubt';

export interface ApparatusView extends Window {
  readonly kind: 'apparatus';
  readonly article: Article;
  readonly filter: Filter;
}

/** Which changes of script are listed. */
export type Turned = 'choices' | 'words' | 'all';

/** What the rendition on the screen changed in an article. */
export interface ConversionsView extends Window {
  readonly kind: 'conversions';
  readonly article: Article;
  readonly turned: Turned;
}

export interface MetadataView {
  readonly kind: 'metadata';
  readonly article: Article;
  readonly top: number;
}

export interface ResultsView extends Window {
  readonly kind: 'results';
  readonly result: SearchResult;
}

/** Every hit in its context. */
export interface ConcordanceView extends Window {
  readonly kind: 'concordance';
  readonly words: string;
  readonly sort: Sort;
  readonly lines: readonly ConcordanceLine[];
  /** Whether there are more lines than are held. */
  readonly more: boolean;
}

export type Sort = 'date' | 'left' | 'right' | 'outlet';

/** The headings of an article. */
export interface ContentsView extends Window {
  readonly kind: 'contents';
  readonly article: Article;
}

/** The source beside the clean text, from one row on. */
export interface SourceView {
  readonly kind: 'source';
  readonly article: Article;
  readonly top: BandPlace;
}

/** Words of an article that others have too; offsets are units of its whole text. */
export interface SharedPassage {
  readonly start: number;
  readonly end: number;
  readonly others: readonly Summary[];
}

/** The passages that an article shares, each with who has it. */
export interface SharedView extends Window {
  readonly kind: 'shared';
  readonly article: Article;
  readonly passages: readonly SharedPassage[];
}

/** Two articles side by side. */
export interface BesideView {
  readonly kind: 'beside';
  readonly article: Article;
  readonly other: Article;
  readonly parts: readonly Aligned[];
  readonly top: BandPlace;
}

/** A few articles in columns, the earliest first. */
export interface SideBySideView {
  readonly kind: 'side-by-side';
  readonly made: SideBySide;
  /** Of each side the article's script and credits, by which it is shown in another script. */
  readonly articles: readonly Pick<Article, 'script' | 'credits'>[];
  /** The column that is chosen, and the first on the screen. */
  readonly selected: number;
  readonly left: number;
  readonly top: BandPlace;
}

/** An image of an article, drawn by a terminal that can. */
export interface ImageView {
  readonly kind: 'image';
  readonly article: Article;
  readonly url: string;
  readonly caption?: string;
  readonly picture: Picture;
}

/** The keys and marks, from one line on. */
export interface HelpView {
  readonly kind: 'help';
  readonly top: number;
}

export type View =
  | ListView
  | ArticleView
  | ApparatusView
  | ConversionsView
  | MetadataView
  | ResultsView
  | ConcordanceView
  | ContentsView
  | SourceView
  | SharedView
  | BesideView
  | SideBySideView
  | ImageView
  | HelpView;

/** What Enter asks for on a view: more than moving about in it. */
export type Request =
  | { readonly kind: 'open'; readonly id: string; readonly hits?: readonly Hit[]; readonly chosen?: number }
  | { readonly kind: 'open-line'; readonly line: ConcordanceLine; readonly words: string }
  | { readonly kind: 'go'; readonly spot: Spot }
  | { readonly kind: 'beside'; readonly id: string; readonly other: string; readonly at: number }
  | { readonly kind: 'say'; readonly text: string };

/** A view as drawn: no more rows than the stage has, and the two sides of the line below them. */
export interface Drawn {
  readonly rows: readonly Row[];
  readonly left: Row;
  /** What stands at the right, most wanted first; what does not fit is left out from the end. */
  readonly right: readonly Row[];
}
