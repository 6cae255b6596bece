import { detectScript } from './detect.js';

/** How a text that is to be converted is written. */
export interface SourceScript {
  readonly value: 'Hans' | 'Hant';
  readonly region?: 'TW' | 'HK' | 'CN';
}

/** What is done to text of each script on its way to a target; text that is there already stays as it is. */
export interface Ways {
  readonly target: 'Hans' | 'Hant';
  readonly fromHans: (text: string) => string;
  readonly fromHant: (text: string, region: SourceScript['region']) => string;
}

/** Up to and with a mark that ends a clause: no word reaches beyond it. */
const CLAUSE = /[^，。！？；：、,!?;:\n]*(?:[，。！？；：、,!?;:\n]+|$)/g;

/**
 * Converts a text from the script that it is in, since a converter run over its own script corrupts it (云 becomes 雲):
 * from `from` where that is known, else from what the text shows; where both scripts stand in it, clause by clause.
 * A text that shows nothing is taken to need converting, and Japanese is left alone.
 */
export function convertFrom(text: string, from: SourceScript | undefined, ways: Ways): string {
  const own = detectScript(text);
  if (own.value === 'und' && own.confidence > 0) return text;
  if (own.value === 'mixed') return text.replace(CLAUSE, (clause) => convertClause(clause, from, ways));
  const shown = own.value === 'und' ? undefined : { value: own.value, ...(own.region ? { region: own.region } : {}) };
  return along(text, from ?? shown ?? { value: ways.target === 'Hans' ? 'Hant' : 'Hans' }, ways);
}

function convertClause(clause: string, from: SourceScript | undefined, ways: Ways): string {
  const own = detectScript(clause).value;
  if (own === 'Hans' || own === 'Hant') return along(clause, { value: own }, ways);
  return from ? along(clause, from, ways) : clause;
}

function along(text: string, from: SourceScript, ways: Ways): string {
  return from.value === 'Hans' ? ways.fromHans(text) : ways.fromHant(text, from.region);
}
