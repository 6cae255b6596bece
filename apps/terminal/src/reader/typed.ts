import { NARROWEST, type Setting } from './stage.js';

/** The setting with what `:set measure=60 paragraphs=space` asks for; `undefined` for what can't be set while reading. */
export function set(setting: Setting, words: string): Setting | undefined {
  let made = setting;
  for (const word of words.split(/\s+/u).filter(Boolean)) {
    const [name, value] = word.split('=');
    if (name === 'measure' && /^\d{1,3}$/.test(value ?? '') && Number(value) >= NARROWEST) made = { ...made, measure: Number(value) };
    else if (name === 'paragraphs' && (value === 'indent' || value === 'space')) made = { ...made, spaced: value === 'space' };
    else if ((name === 'hang' || name === 'nohang') && value === undefined) made = { ...made, hang: name === 'hang' };
    else return undefined;
  }
  return words === '' ? undefined : made;
}
