import picomatch from 'picomatch';

/**
 * Which files of a folder are read, as globs on their paths in it, with `/` between: `**` for any folders, `*`, `?`, `[a-z]`, `{htm,html}`. A glob
 * without `/` stands for a name at any depth. A file given by name is always read.
 */
export interface Choice {
  /** Only these; one with an extension (`*.asp`) also takes files of a kind that is left out otherwise. All by default. */
  readonly include?: readonly string[];
  /** Not these, nor what lies below a folder of that name. Stronger than `include`. */
  readonly exclude?: readonly string[];
}

/** A choice ready for use. Paths are compared as one sees them, whether `é` is one character or two. */
export interface Chooser {
  /** Whether the file or folder itself, or a folder above it, is excluded. */
  excludes(path: string): boolean;
  includes(path: string): boolean;
  /** Whether a glob asks for this kind of file by its extension. */
  names(path: string): boolean;
}

/** Makes globs into a chooser; `chooserOf({ exclude: ['*.txt'] }).excludes('2021/a.txt')` is true. */
export function chooserOf({ include = [], exclude = [] }: Choice): Chooser {
  const included = matcher(include);
  const named = matcher(include.filter((glob) => glob.slice(glob.lastIndexOf('/') + 1).includes('.')));
  const excluded = matcher(exclude);
  return {
    excludes: exclude.length === 0 ? () => false : (path) => placesAbove(path).some(excluded),
    includes: include.length === 0 ? () => true : included,
    names: named,
  };
}

function matcher(globs: readonly string[]): (path: string) => boolean {
  const tests = globs.map((glob) => {
    const plain = glob.normalize('NFC').replace(/^\.?\/+|\/+$/g, '');
    // A name may hold a line end, which `.` does not match without `s`.
    return picomatch(plain, { dot: true, windows: false, matchBase: !plain.includes('/'), flags: 's' });
  });
  return (path) => {
    const normal = path.normalize('NFC');
    return tests.some((test) => test(normal));
  };
}

/** `a`, `a/b`, `a/b/c` of `a/b/c`. */
function placesAbove(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
