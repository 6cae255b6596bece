import type { ParseOptions, ParseResult } from '@zhengwen/core';
import { type Choice, type Location, locate, parseFile, parseSource, type Scanned, scanLocated } from '@zhengwen/library';
import { readStandardInput, STDIN } from './standard-input.js';

type Options = Omit<ParseOptions, 'path'>;

/** What is found under the paths of a command before any of it is read. */
export interface Asked {
  readonly location: Location;
  /** Whether `-` is among the paths. */
  readonly standardInput: boolean;
  /** How many files there are to read. */
  readonly files: number;
  /** Whether the shape of the answer is a list: a folder, or several paths. */
  readonly several: boolean;
}

/** Finds what is under `paths`, of which one may be `-`, the standard input. */
export async function ask(paths: readonly string[], choice: Choice = {}): Promise<Asked> {
  const named = paths.filter((path) => path !== STDIN);
  const standardInput = named.length < paths.length;
  const location = await locate(named, choice);
  return { location, standardInput, files: location.files.length + Number(standardInput), several: location.folders || paths.length > 1 };
}

/** Parses what was found, file by file. */
export async function* answer(asked: Asked, options: Options = {}): AsyncGenerator<Scanned> {
  if (asked.standardInput) yield { ...parseSource(await readStandardInput(), STDIN, options), path: STDIN, within: 'stdin' };
  yield* scanLocated(asked.location, options);
}

/** Parses the one file of a command that takes no folder; `-` is the standard input. */
export async function answerOne(path: string, options: Options = {}): Promise<ParseResult> {
  return path === STDIN ? parseSource(await readStandardInput(), STDIN, options) : parseFile(path, options);
}
