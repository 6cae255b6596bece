import type { Range } from './range.js';
import type { Text } from './text.js';

/**
 * Who says so: where in the file a claim about the article stands; `http` is the server that sent it, `bom` its byte order mark, `xml` its XML
 * declaration.
 */
export type Witness = 'front-matter' | 'json-ld' | 'meta' | 'byline' | 'body' | 'path' | 'user' | 'inferred' | 'http' | 'bom' | 'xml';

/** A reading of one metadata field by one witness. `resolve` chooses among them and keeps the others as variants. */
export interface Claim {
  readonly field: string;
  readonly value: unknown;
  readonly witness: Witness;
  readonly range?: Range;
  readonly rule: string;
  /** The value as the source has it, where a rule mended it. */
  readonly damaged?: unknown;
}

/** Inline structure, by the source range it spans. */
export interface Mark {
  readonly type: 'link' | 'emphasis' | 'strong' | 'ruby' | 'footnoteReference';
  readonly range: Range;
  /** Of a reference to a note: what it leads to, then the label of the note. */
  readonly identifier?: string;
  readonly url?: string;
  readonly annotation?: string;
}

/** A block that holds others. Blocks that share an `id` lie in the same container. */
export interface Container {
  readonly id: number;
  readonly type: 'blockquote' | 'list' | 'item' | 'table' | 'row' | 'cell';
  readonly ordered?: boolean;
  readonly header?: boolean;
  readonly rowspan?: number;
  readonly colspan?: number;
}

/** An image, or a film or recording, as the source places it. `url` is its own; `proxiedUrl` what the copy wrote instead. */
export interface DraftImage {
  readonly url: string;
  readonly media?: 'video' | 'audio';
  readonly alt?: string;
  readonly proxiedUrl?: string;
}

/** How a block lay on the page or in the file: what headings, bylines and furniture are known by. */
export interface Layout {
  /** Blank lines before it (plain text). */
  readonly blankBefore?: number;
  /** Cells of white space before its first character. */
  readonly indent?: number;
  /** The element that made the block, in lower case. */
  readonly tag?: string;
  /** Every printed character is bold. */
  readonly strong?: boolean;
  readonly centred?: boolean;
  /** Share of the printed characters that stand in links, 0 to 1. */
  readonly linked?: number;
  /** `class` and `id` of the block and its near ancestors, in lower case, nearest first. */
  readonly hints?: string;
  /** Ids of the elements around the block, outermost first: blocks of one stretch of a page share them. */
  readonly path?: readonly number[];
}

/**
 * A leaf of the document: its own run of pieces, which begins where the run of the block before it ends.
 * A `carrier` block prints nothing and holds what lies between or after (a head, a script, a closing tag).
 */
export interface DraftBlock {
  readonly type: 'paragraph' | 'heading' | 'figure' | 'caption' | 'code' | 'thematicBreak' | 'carrier';
  readonly text: Text;
  readonly depth?: number;
  readonly image?: DraftImage;
  readonly marks: readonly Mark[];
  readonly containers: readonly Container[];
  readonly layout: Layout;
  /** The label of the footnote that the block is. */
  readonly footnote?: string;
  /** The rule that took the block out of print. */
  readonly omittedBy?: string;
}

/** What a document carries through the stages; only the engine writes a new one. */
export interface Draft {
  readonly format: 'front-matter' | 'html' | 'markdown' | 'plain';
  readonly path: string;
  /** In order; their texts together tile the source. */
  readonly blocks: readonly DraftBlock[];
  readonly claims: readonly Claim[];
}

const NO_MARKS: readonly Mark[] = [];
const NO_CONTAINERS: readonly Container[] = [];

/** A draft with other blocks, or other claims too. */
export function changed({ format, path, claims }: Draft, blocks: readonly DraftBlock[], stated: readonly Claim[] = claims): Draft {
  return { format, path, blocks, claims: stated };
}

/** A block with nothing but its text; what a stage does not say of it is absent, and `rest` may be the block that it is made of. */
export function block(type: DraftBlock['type'], text: Text, rest: Partial<DraftBlock> = {}, omittedBy = rest.omittedBy): DraftBlock {
  const { depth, image, marks = NO_MARKS, containers = NO_CONTAINERS, layout = {}, footnote } = rest;
  return leafOf(type, text, depth, image, marks, containers, layout, footnote, omittedBy);
}

/** A block of all that may be said of one: what is built in one way is read sooner, and a page has hundreds. */
export function leafOf(
  type: DraftBlock['type'],
  text: Text,
  depth: number | undefined,
  image: DraftImage | undefined,
  marks: readonly Mark[],
  containers: readonly Container[],
  layout: Layout,
  footnote?: string,
  omittedBy?: string,
): DraftBlock {
  return { type, text, depth, image, marks, containers, layout, footnote, omittedBy };
}
