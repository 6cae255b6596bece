import { en } from './en.js';
import { hans } from './hans.js';
import { hant } from './hant.js';
import type { Language, Words } from './words.js';

const WORDS: Readonly<Record<Language, Words>> = { en, 'zh-Hans': hans, 'zh-Hant': hant };

/** The words of a language. */
export function wordsIn(language: Language): Words {
  return WORDS[language];
}
