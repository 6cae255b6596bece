import type { Choice } from './files/choose.js';
import type { Naming } from './files/scan.js';

export interface OpenOptions extends Choice {
  /** How paths are written: from the folder they were found in (`root`, the default), or as one would type them (`given`). */
  readonly naming?: Naming;
  /** Told after each file how many of how many have been read. */
  readonly onProgress?: (read: number, found: number) => void;
  /** Keep the articles in this file, a store, instead of in memory; it is made when it is not there. `index()` fills it and brings it up to date. */
  readonly file?: string;
  /** Open without reading anything: a library in memory is empty then, and a store holds what it held; `index()` reads. */
  readonly unread?: boolean;
  /** Open the store for reading alone: nothing is made or written. */
  readonly readOnly?: boolean;
  /** The file of what is set by hand; by default beside the store, or for a library in memory in the user's data folder. */
  readonly corrections?: string;
}
