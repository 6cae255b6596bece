import { countScripts, detectScript } from './detect.js';
import { type Chain, run, runByCharacter } from './engine.js';
import { cutAtNames, isKept, type KeptInNames } from './names.js';

/** How a text that is to be converted is written. */
export interface SourceScript {
  readonly value: 'Hans' | 'Hant';
  readonly region?: 'TW' | 'HK' | 'CN';
}

/** What is done to text of each script on its way to a target. */
export interface Ways {
  readonly target: 'Hans' | 'Hant';
  /** `undefined` for a text that is there already, which stays as it is. */
  readonly chainFrom: (from: SourceScript) => Chain | undefined;
  readonly kept: KeptInNames;
}

/** Up to and with marks that end a clause or enclose a quotation: no word reaches beyond them. */
const CLAUSE = /[^，。！？；：、,!?;:\n「」『』“”‘’《》〈〉（）()【】]*(?:[，。！？；：、,!?;:\n「」『』“”‘’《》〈〉（）()【】]+|$)/g;

/**
 * Converts a text from the script that it is in, since a converter run over its own script corrupts it (云 becomes 雲):
 * from `from` where that is known, else from what the text shows; where both scripts stand in it, clause by clause.
 * A text that shows nothing is taken to need converting, and Japanese is left alone. Names are converted character by character.
 */
export function convertFrom(text: string, from: SourceScript | undefined, ways: Ways, names: readonly string[]): string {
  const own = detectScript(text);
  if (own.value === 'und' && own.confidence > 0) return text;
  const shown = own.value === 'Hans' || own.value === 'Hant' ? { value: own.value, ...(own.region ? { region: own.region } : {}) } : undefined;
  if (own.value === 'mixed' || hasBoth(text)) return text.replace(CLAUSE, (clause) => convertClause(clause, from ?? shown, ways, names));
  return along(text, from ?? shown ?? { value: ways.target === 'Hans' ? 'Hant' : 'Hans' }, ways, names);
}

function hasBoth(text: string): boolean {
  const { hans, hant } = countScripts(text);
  return hans > 0 && hant > 0;
}

function convertClause(clause: string, from: SourceScript | undefined, ways: Ways, names: readonly string[]): string {
  const own = detectScript(clause);
  if (own.value === 'und' && own.confidence > 0) return clause;
  if (own.value === 'Hans' || own.value === 'Hant') return along(clause, from?.value === own.value ? from : { value: own.value }, ways, names);
  return from ? along(clause, from, ways, names) : clause;
}

function along(text: string, from: SourceScript, ways: Ways, names: readonly string[]): string {
  const chain = ways.chainFrom(from);
  if (!chain) return text;
  return cutAtNames(text, names)
    .map((part, index) =>
      index % 2 === 0 ? run(part, chain) : runByCharacter(part, chain, (character, place) => isKept(ways.kept, character, place)),
    )
    .join('');
}
