import { traditional } from './chains.js';
import { fromHans } from './from-hans.js';
import type { ScriptWithChanges } from './script.js';
import { toTaiwan } from './to-taiwan.js';
import { traditionalScript } from './to-traditional.js';

/**
 * Traditional in the forms most widely written; `hant.convert('里面')` is `'裡面'`. Traditional text of any region is not touched.
 * OpenCC's own standard writes 爲, 羣 and 喫, which next to nobody does; the characters of Taiwan's are the ones read everywhere.
 */
const hant: ScriptWithChanges = /* @__PURE__ */ traditionalScript(
  'Hant',
  toTaiwan,
  () => traditional(fromHans(), toTaiwan()),
  () => undefined,
);

export default hant;
