import type { Entry, Failure } from '@zhengwen/core';
import type { LibraryError, Relation } from '@zhengwen/library';

/** The languages of the interface. */
export const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The fields of an article's metadata that have a name of their own. */
export type Labelled =
  | 'kicker'
  | 'headline'
  | 'alternativeHeadline'
  | 'credits'
  | 'publisher'
  | 'creditedSource'
  | 'republishedFrom'
  | 'dateline'
  | 'datePublished'
  | 'dateModified'
  | 'dateRetrieved'
  | 'print'
  | 'breadcrumb'
  | 'section'
  | 'keywords'
  | 'url'
  | 'canonicalUrl'
  | 'images'
  | 'rights'
  | 'related'
  | 'script'
  | 'length'
  | 'source'
  | 'audit';

/** Keys and what they do, for the page of help. */
export type KeyLine = readonly [keys: string, does: string];

/** How values of the metadata are told; a name that is absent tells itself. */
export interface ValueWords {
  readonly roles: Readonly<Record<string, string>>;
  readonly witnesses: Readonly<Record<string, string>>;
  /** The parts of a dateline, of a print edition, of another item on the page. */
  readonly parts: Readonly<Record<string, string>>;
  readonly work: Readonly<Record<string, string>>;
  readonly precision: (precision: string) => string;
  readonly zone: (zone: string) => string;
  readonly assumed: (part: string) => string;
  readonly through: (address: string) => string;
  readonly asPrinted: (name: string) => string;
  /** Between the parts of a value, before a value, and round what is said beside one. */
  readonly comma: string;
  readonly colon: string;
  readonly aside: (text: string) => string;
}

/** All that the reader says, in one language. A number comes as it is: each language counts in its own way. */
export interface Words {
  readonly language: Language;
  readonly untitled: string;
  readonly undated: string;
  readonly reading: string;
  readonly readingOf: (looked: number, found: number) => string;
  readonly searching: string;
  readonly loadingTable: string;
  readonly comparing: string;
  readonly articleGone: string;
  readonly noArticle: string;
  readonly lookedIn: string;
  readonly giveFolder: string;
  readonly nothingPasses: string;
  readonly nothingPassesHint: string;
  readonly notRead: string;
  /** Why something could not be read; what is absent is said as it came, in English. */
  readonly failures: Readonly<Partial<Record<Failure['code'], (message: string) => string>>>;
  /** What a library could not do. */
  readonly libraryErrors: Readonly<Partial<Record<LibraryError['code'], string>>>;
  /** Why the source of an article is not shown. */
  readonly gone: Readonly<Partial<Record<Failure['code'], string>>>;
  readonly places: (count: number) => string;
  readonly articles: (count: number) => string;
  readonly withGuesses: (count: number) => string;
  readonly failed: (count: number) => string;
  readonly copies: (count: number) => string;
  readonly guesses: (count: number) => string;
  readonly lost: (count: number) => string;
  readonly changes: (count: number) => string;
  readonly hits: (count: number) => string;
  readonly hitsIn: (hits: number, articles: number) => string;
  readonly of: (number: number, all: number) => string;
  readonly hitOf: (number: number, all: number) => string;
  readonly inRendition: (name: string) => string;
  readonly facets: {
    readonly title: string;
    readonly outlet: string;
    readonly year: string;
    readonly script: string;
    readonly attention: string;
    readonly guesses: string;
    readonly lost: string;
    readonly undated: string;
    readonly untitled: string;
    readonly doubts: string;
    readonly none: string;
  };
  readonly shownOf: (shown: number, all: number) => string;
  readonly filtered: string;
  readonly firstOf: (shown: number, found: number) => string;
  readonly foundNowhere: string;
  readonly fewerCharacters: string;
  readonly lines: (number: number, all: number) => string;
  readonly field: Readonly<Record<'headline' | 'kicker' | 'alternativeHeadline' | 'caption', string>>;
  readonly inTheSource: string;
  readonly guess: string;
  readonly certain: string;
  readonly or: string;
  readonly concordance: string;
  readonly sorted: Readonly<Record<'date' | 'left' | 'right' | 'outlet', string>>;
  readonly scriptUnknown: string;
  readonly converted: string;
  readonly ownScript: (name: string) => string;
  readonly renditionOf: (name: string, own: string) => string;
  readonly otherwise: (count: number) => string;
  readonly regionWord: string;
  readonly kinds: Readonly<Record<Entry['kind'], string>>;
  readonly apparatus: string;
  readonly apparatusTitle: readonly [string, string];
  readonly conversionTitle: readonly [string, string];
  readonly filter: Readonly<Record<'all' | 'guesses' | 'emend' | 'omit' | 'insert' | 'doubt', string>>;
  readonly turned: Readonly<Record<'choices' | 'words' | 'all', string>>;
  readonly showing: (what: string) => string;
  readonly transmission: readonly [string, string];
  readonly entries: string;
  /** The steps of a copy's making, by their names; those that are absent are told by these. */
  readonly stages: Readonly<Record<string, string>>;
  readonly value: ValueWords;
  /** Between two things that are said on one line. */
  readonly joint: string;
  readonly placeAndConfidence: string;
  readonly andMore: (count: number) => string;
  readonly nothingChanged: string;
  readonly nothingNear: string;
  readonly leftOut: string;
  readonly asItStands: string;
  readonly moreLines: (count: number) => string;
  readonly units: (count: number) => string;
  readonly via: (source: string, publisher: string) => string;
  readonly asFound: string;
  readonly nothingConverted: string;
  readonly conversions: (changes: number, words: number, otherwise: number) => string;
  readonly conversionLine: (name: string, said: string, lists: boolean) => string;
  readonly metadata: string;
  readonly linesBelow: (count: number) => string;
  readonly eachValue: string;
  readonly notChosen: string;
  readonly noneChosen: string;
  readonly labels: Readonly<Record<Labelled, string>>;
  readonly confidence: (value: string) => string;
  readonly lengthOf: (han: string, characters: number, paragraphs: number) => string;
  readonly audit: readonly [
    (verbatim: string, emended: string, omitted: string, markup: string) => string,
    (inserted: string, lost: string) => string,
  ];
  readonly noText: string;
  readonly foot: Readonly<Record<'rights' | 'source' | 'address' | 'script', string>>;
  readonly plainText: string;
  readonly frontMatter: string;
  readonly contents: string;
  readonly noContents: string;
  readonly beginning: string;
  readonly source: string;
  readonly sourceGone: string;
  readonly clean: string;
  readonly shared: (articles: number) => string;
  readonly sharedTitle: string;
  readonly nothingShared: string;
  readonly sideBySide: string;
  readonly neutral: string;
  readonly sharedIn: (passages: number, articles: number) => string;
  readonly sharedPassages: (count: number) => string;
  readonly earliest: string;
  readonly toFirst: (relation: Relation, percent: string) => string;
  readonly picked: (count: number) => string;
  readonly help: {
    readonly keys: string;
    readonly marks: string;
    readonly back: string;
    readonly lines: readonly KeyLine[];
    readonly signs: readonly KeyLine[];
  };
  readonly hint: Readonly<
    Record<
      | 'help'
      | 'open'
      | 'search'
      | 'quit'
      | 'openAtHit'
      | 'back'
      | 'inText'
      | 'toText'
      | 'toApparatus'
      | 'filter'
      | 'metadata'
      | 'changes'
      | 'facets'
      | 'choose'
      | 'toList'
      | 'concordance'
      | 'hits'
      | 'sort'
      | 'source'
      | 'beside'
      | 'pick'
      | 'unpick'
      | 'sideBySide'
      | 'columns',
      string
    >
  >;
  readonly spoken: { readonly commands: string };
  readonly notice: {
    readonly pickTwo: string;
    readonly pickedMost: string;
    readonly noRegion: string;
    readonly nothingOtherwise: string;
    readonly notSearched: string;
    readonly noCommand: (command: string) => string;
    readonly copied: (what: string) => string;
    readonly copy: string;
    readonly copyKinds: Readonly<Record<'paragraph' | 'text' | 'citation' | 'address' | 'path', string>>;
    readonly tooLong: string;
    readonly noAddress: string;
    readonly opened: (address: string) => string;
    readonly markWhich: string;
    readonly goToWhich: (marks: string) => string;
    readonly marked: (letter: string) => string;
    readonly noMark: (letter: string) => string;
    readonly whereLeft: string;
    readonly measure: (han: string) => string;
    readonly paragraphs: Readonly<Record<'indent' | 'space', string>>;
    readonly nothingForward: string;
    readonly image: Readonly<Record<'network' | 'terminal' | 'format' | 'failed' | 'none', string>>;
  };
}
