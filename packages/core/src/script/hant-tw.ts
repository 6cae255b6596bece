import { Converter } from 'opencc-js/cn2t';
import { ConverterFactory } from 'opencc-js/core';
import HKVariantsRev from 'opencc-js/dict/HKVariantsRev';
import HKVariantsRevPhrases from 'opencc-js/dict/HKVariantsRevPhrases';
import TWVariants from 'opencc-js/dict/TWVariants';
import TWVariantsPhrases from 'opencc-js/dict/TWVariantsPhrases';
import { once } from './once.js';
import type { Script } from './script.js';
import { convertFrom } from './source.js';

const fromHans = once(() => Converter({ from: 'cn', to: 'tw' }));
const fromHongKong = once(() => ConverterFactory([HKVariantsRevPhrases, HKVariantsRev], [TWVariantsPhrases, TWVariants]));
const fromElsewhere = once(() => ConverterFactory([TWVariantsPhrases, TWVariants]));

/** Traditional in the characters of Taiwan, not its words; `hantTw.convert('网络')` is `'網絡'`. */
const hantTw: Script = {
  tag: 'Hant-TW',
  convert: (text, from) =>
    convertFrom(text, from, {
      target: 'Hant',
      fromHans: (simplified) => fromHans()(simplified),
      fromHant: (traditional, region) => (region === 'TW' ? traditional : (region === 'HK' ? fromHongKong() : fromElsewhere())(traditional)),
    }),
};

export default hantTw;
