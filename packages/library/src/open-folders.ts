import { existsSync } from 'node:fs';
import { locate } from './files/locate.js';
import type { Library } from './library.js';
import { LibraryError } from './library-error.js';
import { libraryFile } from './library-file.js';
import { openLibrary } from './open-library.js';
import type { OpenOptions } from './open-options.js';

/** From so many files on an index is made, since reading them all each time would keep people waiting. */
const LARGE = 2000;

/**
 * Opens folders in the way that suits them, brought up to date: from the index in `file`, or the one that was made of them before, or one that is made now
 * when they are large; else in memory. An index in `file` without `paths` is taken as it is. Told through `onNotice` when an index can't be written.
 */
export async function openFolders(
  paths: readonly string[],
  options: OpenOptions & { readonly onNotice?: (notice: string) => void } = {},
): Promise<Library> {
  if (options.file !== undefined && paths.length === 0) return openLibrary([], { ...options, readOnly: true });
  // Some of the files of a folder are not the library of that folder.
  const chosen = options.include || options.exclude;
  const file = options.file ?? (chosen ? undefined : await indexFor(paths));
  if (file === undefined) return openLibrary(paths, options);
  let library: Library | undefined;
  try {
    library = await openLibrary(paths, { ...options, file });
    for await (const { done } of library.index()) if (done) break;
    return library;
  } catch (error) {
    await library?.close();
    if (!(error instanceof LibraryError)) throw error;
    if (error.code === 'no-driver' && options.file === undefined) return openLibrary(paths, { ...options, file: undefined });
    if (error.code !== 'read-only' && error.code !== 'busy') throw error;
    options.onNotice?.(`${error.message}; it is searched as it is`);
    return openLibrary(paths, { ...options, file, readOnly: true });
  }
}

/** The index of some folders: one that is there, or where one is to be made. */
async function indexFor(paths: readonly string[]): Promise<string | undefined> {
  const file = libraryFile(paths);
  return existsSync(file) || (await locate(paths)).files.length >= LARGE ? file : undefined;
}
