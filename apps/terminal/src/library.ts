import { type Choice, type FoldersOptions, type Library, LibraryError, type Opened, openFolders, openGradually } from '@zhengwen/library';
import { EXIT, type Exit } from './outcome.js';
import { say } from './output.js';
import { showProgress } from './progress.js';

export interface LibraryRequest extends Choice {
  /** The file of the index, where one was named. */
  readonly library?: string;
}

/** Opens the library of a command and brings it up to date; the current folder by default. An index that is named without folders is taken as it is. */
export async function openFor(paths: readonly string[], request: LibraryRequest): Promise<Library> {
  const progress = showProgress();
  try {
    return await openFolders(rootsOf(paths, request), { ...choiceOf(request), onProgress: progress.show, onNotice: say });
  } finally {
    progress.end();
  }
}

/** The same at once, and what is then to be read. */
export function openGraduallyFor(
  paths: readonly string[],
  request: LibraryRequest,
  how: Pick<FoldersOptions, 'onNotice' | 'signal'>,
): Promise<Opened> {
  return openGradually(rootsOf(paths, request), { ...choiceOf(request), ...how });
}

function rootsOf(paths: readonly string[], { library: file }: LibraryRequest): readonly string[] {
  return paths.length > 0 || file !== undefined ? paths : ['.'];
}

function choiceOf({ include, exclude, library: file }: LibraryRequest): FoldersOptions {
  return { include, exclude, file, naming: 'given' };
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
    return sayOf(error);
  }
}

/** Says what the library could not do; any other error is thrown again. */
export function sayOf(error: unknown): Exit {
  if (!(error instanceof LibraryError)) throw error;
  say(error.message);
  return error.code === 'correction' ? EXIT.misuse : EXIT.failed;
}
