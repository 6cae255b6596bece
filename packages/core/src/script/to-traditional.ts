import { formsOf, readCandidates } from './candidates.js';
import { CANDIDATES } from './candidates-to-hant.generated.js';
import type { Chain } from './engine.js';
import { makeScript } from './make-script.js';
import { TRADITIONAL_NAMES } from './names.js';
import { once } from './once.js';
import type { ScriptWithChanges } from './script.js';
import type { SourceScript } from './source.js';
import { single, type Table } from './table.js';

const candidates = /* @__PURE__ */ once(() => readCandidates(CANDIDATES));

/** A script that writes Traditional: from Simplified, and from Traditional of another region where there is a way. */
export function traditionalScript(
  tag: Exclude<ScriptWithChanges['tag'], 'Hans'>,
  region: () => Table,
  fromHans: () => Chain,
  fromHant: (region: SourceScript['region']) => Chain | undefined,
  vocabulary = false,
): ScriptWithChanges {
  const inRegion = (form: string) => String.fromCodePoint(single(region(), form.codePointAt(0) as number));
  const chainFrom = (from: SourceScript) => (from.value === 'Hans' ? fromHans() : fromHant(from.region));
  return makeScript(tag, { target: 'Hant', chainFrom, names: TRADITIONAL_NAMES, vocabulary }, (character, value) =>
    formsOf(candidates().get(character), value, inRegion),
  );
}
