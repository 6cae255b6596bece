import { acrossRegions, traditional } from './chains.js';
import { fromHans } from './from-hans.js';
import { fromTaiwan } from './from-taiwan.js';
import { toHongKongWords } from './hong-kong-words.js';
import type { ScriptWithChanges } from './script.js';
import { toHongKong } from './to-hong-kong.js';
import { traditionalScript } from './to-traditional.js';
import type { Words } from './words.js';

const script = (words?: () => Words): ScriptWithChanges =>
  traditionalScript(
    'Hant-HK',
    toHongKong,
    () => traditional(fromHans(), toHongKong(), words?.()),
    (region) => (region === 'HK' ? undefined : acrossRegions([fromTaiwan(), toHongKong()], words?.())),
    words !== undefined,
  );

/** Traditional in the characters of Hong Kong, not its words; `hantHk.convert('里面')` is `'裏面'`. */
const hantHk: ScriptWithChanges = /* @__PURE__ */ script();

/** Traditional in the characters and the words of Hong Kong; `hantHkWithVocabulary.convert('服务器')` is `'伺服器'`. */
export const hantHkWithVocabulary: ScriptWithChanges = /* @__PURE__ */ script(toHongKongWords);

export default hantHk;
