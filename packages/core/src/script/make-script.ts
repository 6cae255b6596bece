import { changesBetween } from './change.js';
import type { ScriptWithChanges } from './script.js';
import { convertFrom, type Ways } from './source.js';

/** A script of the ways to it. `candidatesOf` gives the forms that a character could have had instead. */
export function makeScript(
  tag: ScriptWithChanges['tag'],
  ways: Ways,
  candidatesOf: (character: string, value: string) => readonly string[],
): ScriptWithChanges {
  return {
    tag,
    ...(ways.vocabulary ? { vocabulary: true } : {}),
    convert: (text, from, names = []) => convertFrom(text, from, ways, names).text,
    changes: (text, from, names = []) => changesBetween(text, convertFrom(text, from, ways, names), candidatesOf),
  };
}
