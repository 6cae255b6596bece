import { once } from './once.js';
import { FROM, TO } from './taiwan-words.generated.js';
import { readWords } from './words.js';

/** Words of Taiwan for those of the mainland: 資訊 for 信息. */
export const toTaiwanWords = /* @__PURE__ */ once(() => readWords(TO));

/** Words of the mainland for those of Taiwan. */
export const fromTaiwanWords = /* @__PURE__ */ once(() => readWords(FROM));
