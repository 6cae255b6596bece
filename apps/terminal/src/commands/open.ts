import { closeSync, openSync } from 'node:fs';
import { isAddress, type Library, type Summary } from '@zhengwen/library';
import { catalogueOf } from '../catalogue.js';
import type { Settings } from '../config.js';
import { jsonOf } from '../formats.js';
import { type LibraryRequest, openFor, withLibrary } from '../library.js';
import { EXIT, type Exit, exitOf } from '../outcome.js';
import { misuse, print, say, sayFailure } from '../output.js';
import { colourDepth, paintFor } from '../paint.js';
import { misasked, type ScriptAsked, shownAs } from '../script-asked.js';
import { nearest } from '../suggestion.js';

/** Commands that are looked for in a path that leads nowhere. */
const COMMANDS = [
  'parse',
  'explain',
  'audit',
  'search',
  'concordance',
  'index',
  'stats',
  'set',
  'forget',
  'passages',
  'reprints',
  'compare',
  'figures',
  'config',
  'rules',
];

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
  return withLibrary(openFor(paths, request), async (library) => {
    const plain = request.plain && library.size === 1;
    const seen = !request.json && !request.list && !request.plain && process.stdout.isTTY && process.env.TERM !== 'dumb' && hasKeyboard();
    if (plain || (library.size > 0 && seen)) return read(library, request);
    return list(library, request);
  });
}

/** The reader, or the one article as it would set it, as the file of settings and the command line say. */
async function read(library: Library, request: OpenRequest): Promise<Exit> {
  const { ConfigError, readConfig, settle, stateFile } = await import('../config.js');
  let file: Settings;
  try {
    file = readConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return misuse(error.message);
  }
  const { settings } = settle(request.reader ?? {}, file);
  if (request.plain) return (await import('./plain.js')).plainCommand(library, settings, request);
  const options = { settings, depth: colourDepth(process.stdout), memory: stateFile() };
  if (settings['screen-reader']) await (await import('../reader/spoken.js')).runSpoken(library, settings);
  else await (await import('../reader/reader.js')).runReader(library, options);
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

async function list(library: Library, request: OpenRequest): Promise<Exit> {
  const summaries: readonly Summary[] = await library.list();
  if (request.json) await print(`${jsonOf(summaries, 2)}\n`);
  else for (const line of catalogueOf(summaries, paintFor(process.stdout), await shownAs(request))) await print(`${line}\n`);
  const failures = await library.failures();
  failures.forEach(sayFailure);
  for (const { path, code } of failures) {
    if (isAddress(path)) say(`an address is fetched by 'zhengwen parse', 'explain' and 'audit'`);
    const meant = code === 'not-found' ? nearest(path, COMMANDS) : undefined;
    if (meant) say(`did you mean 'zhengwen ${meant}'?`);
  }
  if (library.leftOut.length > 0) say(`left out, being no text: ${library.leftOut.map(({ value, count }) => `${count} ${value}`).join(', ')}`);
  if (library.size + failures.length === 0) say(`no article was found in ${library.roots.join(', ')}`);
  return exitOf(library.size, failures.length);
}
