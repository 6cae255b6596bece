import type { ScriptWithChanges } from './script.js';

/** What a text may be rendered in: a script by its BCP 47 subtags, or its own Traditional without what a program spelled wrong. */
export type Orthography = ScriptWithChanges['tag'] | 'Hant-mended';

type Load = (vocabulary: boolean) => Promise<ScriptWithChanges>;

const LOAD: Readonly<Record<Orthography, Load>> = {
  Hans: async (vocabulary) => {
    const { default: hans, hansWithVocabulary } = await import('./hans.js');
    return vocabulary ? hansWithVocabulary : hans;
  },
  Hant: async () => (await import('./hant.js')).default,
  'Hant-TW': async (vocabulary) => {
    const { default: hantTw, hantTwWithVocabulary } = await import('./hant-tw.js');
    return vocabulary ? hantTwWithVocabulary : hantTw;
  },
  'Hant-HK': async (vocabulary) => {
    const { default: hantHk, hantHkWithVocabulary } = await import('./hant-hk.js');
    return vocabulary ? hantHkWithVocabulary : hantHk;
  },
  'Hant-mended': async () => (await import('./hant-mended.js')).default,
};

/**
 * A script by its name, with the words of its region where it has any and they are asked for; its tables are loaded when it is first asked for.
 * `(await loadScript('Hant-TW', true)).convert('信息')` is `'資訊'`.
 */
export function loadScript(name: Orthography, vocabulary = false): Promise<ScriptWithChanges> {
  return LOAD[name](vocabulary);
}
