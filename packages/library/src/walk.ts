import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import type { Failure } from '@zhengwen/core';
import { readFailure } from './read-source.js';

/** A file to read. `at` is its name as the system has it, in bytes; `path` is that name in words, relative to the folder, with `/` between. */
export interface Found {
  readonly at: Buffer;
  readonly path: string;
}

/** What a folder holds: the files that may be articles, the folders that could not be opened, and how many other files there are of each kind. */
export interface Walk {
  readonly files: readonly Found[];
  readonly failures: readonly Failure[];
  readonly leftOut: ReadonlyMap<string, number>;
}

interface Place {
  readonly at: Buffer;
  readonly path: string;
  /** The place without links on the way, as bytes written in latin1, so that it can be a key. */
  readonly real: string;
}

const READ = new Set(['', '.md', '.markdown', '.html', '.htm', '.xhtml', '.shtml', '.txt']);
const SEPARATOR = Buffer.from(sep);

/**
 * Every file below `folder` that may hold an article, in the order of their paths. Hidden files and `node_modules` are left out; links are
 * followed after everything else, and only to what was not reached without them, so a loop of links ends and no file is found twice.
 * Our own walk, since a name that is not UTF-8 (a zip made in Chinese Windows) can only be opened by its bytes.
 */
export async function walk(folder: string, seen: Set<string> = new Set()): Promise<Walk> {
  const files: Found[] = [];
  const failures: Failure[] = [];
  const leftOut = new Map<string, number>();
  const links: { readonly at: Buffer; readonly path: string }[] = [];

  const offer = (place: Place) => {
    if (seen.has(place.real)) return;
    seen.add(place.real);
    const kind = extensionOf(place.path).toLowerCase();
    if (READ.has(kind)) files.push({ at: place.at, path: place.path });
    else leftOut.set(kind, (leftOut.get(kind) ?? 0) + 1);
  };

  const enter = async (top: Place) => {
    const pending = [top];
    for (let place = pending.pop(); place; place = pending.pop()) {
      if (seen.has(place.real)) continue;
      seen.add(place.real);
      let entries: Dirent<Buffer>[];
      try {
        entries = await readdir(place.at, { withFileTypes: true, encoding: 'buffer' });
      } catch (error) {
        failures.push(readFailure(place.path || folder, error));
        continue;
      }
      for (const entry of entries) {
        const name = nameOf(entry.name);
        if (name.startsWith('.') || name === 'node_modules') continue;
        const below = {
          at: Buffer.concat([place.at, SEPARATOR, entry.name]),
          path: place.path ? `${place.path}/${name}` : name,
          real: place.real + SEPARATOR.toString('latin1') + entry.name.toString('latin1'),
        };
        if (entry.isDirectory()) pending.push(below);
        else if (entry.isFile()) offer(below);
        else if (entry.isSymbolicLink()) links.push(below);
      }
    }
  };

  try {
    await enter({ at: Buffer.from(folder), path: '', real: await realKey(folder) });
  } catch (error) {
    failures.push(readFailure(folder, error));
  }
  for (let link = links.shift(); link; link = links.shift()) {
    try {
      const place = { ...link, real: await realKey(link.at) };
      const target = await stat(link.at);
      if (target.isDirectory()) await enter(place);
      else if (target.isFile()) offer(place);
    } catch (error) {
      if (READ.has(extensionOf(link.path).toLowerCase())) failures.push(readFailure(link.path, error));
    }
  }
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), failures, leftOut };
}

/** The key under which a file or folder is known whatever way leads to it. Rejects when nothing is there. */
export async function realKey(at: string | Buffer): Promise<string> {
  return (await realpath(at, { encoding: 'buffer' })).toString('latin1');
}

/** `.TXT` of `a.TXT`; `''` where what follows the last dot is no extension: `2022.03.01 疫情`, `v1.2`. */
export function extensionOf(path: string): string {
  return /(?<=[^/\\])\.(?!\d+$)[a-z0-9]{1,10}$/i.exec(path)?.[0] ?? '';
}

function nameOf(name: Buffer): string {
  const text = name.toString();
  return text.includes('\ufffd') && !name.equals(Buffer.from(text)) ? new TextDecoder('gb18030').decode(name) : text;
}
