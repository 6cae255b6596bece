import type { ParseOptions, ParseResult } from '@zhengwen/core';
import {
  type Choice,
  type FetchOptions,
  fetchSource,
  isAddress,
  type Location,
  locate,
  parseFile,
  parseSource,
  type Scanned,
  scanLocated,
} from '@zhengwen/library';
import { readStandardInput, STDIN } from './standard-input.js';

/** How files are to be parsed, and addresses fetched. */
export type Options = Omit<ParseOptions, 'path'> & FetchOptions;

/** What is found under the paths of a command before any of it is read. */
export interface Asked {
  readonly location: Location;
  /** Whether `-` is among the paths. */
  readonly standardInput: boolean;
  /** The addresses of the web among the paths. */
  readonly addresses: readonly string[];
  /** How many files and addresses there are to read. */
  readonly files: number;
  /** Whether the shape of the answer is a list: a folder, or several paths. */
  readonly several: boolean;
}

/** Finds what is under `paths`, of which one may be `-`, the standard input, and some addresses of the web. */
export async function ask(paths: readonly string[], choice: Choice = {}): Promise<Asked> {
  const standardInput = paths.includes(STDIN);
  const addresses = paths.filter(isAddress);
  const location = await locate(
    paths.filter((path) => path !== STDIN && !isAddress(path)),
    choice,
  );
  const files = location.files.length + addresses.length + Number(standardInput);
  return { location, standardInput, addresses, files, several: location.folders || paths.length > 1 };
}

/** Parses what was found, one after another; the addresses last. */
export async function* answer(asked: Asked, options: Options = {}): AsyncGenerator<Scanned> {
  if (asked.standardInput) yield { ...parseSource(await readStandardInput(), STDIN, options), path: STDIN, within: 'stdin' };
  yield* scanLocated(asked.location, options);
  for (const address of asked.addresses) {
    yield { ...parseSource(await fetchSource(address, options), address, options), path: address, within: fileNameOf(address) };
  }
}

/** Parses the one file or address of a command that takes no folder; `-` is the standard input. */
export async function answerOne(path: string, options: Options = {}): Promise<ParseResult> {
  if (path === STDIN) return parseSource(await readStandardInput(), STDIN, options);
  return isAddress(path) ? parseSource(await fetchSource(path, options), path, options) : parseFile(path, options);
}

/** A file name for what an address leads to: `a.example_news_1.html` for `https://a.example/news/1.html`. */
function fileNameOf(address: string): string {
  const { host, pathname, search } = URL.canParse(address) ? new URL(address) : { host: '', pathname: address, search: '' };
  const words = `${host}${pathname}${search}`.replace(/(?:%[0-9a-f]{2})+/gi, decoded).replace(/[^\p{L}\p{N}.-]+/gu, '_');
  return words.replace(/^[._]+|_+$/g, '').slice(0, 120) || 'page';
}

function decoded(bytes: string): string {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return bytes;
  }
}
