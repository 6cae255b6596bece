import { fold } from '@zhengwen/core';
import { WORDS } from './regional-words.generated.js';

let known: ReadonlyMap<string, readonly string[]> | undefined;

/** By each word, folded, the words that stand for it elsewhere. */
function table(): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, Set<string>>();
  const add = (from: string, to: string) => words.set(fold(from), (words.get(fold(from)) ?? new Set()).add(to));
  for (const pair of WORDS.split('|')) {
    const [mainland = '', taiwan = ''] = pair.split(' ');
    add(mainland, taiwan);
    add(taiwan, mainland);
  }
  return new Map([...words].map(([word, others]) => [word, [...others]]));
}

/** What a word is called in another region, by OpenCC's list of words; `synonymsOf('网络')` has `網路`. */
export function synonymsOf(word: string): readonly string[] {
  known ??= table();
  return known.get(fold(word)) ?? [];
}
