import { mkdir, realpath, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize, sep } from 'node:path';
import { extensionOf, isAddress, type Located, type Scanned } from '@zhengwen/library';

/** Writes results below a folder, each where its source lies below the folder it was found in. */
export interface Mirror {
  /** Where the text of a result was written, or why it was not. */
  put(result: Scanned, text: string): Promise<{ readonly written: string } | { readonly refused: string }>;
}

/**
 * A mirror of `sources` below `folder`, made when the first file is written. It never writes over a source, and two sources that would have one
 * name (`a.html`, `a.txt`) are kept apart by their own extensions. Of several folders the paths are mirrored as they were given.
 */
export async function mirror(folder: string, extension: string, sources: readonly Located[], roots: number): Promise<Mirror> {
  const taken = new Set<string>();
  const kept = new Set(await Promise.all(sources.map(({ at }) => placeOf(at))));
  const nameFor = (below: string) => {
    const own = extensionOf(below);
    let name = below.slice(0, below.length - own.length) + extension;
    while (taken.has(name.toLowerCase())) name = name === below + extension ? `${name.slice(0, -extension.length)}~${extension}` : below + extension;
    taken.add(name.toLowerCase());
    return name;
  };
  return {
    async put(result, text) {
      const target = join(folder, nameFor(roots > 1 && !isAddress(result.path) ? inside(result.path) : result.within));
      if (kept.has(await placeOf(target))) return { refused: `${target} is a source and is not written over` };
      try {
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, text);
      } catch (error) {
        return { refused: `${target} could not be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})` };
      }
      return { written: target };
    },
  };
}

/** A path that can't leave the folder it is joined to: no root, no `..`. */
function inside(path: string): string {
  const parts = normalize(path)
    .split(/[\\/]/)
    .filter((part) => part !== '..' && part !== '.' && part !== '');
  return (isAbsolute(path) ? parts.filter((part) => !/^[A-Za-z]:$/.test(part)) : parts).join(sep);
}

/** Where a path leads through links; the path itself while nothing is there. */
async function placeOf(path: string | Buffer): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return String(path);
  }
}
