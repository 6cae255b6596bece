import HKVariants from 'opencc-js/dict/HKVariants';
import HKVariantsPhrases from 'opencc-js/dict/HKVariantsPhrases';
import HKVariantsRev from 'opencc-js/dict/HKVariantsRev';
import HKVariantsRevPhrases from 'opencc-js/dict/HKVariantsRevPhrases';
import STCharacters from 'opencc-js/dict/STCharacters';
import STPhrases from 'opencc-js/dict/STPhrases';
import STPhrasesOfRegions from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import TSCharacters from 'opencc-js/dict/TSCharacters';
import TSPhrases from 'opencc-js/dict/TSPhrases';
import TWVariants from 'opencc-js/dict/TWVariants';
import TWVariantsPhrases from 'opencc-js/dict/TWVariantsPhrases';
import TWVariantsRev from 'opencc-js/dict/TWVariantsRev';
import TWVariantsRevPhrases from 'opencc-js/dict/TWVariantsRevPhrases';
import { AS_IS, BY_CHARACTER, type Packed, SHAPE_BASE, WRITTEN_OUT } from '../src/script/table.js';
import { moduleOf } from './dictionaries.js';
import { rareForms } from './opencc.js';

const rare = rareForms()
  .map((pair) => pair.join(' '))
  .join('|');

/** The dictionaries of each table; where two have a key, the first has its value. */
export const GROUPS = {
  'from-hans': [STPhrases, STPhrasesOfRegions, STCharacters],
  'to-hans': [TSPhrases, TSCharacters],
  'to-taiwan': [TWVariantsPhrases, TWVariants],
  'from-taiwan': [TWVariantsRevPhrases, TWVariantsRev],
  'to-hong-kong': [HKVariantsPhrases, HKVariants],
  'from-hong-kong': [HKVariantsRevPhrases, HKVariantsRev],
  'to-hans-rare': [rare],
} as const;

export type TableName = keyof typeof GROUPS;

/** `script/<name>.generated.ts`. */
export function conversionModule(name: TableName): string {
  const { keys, shapes, values } = pack(GROUPS[name]);
  return moduleOf('a conversion table, from the dictionaries of OpenCC in opencc-js (Apache-2.0).', { KEYS: keys, SHAPES: shapes, VALUES: values });
}

/** Dictionaries as one table. A key and its value must have the same number of code points: the engine converts in place. */
export function pack(dictionaries: readonly string[]): Packed {
  const entries = new Map<string, string>();
  for (const [key, value] of [...dictionaries].reverse().flatMap((dictionary) => dictionary.split('|').map((entry) => entry.split(' '))))
    entries.set(key as string, value as string);
  const parts = { keys: '', shapes: '', values: '' };
  let before: readonly string[] = [];
  for (const [key, value] of [...entries].map(([k, v]) => [[...k], [...v]] as const).sort(([a], [b]) => order(a, b))) {
    if (key.length !== value.length) throw new Error(`${key.join('')} and ${value.join('')} differ in length`);
    const differs = key.findIndex((character, i) => character !== before[i]);
    const kind = kindOf(key, value, entries);
    parts.shapes += String.fromCharCode(SHAPE_BASE + differs * 4 + kind, SHAPE_BASE + key.length - differs);
    parts.keys += key.slice(differs).join('');
    if (kind === WRITTEN_OUT) parts.values += value.join('');
    before = key;
  }
  return parts;
}

/** A single character is written out even where it stays, so that its value is its own. */
function kindOf(key: readonly string[], value: readonly string[], entries: ReadonlyMap<string, string>): number {
  if (key.length === 1) return WRITTEN_OUT;
  if (key.every((character, i) => (entries.get(character) ?? character) === value[i])) return BY_CHARACTER;
  return key.every((character, i) => character === value[i]) ? AS_IS : WRITTEN_OUT;
}

/** Shorter first, then by code point: a key follows what it begins with. */
function order(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = (a[i]?.codePointAt(0) ?? 0) - (b[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
