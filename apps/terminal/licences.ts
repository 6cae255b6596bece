import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly private?: boolean;
}

/** The licences of all packages of which `files` (the inputs of a bundle) hold something, as one text. Throws when one has none. */
export function licencesOf(files: Iterable<string>): string {
  const folders = new Set([...files].filter((file) => file.includes('node_modules/')).map((file) => packageOf(dirname(resolve(file)))));
  const sections = [...folders].map((folder) => {
    const { name, version, license } = manifestOf(folder);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.slice(folder.length).includes('node_modules'))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => /^(licen[cs]es?|copying|notice|third.party)\b/i.test(file.slice(folder.length + 1)));
    if (!license && files.length === 0) throw new Error(`${name} says nothing of a licence`);
    const texts = files.sort().map((file) => readFileSync(file, 'utf8').trim());
    return [`${name} ${version} (${license})`, ...texts].join('\n\n');
  });
  return `${sections.sort().join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** The nearest folder above whose manifest has a name: some packages hold nameless manifests that only state a module type. */
function packageOf(folder: string): string {
  return existsSync(join(folder, 'package.json')) && manifestOf(folder).name && manifestOf(folder).version ? folder : packageOf(dirname(folder));
}

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
