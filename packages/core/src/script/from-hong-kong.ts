import { KEYS, SHAPES, VALUES } from './from-hong-kong.generated.js';
import { once } from './once.js';
import { unpack } from './table.js';

/** The characters of Hong Kong to the standard of OpenCC. */
export const fromHongKong = /* @__PURE__ */ once(() => unpack({ keys: KEYS, shapes: SHAPES, values: VALUES }));
