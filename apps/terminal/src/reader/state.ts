import type { Library } from '@zhengwen/library';
import type { Loaded } from './picture.js';
import type { Prompt } from './prompt.js';
import type { Rendition } from './rendition.js';
import type { Setting, Stage } from './stage.js';
import type { View } from './view/view.js';

/** What a letter that is waited for will say. */
export type Pending = 'copy' | 'mark' | 'jump';

/** All that the screen shows. The last view is the one that is seen; those before it are gone back to. */
export interface State {
  readonly views: readonly View[];
  /** What was gone back from, the last first. */
  readonly forward: readonly View[];
  readonly setting: Setting;
  readonly rendition: Rendition;
  /** Whether readings stand above the text. */
  readonly ruby: boolean;
  readonly prompt?: Prompt;
  readonly pending?: Pending;
  /** A line for the foot of the screen until the next key. */
  readonly notice?: string;
}

/** What the reader draws on. */
export type Shelves = Pick<
  Library,
  'roots' | 'file' | 'list' | 'get' | 'apparatus' | 'search' | 'concordance' | 'sharedIn' | 'comparison' | 'failures'
>;

/** What the reader remembers of an article from one time to the next, in places of its text (UTF-16 units). */
export interface Remembered {
  readonly place?: number;
  readonly marks?: Readonly<Record<string, number>>;
}

/** What the reader needs of the world around it. */
export interface Host {
  readonly quit: () => void;
  readonly suspend: () => void;
  readonly interrupt: () => void;
  /** Puts a text into the clipboard of whoever sits at the terminal; false when it is longer than terminals take. */
  readonly copy: (text: string) => boolean;
  /** Loads the image at an address of a document, or says why it is not shown. */
  readonly picture: (url: string, document: string) => Promise<Loaded>;
  /** Opens an address in a browser. */
  readonly browse: (address: string) => Promise<void>;
  readonly remembered: (id: string) => Remembered;
  readonly remember: (id: string, what: Remembered) => void;
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Rows below a view: one left empty, and the status line. */
const FOOT = 2;

export function stageOf({ setting, rendition, ruby }: State, size: Size): Stage {
  return { ...setting, columns: size.columns, rows: Math.max(1, size.rows - FOOT), rendition, ruby };
}
