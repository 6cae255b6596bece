import { once } from './once.js';
import { unpack } from './table.js';
import { KEYS, SHAPES, VALUES } from './to-taiwan.generated.js';

/** The standard of OpenCC to the characters of Taiwan. */
export const toTaiwan = /* @__PURE__ */ once(() => unpack({ keys: KEYS, shapes: SHAPES, values: VALUES }));
