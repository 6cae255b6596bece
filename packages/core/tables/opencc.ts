import { readFileSync } from 'node:fs';
import type { Pair } from './dictionaries.js';

/** What of OpenCC's dictionaries opencc-js leaves out, as rows of a key and its values. */
function rows(name: string): (readonly [string, readonly string[]])[] {
  return readFileSync(new URL(`./opencc/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([key = '', values = '']) => [key, values.split(' ')] as const);
}

/** Traditional characters whose Simplified form few fonts have. */
export function rareForms(): readonly Pair[] {
  return rows('TSCharactersExt').map(([key, [value = '']]) => [key, value] as const);
}

/** Characters with several forms in the other script, the likeliest first. */
export function candidatesOf(direction: 'ST' | 'TS'): ReadonlyMap<string, readonly string[]> {
  return new Map(rows(`${direction}Candidates`));
}

/** Words of Simplified that Traditional writes in several ways, the likeliest first. */
export function phraseCandidates(): readonly (readonly [string, readonly string[]])[] {
  return rows('STPhraseCandidates');
}
