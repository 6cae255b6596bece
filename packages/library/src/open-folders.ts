import { existsSync } from 'node:fs';
import { locate } from './files/locate.js';
import type { Abortable, Indexed, Library } from './library.js';
import { LibraryError } from './library-error.js';
import { libraryFile } from './library-file.js';
import { openLibrary } from './open-library.js';
import type { OpenOptions } from './open-options.js';

/** From so many files on an index is made, since reading them all each time would keep people waiting. */
const LARGE = 2000;

export interface FoldersOptions extends Omit<OpenOptions, 'unread'>, Abortable {
  /** Told when an index can't be written, and why. */
  readonly onNotice?: (notice: string, error: LibraryError) => void;
}

/** A library that can be asked from the first moment on, and what brings it up to date. */
export interface Opened {
  readonly library: Library;
  /** Reads what is to be read, telling after each step how far it has come; until then the library holds what its index held, or nothing. */
  readonly reading: AsyncGenerator<Indexed>;
}

/**
 * Opens folders in the way that suits them, brought up to date: from the index in `file`, or the one that was made of them before, or one that is made now
 * when they are large; else in memory. An index in `file` without `paths` is taken as it is.
 */
export async function openFolders(paths: readonly string[], options: FoldersOptions = {}): Promise<Library> {
  const { library, reading } = await openGradually(paths, options);
  try {
    for await (const { done } of reading) if (done) break;
    return library;
  } catch (error) {
    await library.close();
    throw error;
  }
}

/**
 * The same, but nothing is read before `reading` is gone through.
 * ```ts
 * const { library, reading } = await openGradually(['seeds']);
 * for await (const { looked, found } of reading) console.log(`${looked} of ${found}`, library.size);
 * ```
 */
export async function openGradually(paths: readonly string[], options: FoldersOptions = {}): Promise<Opened> {
  if (options.file !== undefined && paths.length === 0) return asItIs(await openLibrary([], { ...options, readOnly: true }));
  // Some of the files of a folder are not the library of that folder.
  const chosen = options.include || options.exclude;
  const file = options.file ?? (chosen ? undefined : await indexFor(paths));
  const inMemory = async () => {
    const library = await openLibrary(paths, { ...options, file: undefined, unread: true });
    return { library, reading: library.index({ signal: options.signal }) };
  };
  if (file === undefined) return inMemory();
  try {
    const library = await openLibrary(paths, { ...options, file, unread: true });
    return { library, reading: kept(library, options) };
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
    if (error.code === 'no-driver' && options.file === undefined) return inMemory();
    if (!isLocked(error)) throw error;
    options.onNotice?.(noticeOf(error), error);
    return asItIs(await openLibrary(paths, { ...options, file, readOnly: true }));
  }
}

async function* nothing(): AsyncGenerator<Indexed> {}

function asItIs(library: Library): Opened {
  return { library, reading: nothing() };
}

/** Brings an index up to date; one that another program writes, or that can't be written, is searched as it is. */
async function* kept(library: Library, { onNotice, signal }: FoldersOptions): AsyncGenerator<Indexed> {
  try {
    yield* library.index({ signal });
  } catch (error) {
    if (!(error instanceof LibraryError && isLocked(error))) throw error;
    onNotice?.(noticeOf(error), error);
  }
}

function isLocked({ code }: LibraryError): boolean {
  return code === 'read-only' || code === 'busy';
}

function noticeOf({ message }: LibraryError): string {
  return `${message}; it is searched as it is`;
}

/** The index of some folders: one that is there, or where one is to be made. */
async function indexFor(paths: readonly string[]): Promise<string | undefined> {
  const file = libraryFile(paths);
  return existsSync(file) || (await locate(paths)).files.length >= LARGE ? file : undefined;
}
