import { traditional } from './chains.js';
import { fromHans } from './from-hans.js';
import { fromHongKong } from './from-hong-kong.js';
import type { ScriptWithChanges } from './script.js';
import { toTaiwan } from './to-taiwan.js';
import { traditionalScript } from './to-traditional.js';

/** Traditional in the characters of Taiwan, not its words; `hantTw.convert('网络')` is `'網絡'`. */
const hantTw: ScriptWithChanges = /* @__PURE__ */ traditionalScript(
  'Hant-TW',
  toTaiwan,
  () => traditional(fromHans(), toTaiwan()),
  (region) => (region === 'TW' ? undefined : { steps: region === 'HK' ? [fromHongKong(), toTaiwan()] : [toTaiwan()] }),
);

export default hantTw;
