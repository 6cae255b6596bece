import { type ParseOptions, type ParseResult, parse } from '@zhengwen/core';
import type { Choice } from './choose.js';
import { type Located, type Location, locate } from './locate.js';
import { openSource, type Source } from './read-source.js';

/** How paths are written in articles and failures: as one would type them (`given`), or from the folder that was opened on (`root`). */
export type Naming = 'given' | 'root';

export interface ScanOptions extends Omit<ParseOptions, 'path'>, Choice {
  /** `given` by default: `seeds/a.txt` for a file of the folder `seeds`. */
  readonly naming?: Naming;
}

/** One file: its article or its failure, and where it lies. */
export type Scanned = ParseResult & { readonly path: string; readonly within: string };

/** How many files of ordinary size are read ahead of the one that is being parsed. */
const AHEAD = 8;

/**
 * Parses every file under `paths`, one after another in the order of their paths; what can't be read or parsed is a failure among the others.
 * ```ts
 * for await (const result of scan(['seeds'])) if (result.ok) console.log(result.article.headline);
 * ```
 */
export async function* scan(paths: readonly string[], options: ScanOptions = {}): AsyncGenerator<Scanned> {
  yield* scanLocated(await locate(paths, options), options);
}

/** The same for files that have been located. */
export async function* scanLocated(location: Location, options: ScanOptions = {}): AsyncGenerator<Scanned> {
  const naming = options.naming ?? 'given';
  for (const { within, ...failure } of location.failures) {
    const path = naming === 'given' ? failure.path : within;
    yield { ok: false, failure: { ...failure, path }, path, within };
  }
  for await (const [file, source] of readAhead(location.files, naming)) {
    yield { ...parseSource(source, nameOf(file, naming), options), path: nameOf(file, naming), within: file.within };
  }
}

/** Reads and parses one file; a folder is a failure `is-directory`. Never rejects. */
export async function parseFile(path: string, options: Omit<ParseOptions, 'path'> = {}): Promise<ParseResult> {
  const source = await (await openSource(path, path))();
  return parseSource(source, path, options);
}

/**
 * Parses bytes that have been read, or hands on why they could not be. A fault of ours (a rule that throws) is caught here and said,
 * so that one file can't stop the ten thousand others.
 */
export function parseSource(source: Source, path: string, options: Omit<ParseOptions, 'path'> = {}): ParseResult {
  if (!source.ok) return { ok: false, failure: source.failure };
  try {
    const result = parse(source.bytes, {
      url: source.url,
      charset: source.charset,
      guesses: options.guesses,
      without: options.without,
      annotations: options.annotations,
      path,
    });
    if (!result.ok || !source.container) return result;
    return { ok: true, article: { ...result.article, source: { ...result.article.source, container: source.container } } };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      failure: { path, stage: 'extract', code: 'unreadable', message: `could not be parsed, by a fault of this program: ${said}` },
    };
  }
}

/** Files with their bytes, in order; up to eight are opened ahead, and large ones wait for their turn. */
async function* readAhead(files: readonly Located[], naming: Naming): AsyncGenerator<readonly [Located, Source]> {
  const pending: { readonly file: Located; readonly opened: Promise<() => Promise<Source>> }[] = [];
  for (const file of files) {
    pending.push({ file, opened: openSource(file.at, nameOf(file, naming)) });
    if (pending.length < AHEAD) continue;
    const next = pending.shift();
    if (next) yield [next.file, await (await next.opened)()];
  }
  for (const next of pending) yield [next.file, await (await next.opened)()];
}

function nameOf(file: Located, naming: Naming): string {
  return naming === 'given' ? file.path : file.within;
}
