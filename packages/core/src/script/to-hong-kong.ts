import { once } from './once.js';
import { unpack } from './table.js';
import { KEYS, SHAPES, VALUES } from './to-hong-kong.generated.js';

/** The standard of OpenCC to the characters of Hong Kong. */
export const toHongKong = /* @__PURE__ */ once(() => unpack({ keys: KEYS, shapes: SHAPES, values: VALUES }));
