import { KEYS, SHAPES, VALUES } from './from-taiwan.generated.js';
import { once } from './once.js';
import { unpack } from './table.js';

/** The characters of Taiwan to the standard of OpenCC. */
export const fromTaiwan = /* @__PURE__ */ once(() => unpack({ keys: KEYS, shapes: SHAPES, values: VALUES }));
