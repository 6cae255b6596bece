import { moduleOf } from './dictionaries.js';
import { candidatesOf, phraseCandidates } from './opencc.js';

/**
 * `script/candidates-<direction>.generated.ts`: characters and their forms in the other script.
 * A form beyond the Basic Multilingual Plane is no candidate, as few fonts have it.
 */
export function candidatesModule(direction: 'ST' | 'TS'): string {
  const rows = [...candidatesOf(direction)]
    .map(([character, forms]) => [character, forms.filter((form) => form.length === 1)] as const)
    .filter(([character, forms]) => character.length === 1 && forms.length > 1);
  return moduleOf('characters and the several forms that each has in the other script, from OpenCC (Apache-2.0).', {
    CANDIDATES: rows.map(([character, forms]) => character + forms.join('')).join('|'),
  });
}

/** `script/phrase-candidates.generated.ts`: words of Simplified with their several spellings in Traditional. */
export function phraseCandidatesModule(): string {
  return moduleOf('words of Simplified and their several spellings in Traditional, from OpenCC (Apache-2.0).', {
    PHRASES: phraseCandidates()
      .map(([word, forms]) => [word, ...forms].join(' '))
      .join('|'),
  });
}
