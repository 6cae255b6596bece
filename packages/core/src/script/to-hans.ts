import { once } from './once.js';
import { unpack } from './table.js';
import { KEYS, SHAPES, VALUES } from './to-hans.generated.js';

/** Traditional, in the standard of OpenCC, to Simplified. */
export const toHans = /* @__PURE__ */ once(() => unpack({ keys: KEYS, shapes: SHAPES, values: VALUES }));
