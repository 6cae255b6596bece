import { existsSync } from 'node:fs';
import { type Choice, type Library, LibraryError, libraryFile, locate, openLibrary } from '@zhengwen/library';
import { EXIT, type Exit } from './outcome.js';
import { say } from './output.js';
import { showProgress } from './progress.js';

/** From so many files on an index is made, since reading them all each time would keep people waiting. */
const LARGE = 2000;

export interface LibraryRequest extends Choice {
  /** The file of the index, where one was named. */
  readonly library?: string;
}

/**
 * Opens the library of a command and brings it up to date: the index that was named, the one that was made of these folders before, or a new one when
 * they are large; else in memory. An index that is named without folders is taken as it is.
 */
export async function openFor(paths: readonly string[], request: LibraryRequest): Promise<Library> {
  const progress = showProgress();
  const { include, exclude } = request;
  const options = { include, exclude, naming: 'given', onProgress: progress.show } as const;
  try {
    if (request.library !== undefined && paths.length === 0) return await openLibrary([], { ...options, file: request.library, readOnly: true });
    const roots = paths.length > 0 ? paths : ['.'];
    const file = request.library ?? (include || exclude ? undefined : await indexFor(roots));
    if (file === undefined) return await openLibrary(roots, options);
    return await upToDate(roots, file, options);
  } finally {
    progress.end();
  }
}

/** The index of some folders: one that is there, or where one is to be made. */
async function indexFor(roots: readonly string[]): Promise<string | undefined> {
  const file = libraryFile(roots);
  return existsSync(file) || (await locate(roots)).files.length >= LARGE ? file : undefined;
}

async function upToDate(roots: readonly string[], file: string, options: Parameters<typeof openLibrary>[1]): Promise<Library> {
  try {
    const library = await openLibrary(roots, { ...options, file });
    for await (const { done } of library.index()) if (done) break;
    return library;
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
    if (error.code === 'no-driver') return openLibrary(roots, options);
    if (error.code !== 'read-only' && error.code !== 'busy') throw error;
    say(`${error.message}; it is searched as it is`);
    return openLibrary(roots, { ...options, file, readOnly: true });
  }
}

/** Runs a command of a library, closes what it opened, and says what the library could not do. */
export async function withLibrary(opening: Promise<Library>, act: (library: Library) => Promise<Exit>): Promise<Exit> {
  try {
    const library = await opening;
    try {
      return await act(library);
    } finally {
      await library.close();
    }
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
    say(error.message);
    return error.code === 'correction' ? EXIT.misuse : EXIT.failed;
  }
}
