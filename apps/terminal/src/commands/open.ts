import { closeSync, existsSync, openSync } from 'node:fs';
import type { Library } from '@zhengwen/library';
import type { Settings, Whole } from '../config.js';
import type { LibraryRequest } from '../library.js';
import { EXIT, type Exit } from '../outcome.js';
import { misuse } from '../output.js';
import { colourDepth } from '../paint.js';
import { misasked, type ScriptAsked } from '../script-asked.js';

export interface OpenRequest extends LibraryRequest, ScriptAsked {
  readonly json?: boolean;
  readonly list?: boolean;
  readonly plain?: boolean;
  /** Settings of the reader that were given as options. */
  readonly reader?: Settings;
}

/** `zhengwen [paths…]`: the reader where there is a terminal to read in, else the catalogue. The current folder by default. */
export async function openCommand(paths: readonly string[], request: OpenRequest): Promise<Exit> {
  const wrong = misasked(request);
  if (wrong) return misuse(wrong);
  if (request.plain) {
    process.env.NO_COLOR = '1';
    delete process.env.FORCE_COLOR;
  }
  const here = paths.length === 0 || paths.some((path) => existsSync(path));
  const seen = here && !request.json && !request.list && !request.plain && process.stdout.isTTY && process.env.TERM !== 'dumb' && hasKeyboard();
  if (!seen && !request.plain) return inLibrary(paths, request, (library) => list(library, request));
  const { ConfigError, readConfig, settle, stateFile } = await import('../config.js');
  let file: Settings;
  try {
    file = readConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return misuse(error.message);
  }
  const { settings } = settle(request.reader ?? {}, file);
  if (!seen) return inLibrary(paths, request, (library) => (library.size === 1 ? plain(library, settings, request) : list(library, request)));
  if (settings['screen-reader']) return inLibrary(paths, request, (library) => spoken(library, settings));
  const { runReader } = await import('../reader/reader.js');
  const options = { settings, depth: colourDepth(process.stdout), memory: stateFile(), roots: paths.length > 0 ? paths : ['.'] };
  // What parses is loaded once the first frame stands.
  const ended = runReader(async (how) => (await import('../library.js')).openGraduallyFor(paths, request, how), options);
  return ended.then(
    () => EXIT.done,
    async (error: unknown) => (await import('../library.js')).sayOf(error),
  );
}

async function inLibrary(paths: readonly string[], request: OpenRequest, act: (library: Library) => Promise<Exit>): Promise<Exit> {
  const { openFor, withLibrary } = await import('../library.js');
  return withLibrary(openFor(paths, request), act);
}

const list = async (library: Library, request: OpenRequest) => (await import('./list.js')).listCommand(library, request);
const plain = async (library: Library, settings: Whole, request: OpenRequest) =>
  (await import('./plain.js')).plainCommand(library, settings, request);

async function spoken(library: Library, settings: Whole): Promise<Exit> {
  await (await import('../reader/spoken.js')).runSpoken(library, settings);
  return EXIT.done;
}

/** Whether someone can press keys: the standard input may be a pipe while a terminal stands behind it. */
function hasKeyboard(): boolean {
  if (process.stdin.isTTY) return true;
  try {
    closeSync(openSync('/dev/tty', 'r'));
    return true;
  } catch {
    return false;
  }
}
