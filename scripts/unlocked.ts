/** An entry of a lock file, as far as anybody here asks. */
export interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The packages that an entry of a lock file names as optional and that no entry provides. */
export function unlocked(packages: Readonly<Record<string, Locked>>): { name: string; version: string; dev: boolean }[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !foldersAbove(path).some((folder) => packages[`${folder}node_modules/${name}`]))
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/** Where Node looks for what `path` imports, from the inside out: `a/node_modules/b/`, `a/`, ``. */
function foldersAbove(path: string): string[] {
  const parts = path.split('/node_modules/');
  return [...parts.keys()].map((i) => `${parts.slice(0, parts.length - i).join('/node_modules/')}/`).concat('');
}
