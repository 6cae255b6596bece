import HKPhrases from 'opencc-js/dict/HKPhrases';
import HKPhrasesRev from 'opencc-js/dict/HKPhrasesRev';
import TWPhrases from 'opencc-js/dict/TWPhrases';
import TWPhrasesRev from 'opencc-js/dict/TWPhrasesRev';
import { moduleOf } from './dictionaries.js';

const REGIONS = {
  'taiwan-words': { TO: TWPhrases, FROM: TWPhrasesRev },
  'hong-kong-words': { TO: HKPhrases, FROM: HKPhrasesRev },
} as const;

export type WordsName = keyof typeof REGIONS;
export const WORDS = Object.keys(REGIONS) as WordsName[];

/** `script/<name>.generated.ts`: the words of a region for the mainland's and the other way, in OpenCC's own order. */
export function wordsModule(name: WordsName): string {
  return moduleOf('words of regions, from the dictionaries of OpenCC in opencc-js (Apache-2.0).', REGIONS[name]);
}
