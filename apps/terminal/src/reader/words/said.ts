import type { Failure } from '@zhengwen/core';
import type { SearchResult } from '@zhengwen/library';
import { saidIn } from '@zhengwen/library/said';
import type { Words } from './words.js';

/** Why something could not be read, in the language of the interface as far as it has words for it. */
export function failureSaid({ code, message }: Pick<Failure, 'code' | 'message'>, words: Words): string {
  return words.failures[code]?.(message) ?? message;
}

/** What went wrong while something was asked for, likewise. */
export function errorSaid(error: unknown, { libraryErrors }: Words): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? (error.code as keyof typeof libraryErrors) : undefined;
  return (code !== undefined && Object.hasOwn(libraryErrors, code) ? libraryErrors[code] : undefined) ?? error.message;
}

type Asked = Pick<SearchResult, 'problem' | 'notes'>;

/** What is wrong with a query or to be said of it, likewise. */
export function querySaid({ problem, notes }: Asked, { language }: Words): Asked {
  const said = (english: string) => saidIn(language, english) ?? english;
  return { problem: problem === undefined ? undefined : said(problem), notes: notes.map(said) };
}
