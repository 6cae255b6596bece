import type { Article } from '@zhengwen/core';
import type { ScriptName } from '../script-names.js';

/** The source's own script, and those of which a rendition can be made, in the order in which `t` goes through them. */
export const SCRIPTS: readonly ScriptName[] = ['source', 'Hans', 'Hant-TW', 'Hant-HK', 'Hant'];

/** How the text is shown. Only `source` is the text itself; any other script is a rendition of it, and said to be one. */
export interface Rendition {
  readonly script: ScriptName;
  /** The script's own name; empty for the source's, which differs from article to article. */
  readonly name: string;
  /** A text in this script; `own` says how the article it comes from is written. */
  readonly convert: (text: string, own: Article['script']) => string;
}

export const AS_FOUND: Rendition = { script: 'source', name: '', convert: (text) => text };

const NAMES: Readonly<Record<ScriptName, string>> = {
  source: '',
  Hans: '简体',
  'Hant-TW': '正體／台灣用字',
  'Hant-HK': '繁體／香港用字',
  Hant: '繁體',
};

/** How sure a passage must be of its own script to be taken for a quotation in it. */
const SURE = 0.88;

export function isScript(name: string | undefined): name is ScriptName {
  return SCRIPTS.some((script) => script === name);
}

/** The rendition in a script. Its table, up to a megabyte, is loaded when it is first asked for. */
export async function renditionIn(script: ScriptName): Promise<Rendition> {
  if (script === 'source') return AS_FOUND;
  const [{ scriptNamed }, { detectScript }] = await Promise.all([import('../rendition.js'), import('@zhengwen/core')]);
  const table = await scriptNamed(script);
  return {
    script,
    name: NAMES[script],
    convert: (text, { value, region }) => {
      if (value !== 'Hans' && value !== 'Hant') return table.convert(text);
      // A passage that is clearly in the other script than its article is a quotation, and is converted from its own.
      const own = detectScript(text);
      const quoted = (own.value === 'Hans' || own.value === 'Hant') && own.value !== value && own.confidence >= SURE;
      return table.convert(text, quoted ? { value: own.value as 'Hans' | 'Hant' } : { value, ...(region ? { region } : {}) });
    },
  };
}
