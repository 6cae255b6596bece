import type { Article } from '@zhengwen/core';
import { hasVocabulary, orthography, type ScriptName } from '../script-names.js';
import { asItStands, type Convert } from './page/shown.js';

/** The source's own script, and those of which a rendition can be made, in the order in which `t` goes through them. */
export const SCRIPTS: readonly ScriptName[] = ['source', 'Hans', 'Hant-TW', 'Hant-HK', 'Hant', 'Hant-mended'];

/** What `t` offers for the articles that are shown: not the script that all are in, and mended only what a program made. */
export function scriptsFor(shown: readonly Pick<Article, 'script'>[]): readonly ScriptName[] {
  return SCRIPTS.filter((name) =>
    name === 'Hant-mended'
      ? shown.some(({ script }) => script.machineConverted)
      : shown.length === 0 || shown.some(({ script }) => script.value !== name),
  );
}

/** How the text is shown. Only `source` is the text itself; any other script is a rendition of it, and said to be one. */
export interface Rendition {
  readonly script: ScriptName;
  /** Whether the words of the script's region go with it. */
  readonly vocabulary: boolean;
  /** The script's own name; empty for the source's, which differs from article to article. */
  readonly name: string;
  /** How the texts of an article are converted. */
  readonly of: (article: Pick<Article, 'script' | 'credits'>) => Convert;
}

export const AS_FOUND: Rendition = { script: 'source', vocabulary: false, name: '', of: () => asItStands };

/** The rendition in a script, with the words of its region where they are asked for and it has any. Its table is loaded when it is first asked for. */
export async function renditionIn(script: ScriptName, vocabulary = false): Promise<Rendition> {
  if (script === 'source') return AS_FOUND;
  const words = vocabulary && hasVocabulary(script);
  const [{ loadScript }, { conversionOf }] = await Promise.all([import('@zhengwen/core/script/load'), import('../renderers/conversion.js')]);
  const table = await loadScript(script, words);
  return { script, vocabulary: words, name: orthography(script, words), of: (article) => conversionOf(article, table) };
}
