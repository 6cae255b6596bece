import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Failure } from '@zhengwen/core';
import type { Choice } from './choose.js';
import { readFailure } from './read-source.js';
import { realKey, walk } from './walk.js';

/** A file that was asked for by name or found in a folder. */
export interface Located {
  /** What opens it. */
  readonly at: string | Buffer;
  /** Its path as one would write it from where the program was started: the path that was given, and what follows in a folder. */
  readonly path: string;
  /** Its path in the folder that was given, with `/` between; of a file given by name, that name alone. */
  readonly within: string;
}

export interface Location {
  readonly files: readonly Located[];
  /** Their `path` is written as a file's is. */
  readonly failures: readonly (Failure & { readonly within: string })[];
  /** Other files in the folders, by extension, which were not read: `{ '.jpg': 12 }`. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** Whether one of the paths is a folder. */
  readonly folders: boolean;
}

/**
 * Finds the files under `paths`: folders are walked for what `choice` takes, a file given by name is always taken. Each file once, whatever ways
 * lead to it. Never rejects.
 */
export async function locate(paths: readonly string[], choice: Choice = {}): Promise<Location> {
  const files: Located[] = [];
  const failures: (Failure & { within: string })[] = [];
  const leftOut = new Map<string, number>();
  const seen = new Set<string>();
  let folders = false;
  for (const path of paths) {
    try {
      const found = await stat(path);
      if (found.isDirectory()) {
        folders = true;
        const walked = await walk(path, seen, choice);
        for (const file of walked.files) files.push({ at: file.at, path: join(path, file.path), within: file.path });
        for (const failure of walked.failures) {
          const here = failure.path === path;
          failures.push({ ...failure, path: here ? path : join(path, failure.path), within: here ? basename(path) : failure.path });
        }
        for (const [kind, count] of walked.leftOut) leftOut.set(kind, (leftOut.get(kind) ?? 0) + count);
        continue;
      }
      const key = found.isFile() ? await realKey(path) : path;
      if (seen.has(key)) continue;
      seen.add(key);
      files.push({ at: path, path, within: basename(path) });
    } catch (error) {
      failures.push({ ...readFailure(path, error), within: basename(path) });
    }
  }
  return { files, failures, leftOut, folders };
}
