import { type Choice, type Library, LibraryError, openFolders } from '@zhengwen/library';
import { EXIT, type Exit } from './outcome.js';
import { say } from './output.js';
import { showProgress } from './progress.js';

export interface LibraryRequest extends Choice {
  /** The file of the index, where one was named. */
  readonly library?: string;
}

/** Opens the library of a command and brings it up to date; the current folder by default. An index that is named without folders is taken as it is. */
export async function openFor(paths: readonly string[], { include, exclude, library: file }: LibraryRequest): Promise<Library> {
  const progress = showProgress();
  const roots = paths.length > 0 || file !== undefined ? paths : ['.'];
  try {
    return await openFolders(roots, { include, exclude, file, naming: 'given', onProgress: progress.show, onNotice: say });
  } finally {
    progress.end();
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
