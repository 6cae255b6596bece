import { once } from './once.js';
import { unpack } from './table.js';
import { KEYS, SHAPES, VALUES } from './to-hans-rare.generated.js';

/** Simplified forms that few fonts have, for Traditional characters that are else left as they stand. */
export const toHansRare = /* @__PURE__ */ once(() => unpack({ keys: KEYS, shapes: SHAPES, values: VALUES }));
