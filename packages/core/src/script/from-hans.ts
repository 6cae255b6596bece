import { KEYS, SHAPES, VALUES } from './from-hans.generated.js';
import { once } from './once.js';
import { unpack } from './table.js';

/** Simplified to Traditional, in the standard of OpenCC. */
export const fromHans = /* @__PURE__ */ once(() => unpack({ keys: KEYS, shapes: SHAPES, values: VALUES }));
