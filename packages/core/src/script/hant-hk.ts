import { Converter } from 'opencc-js/cn2t';
import { ConverterFactory } from 'opencc-js/core';
import HKVariants from 'opencc-js/dict/HKVariants';
import HKVariantsPhrases from 'opencc-js/dict/HKVariantsPhrases';
import TWVariantsRev from 'opencc-js/dict/TWVariantsRev';
import TWVariantsRevPhrases from 'opencc-js/dict/TWVariantsRevPhrases';
import { once } from './once.js';
import type { Script } from './script.js';
import { convertFrom } from './source.js';

const fromHans = once(() => Converter({ from: 'cn', to: 'hk' }));
const fromElsewhere = once(() => ConverterFactory([TWVariantsRevPhrases, TWVariantsRev], [HKVariantsPhrases, HKVariants]));

/** Traditional in the characters of Hong Kong, not its words; `hantHk.convert('里面')` is `'裏面'`. */
const hantHk: Script = {
  tag: 'Hant-HK',
  convert: (text, from) =>
    convertFrom(text, from, {
      target: 'Hant',
      fromHans: (simplified) => fromHans()(simplified),
      fromHant: (traditional, region) => (region === 'HK' ? traditional : fromElsewhere()(traditional)),
    }),
};

export default hantHk;
