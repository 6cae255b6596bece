import type { ScriptInfo } from '@zhengwen/core';

/** The scripts an article may be shown in: its own, a rendition named by its BCP 47 subtags, or its own Traditional, mended where a program made it. */
export const SCRIPTS = ['source', 'Hans', 'Hant', 'Hant-TW', 'Hant-HK', 'Hant-mended'] as const;
export type ScriptName = (typeof SCRIPTS)[number];
export type Tag = Exclude<ScriptName, 'source'>;

/** Orthographies by the names they have themselves. */
const NAMES: Readonly<Record<Tag, string>> = {
  Hans: '简体',
  Hant: '繁體',
  'Hant-TW': '正體／台灣用字',
  'Hant-HK': '繁體／香港用字',
  'Hant-mended': '繁體／轉換之誤已改',
};
const WITH_WORDS: Readonly<Partial<Record<Tag, string>>> = {
  Hans: '简体／大陆用词',
  'Hant-TW': '正體／台灣用字用詞',
  'Hant-HK': '繁體／香港用字用詞',
};

/** Whether a script has words of its region to go with it. */
export function hasVocabulary(script: ScriptName): boolean {
  return script !== 'source' && WITH_WORDS[script] !== undefined;
}

/** The name of an orthography, which says so where words go with it: `正體／台灣用字用詞`. */
export function orthography(tag: Tag, vocabulary = false): string {
  return (vocabulary ? WITH_WORDS[tag] : undefined) ?? NAMES[tag];
}

/** What a text is written in: `简体`, `正體／台灣用字`, `简繁混`; `undefined` when it can't be told. */
export function writtenIn({ value, region }: Pick<ScriptInfo, 'value' | 'region'>): string | undefined {
  if (value === 'und') return undefined;
  if (value === 'mixed') return '简繁混';
  if (value !== 'Hant') return NAMES[value];
  return NAMES[region === 'TW' || region === 'HK' ? (`Hant-${region}` as const) : 'Hant'];
}
