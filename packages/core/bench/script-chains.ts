import { simplified, traditional } from '../src/script/chains.js';
import { run } from '../src/script/engine.js';
import { fromHans } from '../src/script/from-hans.js';
import { fromHongKong } from '../src/script/from-hong-kong.js';
import { fromTaiwan } from '../src/script/from-taiwan.js';
import { fromTaiwanWords, toTaiwanWords } from '../src/script/taiwan-words.js';
import { toHans } from '../src/script/to-hans.js';
import { toHongKong } from '../src/script/to-hong-kong.js';
import { toTaiwan } from '../src/script/to-taiwan.js';

type Locale = 'cn' | 't' | 'tw' | 'twp' | 'hk';

interface Direction {
  readonly from: Locale;
  readonly to: Locale;
  readonly run: (text: string) => string;
}

/** The configurations, by OpenCC's names. */
export const CHAINS: Readonly<Record<string, Direction>> = {
  s2t: { from: 'cn', to: 't', run: (text) => run(text, traditional(fromHans())) },
  s2tw: { from: 'cn', to: 'tw', run: (text) => run(text, traditional(fromHans(), toTaiwan())) },
  s2hk: { from: 'cn', to: 'hk', run: (text) => run(text, traditional(fromHans(), toHongKong())) },
  t2s: { from: 't', to: 'cn', run: (text) => run(text, simplified(toHans())) },
  tw2s: { from: 'tw', to: 'cn', run: (text) => run(text, simplified(toHans(), { region: fromTaiwan() })) },
  s2twp: { from: 'cn', to: 'twp', run: (text) => run(text, traditional(fromHans(), toTaiwan(), toTaiwanWords())) },
  tw2sp: { from: 'twp', to: 'cn', run: (text) => run(text, simplified(toHans(), { region: fromTaiwan(), vocabulary: fromTaiwanWords() })) },
  hk2s: { from: 'hk', to: 'cn', run: (text) => run(text, simplified(toHans(), { region: fromHongKong() })) },
};
