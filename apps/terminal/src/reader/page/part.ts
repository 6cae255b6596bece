import type { Range } from '@zhengwen/core';
import type { Mark } from '../look/row.js';
import type { Style } from '../look/style.js';
import type { OwnReading } from './ruby.js';

/** The text of an article in which a part stands, as a search hit names it. */
export type Field = 'headline' | 'kicker' | 'alternativeHeadline' | 'text' | 'caption';

/** A cell of a table row: its stretch of the part's text, where its column begins, and how wide the column is (cells). */
export interface TableCell {
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly cells: number;
  readonly header: boolean;
  /** A number, which ends where those above and below it end. */
  readonly atEnd?: boolean;
  /** Where in the article's whole text the cell begins. */
  readonly base?: number;
}

/** What is set by itself: a paragraph, a heading, a line of the head or foot. Cheap until it is seen: its text is made ready by the flow. */
export interface Part {
  /** The text as the article has it; offsets of marks and places are units of it. */
  readonly text: string;
  /** Blank lines above. */
  readonly above: number;
  /** Cells before the first line and before the others. */
  readonly first: number;
  readonly rest: number;
  /** Drawn before the first line, ending where the text begins: a list mark, a label. */
  readonly lead?: string;
  /** How many quotations it stands in; each draws a bar. */
  readonly quoted?: number;
  readonly style?: Style;
  readonly marks?: readonly Mark[];
  /** What the document has above stretches of it. */
  readonly readings?: readonly OwnReading[];
  /** The cells of a table row; in `columns` each is set by itself, else they follow one another. */
  readonly cells?: readonly TableCell[];
  readonly columns?: boolean;
  /** The field whose text this is part of, and where in that it begins. */
  readonly field?: Field;
  readonly base?: number;
  /** Which figure, where the field is a caption: counted from 0 in the order of the document. */
  readonly figure?: number;
  /** Of a heading: how deep, from 1. */
  readonly level?: number;
  /** Of a figure: the address of its image. */
  readonly image?: string;
  /** Set in lines of about one length, so that no single character is left on the last. */
  readonly balanced?: boolean;
  /** What parts items that had better not be broken. */
  readonly separator?: string;
  /** Where in its block a later stretch of a long text begins. */
  readonly offset?: number;
  /** Where the source has its block. */
  readonly range?: Range;
  /** Addresses, paths and labels are no text: no rendition of the script touches them. */
  readonly asFound?: boolean;
}
