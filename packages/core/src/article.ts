import type { Audit } from './apparatus/audit.js';
import type { Witness } from './apparatus/draft.js';
import type { Entry } from './apparatus/entry.js';
import type { Range } from './apparatus/range.js';
import type { Piece } from './apparatus/text.js';

/** How the source is written: decided by its content, never by its file name alone. */
export type Format = 'front-matter' | 'html' | 'markdown' | 'plain';

export type Precision = 'year' | 'month' | 'day' | 'minute' | 'second';

/** ISO 8601 as precise as known. `value` carries an offset only where one was printed; an assumed zone stands in `zone` and `assumed` alone. */
export interface PartialDate {
  readonly value: string;
  readonly precision: Precision;
  readonly zone?: string;
  readonly assumed?: readonly string[];
}

export type Role = 'reporter' | 'contributor' | 'author' | 'photographer' | 'intern' | 'translator' | 'editor' | 'responsible-editor' | 'reviewer';

/** One person in one role. `label` as printed (通訊員, 责编); `nameAsPrinted` keeps the spacing of `王 勇`. */
export interface Credit {
  readonly name: string;
  readonly nameAsPrinted: string;
  readonly role: Role;
  readonly label?: string;
  readonly affiliation?: string;
  readonly work?: readonly ('text' | 'photo' | 'video' | 'graphic')[];
}

/** 消息头: `人民網蘭州10月30日電`, `長城網訊`. It stays in the body too. */
export interface Dateline {
  readonly text: string;
  readonly organization?: string;
  readonly place?: string;
  readonly date?: string;
}

export interface Related {
  readonly title: string;
  readonly summary?: string;
  readonly url?: string;
  readonly datePublished?: PartialDate;
}

export interface Image {
  readonly url: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly proxiedUrl?: string;
  readonly blockIndex?: number;
}

/** Offsets in the block's own text, UTF-16 units. */
export interface Inline {
  readonly type: 'link' | 'emphasis' | 'strong' | 'ruby' | 'break' | 'footnoteReference';
  readonly start: number;
  readonly end: number;
  readonly url?: string;
  readonly annotation?: string;
  /** Of a `footnoteReference`, which covers its printed mark `[1]`: the label of the note, `1`. */
  readonly identifier?: string;
}

export interface Cell {
  readonly text: string;
  readonly header?: true;
  readonly rowspan?: number;
  readonly colspan?: number;
}

/** A block of the body, named as in mdast. */
export type Block =
  | { readonly type: 'heading'; readonly depth: number; readonly text: string; readonly inlines?: readonly Inline[]; readonly range: Range }
  | { readonly type: 'paragraph'; readonly text: string; readonly inlines?: readonly Inline[]; readonly range: Range }
  | { readonly type: 'blockquote'; readonly blocks: readonly Block[]; readonly range: Range }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[]; readonly range: Range }
  | {
      readonly type: 'figure';
      readonly url: string;
      /** Absent, it is an image. A film or a recording is kept as its address: a link, never fetched. */
      readonly media?: 'video' | 'audio';
      readonly alt?: string;
      readonly caption?: string;
      readonly range: Range;
    }
  | { readonly type: 'table'; readonly rows: readonly (readonly Cell[])[]; readonly range: Range }
  /** A note, printed without its mark. */
  | {
      readonly type: 'footnoteDefinition';
      readonly identifier: string;
      readonly text: string;
      readonly inlines?: readonly Inline[];
      readonly range: Range;
    }
  | { readonly type: 'code'; readonly text: string; readonly range: Range }
  | { readonly type: 'thematicBreak'; readonly range: Range };

/** The script of the body, BCP 47 subtags. `machineConverted`: Traditional made from Simplified by a program. */
export interface ScriptInfo {
  readonly value: 'Hans' | 'Hant' | 'mixed' | 'und';
  readonly region?: 'TW' | 'HK' | 'CN';
  readonly machineConverted?: true;
  readonly confidence: number;
}

/** 此本由来: one step of how this copy came to be, with the places that show it. */
export interface TransmissionStep {
  readonly stage: string;
  readonly evidence: readonly Range[];
  readonly confidence: number;
}

export interface EvidenceItem {
  readonly value: unknown;
  readonly witness: Witness;
  readonly range?: Range;
  readonly chosen: boolean;
  /** Why, in the words of whoever set it by hand. */
  readonly because?: string;
}

export interface SourceInfo {
  readonly path: string;
  readonly sha256: string;
  /** WHATWG label in lower case: `utf-8`, `gb18030`, `big5`, `utf-16le`. */
  readonly encoding: string;
  readonly format: Format;
  /** UTF-16 units of the decoded text. */
  readonly length: number;
  readonly container?: string;
}

export type AnnotationType =
  | 'date'
  | 'time'
  | 'number'
  | 'quantity'
  | 'money'
  | 'percentage'
  | 'percentage-points'
  | 'fraction'
  | 'ratio'
  | 'ordinal';

/** On which side of its value a figure lies. `several`: 数百, which has no value; `from`, `after` and `before` are of dates and times. */
export type Bound = 'about' | 'nearly' | 'more-than' | 'at-least' | 'less-than' | 'at-most' | 'several' | 'from' | 'after' | 'before';

/** A part of a value that is not printed, and what it was inferred from: the year of `3月25日` from the date of publication. */
export interface Inference {
  readonly part: 'era' | 'century' | 'year' | 'month' | 'day';
  readonly from: 'datePublished' | 'dateline' | 'text' | 'script';
  /** What stands there. */
  readonly value: string;
}

/** A date, number or quantity in the body. */
export interface Annotation {
  readonly type: AnnotationType;
  /** As printed, with the words of its bound. */
  readonly surface: string;
  readonly blockIndex: number;
  /** UTF-16 units of the block's text; of a quotation, list or table, its texts joined by a blank line as in `text`. */
  readonly start: number;
  readonly end: number;
  /** Of the source. */
  readonly range: Range;
  /**
   * An exact decimal (`17000`, `0.107` for 10.7%), `2/3` of a fraction, `1:500` of a ratio, ISO 8601 of a date or time (`--03-25` without a year).
   * None where the words give none (近日, 数百).
   */
  readonly value?: string;
  /** The far end of a range, which begins at `value`. */
  readonly to?: string;
  /** The last place that is printed, as a decimal (`1000` of 1.7万), or how fine a date is. */
  readonly precision?: string;
  readonly bound?: Bound;
  /** As printed, without 个 before a unit of time: 名, 公里, 美元. */
  readonly unit?: string;
  readonly inferred?: readonly Inference[];
  /** Other values that the words can have: 凌晨12點 may be the midnight after. */
  readonly alternatives?: readonly string[];
  /** A printed weekday that the value does not fall on. */
  readonly conflict?: string;
}

/** An article: plain readonly JSON data. Absent is absent, never empty. */
export interface Article {
  /** First 16 hex digits of the sha256 of the source bytes. */
  readonly id: string;
  readonly source: SourceInfo;
  readonly headline?: string;
  readonly kicker?: string;
  readonly alternativeHeadline?: string;
  readonly credits?: readonly Credit[];
  readonly publisher?: string;
  readonly creditedSource?: string;
  readonly republishedFrom?: string;
  readonly dateline?: Dateline;
  readonly datePublished?: PartialDate;
  readonly dateModified?: PartialDate;
  readonly dateRetrieved?: PartialDate;
  readonly print?: { readonly edition?: string; readonly page?: string; readonly pageTitle?: string };
  readonly breadcrumb?: readonly string[];
  readonly section?: string;
  readonly keywords?: readonly string[];
  readonly url?: string;
  readonly canonicalUrl?: string;
  readonly images?: readonly Image[];
  readonly rights?: readonly string[];
  readonly related?: readonly Related[];
  readonly script: ScriptInfo;
  readonly transmission?: readonly TransmissionStep[];
  readonly blocks: readonly Block[];
  readonly text: string;
  readonly counts: { readonly han: number; readonly characters: number; readonly paragraphs: number };
  readonly audit: Audit;
  readonly entries: readonly Entry[];
  readonly evidence: Readonly<Record<string, readonly EvidenceItem[]>>;
  /** The dates, numbers and quantities of the body, when asked for. */
  readonly annotations?: readonly Annotation[];
  /** The pieces that tile the source; the apparatus, the audit and `restore` are readings of them. */
  readonly pieces: readonly Piece[];
}

/** A file that could not be made an article: shown and counted, never thrown. */
export interface Failure {
  readonly path: string;
  readonly stage: 'read' | 'decode' | 'detect' | 'extract';
  readonly code: 'not-found' | 'is-directory' | 'unreadable' | 'outside' | 'unreachable' | 'refused' | 'too-large' | 'binary';
  readonly message: string;
}

export type Guesses = 'mark' | 'accept' | 'keep';

export interface ParseOptions {
  /** Where the bytes were found; shown, and used as a witness, never trusted for the format. */
  readonly path?: string;
  readonly guesses?: Guesses;
  /** The address that the bytes came from: relative links are completed with it, and it is a claim for `url`. */
  readonly url?: string;
  /** What the server that sent them said of their charset, as it said it: one witness of the encoding. */
  readonly charset?: string;
  /** The sha256 of the bytes in hex, where the caller has it; else it is computed. */
  readonly sha256?: string;
  /** Rules that must not act: by name, or a whole stage as `regularize/*`. */
  readonly without?: readonly string[];
  /** Whether dates, numbers and quantities in the body are annotated. */
  readonly annotations?: boolean;
}

export type ParseResult = { readonly ok: true; readonly article: Article } | { readonly ok: false; readonly failure: Failure };
