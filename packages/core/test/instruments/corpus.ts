import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Expected } from './reading.js';

/** A document of the tests and where it lies. */
export interface Document {
  /** `cases/mirror-flood-kicker`, `seeds/000….txt`. */
  readonly name: string;
  /** The path that `parse` is told. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A document with a careful reader's word on it, written before the program saw it. */
export interface Case extends Document {
  readonly slug: string;
  readonly folder: URL;
  readonly expected: Expected;
}

const TEST = new URL('../', import.meta.url);
const SEEDS = new URL('../../../../seeds/', import.meta.url);

/** The cases of one kind, in the order of their names. A folder without its source or its reading throws: half a case proves nothing. */
export function casesOf(kind: 'cases' | 'negative' | 'known-failures'): Case[] {
  const root = new URL(`${kind}/`, TEST);
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((slug) => {
      const folder = new URL(`${slug}/`, root);
      const file = readdirSync(folder).find((name) => name.startsWith('source.'));
      if (!file) throw new Error(`${kind}/${slug} has no source.*`);
      const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Expected;
      return { slug, folder, name: `${kind}/${slug}`, path: file, bytes: readFileSync(new URL(file, folder)), expected };
    });
}

/** The five samples. */
export function seeds(): Document[] {
  return readdirSync(SEEDS)
    .sort()
    .map((file) => ({ name: `seeds/${file}`, path: file, bytes: readFileSync(new URL(file, SEEDS)) }));
}

/** Every document at hand. */
export function corpus(): Document[] {
  return [...seeds(), ...casesOf('cases'), ...casesOf('negative'), ...casesOf('known-failures')];
}
