import { formsOf, readCandidates } from './candidates.js';
import { CANDIDATES } from './candidates-to-hans.generated.js';
import { simplified } from './chains.js';
import { fromHongKong } from './from-hong-kong.js';
import { fromTaiwan } from './from-taiwan.js';
import { makeScript } from './make-script.js';
import { KEPT_IN_SIMPLIFIED } from './names.js';
import { once } from './once.js';
import type { ScriptWithChanges } from './script.js';
import type { Table } from './table.js';
import { toHans } from './to-hans.js';
import { toHansRare } from './to-hans-rare.js';

const candidates = once(() => readCandidates(CANDIDATES));

// Taiwan's table for all but Hong Kong: it alone knows 著 for 着, which mainland pages in Traditional write too.
const script = (rare?: () => Table): ScriptWithChanges =>
  makeScript(
    'Hans',
    {
      target: 'Hans',
      chainFrom: ({ value, region }) =>
        value === 'Hans' ? undefined : simplified(toHans(), region === 'HK' ? fromHongKong() : fromTaiwan(), rare?.()),
      kept: KEPT_IN_SIMPLIFIED,
    },
    (character, value) => formsOf(candidates().get(character), value, (form) => form),
  );

/** Simplified, by OpenCC's tables; `hans.convert('網絡')` is `'网络'`. The table is unpacked when first used. */
const hans: ScriptWithChanges = /* @__PURE__ */ script();

/** Simplified with the forms that few fonts have (樠 as 𣗊), which `hans` leaves as they stand. */
export const hansWithRareForms: ScriptWithChanges = /* @__PURE__ */ script(toHansRare);

export default hans;
