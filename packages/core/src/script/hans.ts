import { formsOf, readCandidates } from './candidates.js';
import { CANDIDATES } from './candidates-to-hans.generated.js';
import { simplified } from './chains.js';
import { fromHongKong } from './from-hong-kong.js';
import { fromTaiwan } from './from-taiwan.js';
import { fromHongKongWords } from './hong-kong-words.js';
import { makeScript } from './make-script.js';
import { SIMPLIFIED_NAMES } from './names.js';
import { once } from './once.js';
import type { ScriptWithChanges } from './script.js';
import type { SourceScript } from './source.js';
import type { Table } from './table.js';
import { fromTaiwanWords } from './taiwan-words.js';
import { toHans } from './to-hans.js';
import { toHansRare } from './to-hans-rare.js';
import type { Words } from './words.js';

const candidates = /* @__PURE__ */ once(() => readCandidates(CANDIDATES));

interface Extra {
  readonly rare?: () => Table;
  readonly vocabulary?: (region: SourceScript['region']) => Words | undefined;
}

// Taiwan's table for all but Hong Kong: it alone knows 著 for 着, which mainland pages in Traditional write too.
const script = ({ rare, vocabulary }: Extra = {}): ScriptWithChanges =>
  makeScript(
    'Hans',
    {
      target: 'Hans',
      chainFrom: ({ value, region }) =>
        value === 'Hans'
          ? undefined
          : simplified(toHans(), { region: region === 'HK' ? fromHongKong() : fromTaiwan(), vocabulary: vocabulary?.(region), rare: rare?.() }),
      names: SIMPLIFIED_NAMES,
      vocabulary: vocabulary !== undefined,
    },
    (character, value) => formsOf(candidates().get(character), value, (form) => form),
  );

/** Simplified, by OpenCC's tables; `hans.convert('網絡')` is `'网络'`. The table is unpacked when first used. */
const hans: ScriptWithChanges = /* @__PURE__ */ script();

/** Simplified with the forms that few fonts have (樠 as 𣗊), which `hans` leaves as they stand. */
export const hansWithRareForms: ScriptWithChanges = /* @__PURE__ */ script({ rare: toHansRare });

/**
 * Simplified with the mainland's words for those of Taiwan and Hong Kong; `hansWithVocabulary.convert('軟體')` is `'软件'`.
 * The words of a Traditional text from the mainland stay.
 */
export const hansWithVocabulary: ScriptWithChanges = /* @__PURE__ */ script({
  vocabulary: (region) => (region === 'CN' ? undefined : region === 'HK' ? fromHongKongWords() : fromTaiwanWords()),
});

export default hans;
