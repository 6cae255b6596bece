import { traditional } from './chains.js';
import { fromHans } from './from-hans.js';
import { fromTaiwan } from './from-taiwan.js';
import type { ScriptWithChanges } from './script.js';
import { toHongKong } from './to-hong-kong.js';
import { traditionalScript } from './to-traditional.js';

/** Traditional in the characters of Hong Kong, not its words; `hantHk.convert('里面')` is `'裏面'`. */
const hantHk: ScriptWithChanges = /* @__PURE__ */ traditionalScript(
  'Hant-HK',
  toHongKong,
  () => traditional(fromHans(), toHongKong()),
  (region) => (region === 'HK' ? undefined : { steps: [fromTaiwan(), toHongKong()] }),
);

export default hantHk;
