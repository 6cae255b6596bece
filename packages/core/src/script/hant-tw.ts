import { acrossRegions, traditional } from './chains.js';
import { fromHans } from './from-hans.js';
import { fromHongKong } from './from-hong-kong.js';
import type { ScriptWithChanges } from './script.js';
import { toTaiwanWords } from './taiwan-words.js';
import { toTaiwan } from './to-taiwan.js';
import { traditionalScript } from './to-traditional.js';
import type { Words } from './words.js';

const script = (words?: () => Words): ScriptWithChanges =>
  traditionalScript(
    'Hant-TW',
    toTaiwan,
    () => traditional(fromHans(), toTaiwan(), words?.()),
    (region) => (region === 'TW' ? undefined : acrossRegions(region === 'HK' ? [fromHongKong(), toTaiwan()] : [toTaiwan()], words?.())),
    words !== undefined,
  );

/** Traditional in the characters of Taiwan, not its words; `hantTw.convert('网络')` is `'網絡'`. */
const hantTw: ScriptWithChanges = /* @__PURE__ */ script();

/** Traditional in the characters and the words of Taiwan; `hantTwWithVocabulary.convert('网络')` is `'網路'`. */
export const hantTwWithVocabulary: ScriptWithChanges = /* @__PURE__ */ script(toTaiwanWords);

export default hantTw;
