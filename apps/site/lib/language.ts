import type { ScriptInfo } from '@zhengwen/core';

/** What the script control offers. `source` is the text as the copy has it, `Hant-mended` the same without what a program spelled wrong. */
export type View = 'source' | 'Hans' | 'Hant-TW' | 'Hant-HK' | 'Hant-mended';

/** Which of the two families of type a page is set in. One page fetches one family. */
export type Face = 'sc' | 'tc';

export interface ViewChoice {
  readonly view: View;
  readonly label: string;
  readonly lang: string;
}

export const views: readonly ViewChoice[] = [
  { view: 'source', label: '原文', lang: 'zh' },
  { view: 'Hans', label: '简体', lang: 'zh-Hans' },
  { view: 'Hant-TW', label: '正體／台灣用字', lang: 'zh-Hant-TW' },
  { view: 'Hant-HK', label: '繁體／香港用字', lang: 'zh-Hant-HK' },
  { view: 'Hant-mended', label: '轉換之誤已改', lang: 'zh-Hant' },
];

/** The views of a text: mended only where a program made it. */
export function viewsFor({ machineConverted }: Pick<ScriptInfo, 'machineConverted'>): readonly ViewChoice[] {
  return views.filter(({ view }) => view !== 'Hant-mended' || machineConverted);
}

const WORDS: Readonly<Partial<Record<View, string>>> = { Hans: '大陆用词', 'Hant-TW': '台灣用詞', 'Hant-HK': '香港用詞' };

/** What the words of a view's region are called; `undefined` where it has none of its own. */
export function regionalWords(view: View): string | undefined {
  return WORDS[view];
}

/** The name of what a view shows: `正體／台灣用字`, and `正體／台灣用字、台灣用詞` with the words of its region. */
export function orthographyOf(view: View, vocabulary: boolean): string {
  const label = views.find((choice) => choice.view === view)?.label ?? view;
  return vocabulary && WORDS[view] ? `${label}、${WORDS[view]}` : label;
}

/** The view a query parameter names; anything unknown is the source. */
export function viewOf(value: string | undefined): View {
  return views.find(({ view }) => view === value)?.view ?? 'source';
}

/** The language tag of an article's own text; a text in no one script is `zh`. */
export function langOf(script: ScriptInfo): string {
  if (script.value !== 'Hans' && script.value !== 'Hant') return 'zh';
  return script.region ? `zh-${script.value}-${script.region}` : `zh-${script.value}`;
}

/** The language tag of what a view shows of it. */
export function langIn(view: View, script: ScriptInfo): string {
  return view === 'source' || view === 'Hant-mended' ? langOf(script) : `zh-${view}`;
}

export function faceOf(lang: string): Face {
  return lang.startsWith('zh-Hant') ? 'tc' : 'sc';
}

/** What a text is written in: `简体`, `繁體`, `正體／台灣用字`; `undefined` when it cannot be told. */
export function scriptName({ value, region }: Pick<ScriptInfo, 'value' | 'region'>): string | undefined {
  if (value === 'Hant') return region === 'TW' ? '正體／台灣用字' : region === 'HK' ? '繁體／香港用字' : '繁體';
  return value === 'und' ? undefined : { Hans: '简体', mixed: '简繁混' }[value];
}
