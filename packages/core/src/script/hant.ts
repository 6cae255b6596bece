import { Converter } from 'opencc-js/cn2t';
import { once } from './once.js';
import type { Script } from './script.js';
import { convertFrom } from './source.js';

// OpenCC's own standard writes 爲, 羣 and 喫, which next to nobody does; the characters of Taiwan's are the ones read everywhere.
const toHant = once(() => Converter({ from: 'cn', to: 'tw' }));

/** Traditional in the forms most widely written; `hant.convert('里面')` is `'裡面'`. Traditional text of any region is not touched. */
const hant: Script = {
  tag: 'Hant',
  convert: (text, from) => convertFrom(text, from, { target: 'Hant', fromHans: (simplified) => toHant()(simplified), fromHant: (same) => same }),
};

export default hant;
