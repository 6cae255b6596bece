import { Converter } from 'opencc-js/t2cn';
import { once } from './once.js';
import type { Script } from './script.js';
import { convertFrom } from './source.js';

// Taiwan's table for all but Hong Kong: it alone knows 著 for 着, which mainland pages in Traditional write too.
const fromTaiwan = once(() => Converter({ from: 'tw', to: 'cn' }));
const fromHongKong = once(() => Converter({ from: 'hk', to: 'cn' }));

/** Simplified, by OpenCC's tables; `hans.convert('網絡')` is `'网络'`. The table is built when first used. */
const hans: Script = {
  tag: 'Hans',
  convert: (text, from) =>
    convertFrom(text, from, {
      target: 'Hans',
      fromHans: (same) => same,
      fromHant: (traditional, region) => (region === 'HK' ? fromHongKong() : fromTaiwan())(traditional),
    }),
};

export default hans;
