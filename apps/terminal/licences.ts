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
    const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    if (!license && !file) throw new Error(`${name} says nothing of a licence`);
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`;
    return `${name} ${version} (${license})\n\n${text}`;
  });
  return `${sections.sort().join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** The nearest folder above whose manifest has a name: some packages hold nameless manifests that only state a module type. */
function packageOf(folder: string): string {
  return existsSync(join(folder, 'package.json')) && manifestOf(folder).name && manifestOf(folder).version ? folder : packageOf(dirname(folder));
}

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
