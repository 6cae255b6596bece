import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import type { Failure } from '@zhengwen/core';
import type { Choice, Chooser } from './choose.js';
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

const READ = new Set(['', '.md', '.markdown', '.html', '.htm', '.xhtml', '.shtml', '.mht', '.mhtml', '.txt']);
const SEPARATOR = Buffer.from(sep);

/**
 * Every file below `folder` that may hold an article, or of those the chosen ones, in the order of their paths. Hidden files and `node_modules` are
 * left out; links are followed after everything else, only to what was not reached without them, so a loop of links ends and no file is found
 * twice, and never out of the folder: whoever made the folder must not choose what else is read.
 * Our own walk, since a name that is not UTF-8 (a zip made in Chinese Windows) can only be opened by its bytes.
 */
export async function walk(folder: string, seen: Set<string> = new Set(), choice: Choice = {}): Promise<Walk> {
  const files: Found[] = [];
  const failures: Failure[] = [];
  const leftOut = new Map<string, number>();
  const links: { readonly at: Buffer; readonly path: string }[] = [];
  const chosen = await chooserFor(choice);

  const offer = (place: Place) => {
    if (seen.has(place.real) || !chosen.includes(place.path)) return;
    seen.add(place.real);
    const kind = extensionOf(place.path).toLowerCase();
    if (READ.has(kind) || chosen.names(place.path)) files.push({ at: place.at, path: place.path });
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
        const found = {
          at: Buffer.concat([place.at, SEPARATOR, entry.name]),
          path: place.path ? `${place.path}/${name}` : name,
          real: place.real + SEPARATOR.toString('latin1') + entry.name.toString('latin1'),
        };
        if (chosen.excludes(found.path)) continue;
        if (entry.isDirectory()) pending.push(found);
        else if (entry.isFile()) offer(found);
        else if (entry.isSymbolicLink()) links.push(found);
      }
    }
  };

  let root: string;
  try {
    root = await realKey(folder);
  } catch (error) {
    return { files, failures: [readFailure(folder, error)], leftOut };
  }
  await enter({ at: Buffer.from(folder), path: '', real: root });
  for (let link = links.shift(); link; link = links.shift()) {
    try {
      const real = await realKey(link.at);
      // What stands there now is opened, not what the link may lead to later.
      const place = { at: Buffer.from(real, 'latin1'), path: link.path, real };
      const target = await stat(place.at);
      const within = below(root, real);
      if (within === undefined) {
        if (target.isDirectory() || mayBeRead(link.path)) failures.push(outside(link.path));
      } else if (chosen.excludes(within)) continue;
      else if (target.isDirectory()) await enter(place);
      else if (target.isFile()) offer(place);
    } catch (error) {
      if (mayBeRead(link.path)) failures.push(readFailure(link.path, error));
    }
  }
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), failures, leftOut };
}

function mayBeRead(path: string): boolean {
  return READ.has(extensionOf(path).toLowerCase());
}

/** The path from one real place to another below it; undefined where that lies elsewhere. */
function below(root: string, real: string): string | undefined {
  const lead = root.endsWith(sep) ? root : root + sep;
  if (real === root) return '';
  if (!real.startsWith(lead)) return undefined;
  return real
    .slice(lead.length)
    .split(sep)
    .map((name) => nameOf(Buffer.from(name, 'latin1')))
    .join('/');
}

function outside(path: string): Failure {
  return { path, stage: 'read', code: 'outside', message: 'is a link that leads out of the folder, and is not followed' };
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

const ALL: Chooser = { excludes: () => false, includes: () => true, names: () => false };

/** What reads globs is loaded for who gives one. */
async function chooserFor({ include = [], exclude = [] }: Choice): Promise<Chooser> {
  return include.length + exclude.length === 0 ? ALL : (await import('./choose.js')).chooserOf({ include, exclude });
}
