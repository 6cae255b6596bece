import { FROM, TO } from './hong-kong-words.generated.js';
import { once } from './once.js';
import { readWords } from './words.js';

/** Words of Hong Kong for those of the mainland: 伺服器 for 服務器. */
export const toHongKongWords = /* @__PURE__ */ once(() => readWords(TO));

/** Words of the mainland for those of Hong Kong. */
export const fromHongKongWords = /* @__PURE__ */ once(() => readWords(FROM));
