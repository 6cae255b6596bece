import { countScripts, detectScript, scriptOf } from './detect.js';
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

/** Marks that end a clause or enclose a quotation: no word reaches beyond them. */
const ENDS = '，。！？；：、,!?;:\n「」『』“”‘’《》〈〉（）()【】';

/** How a run of text is taken to be written; `undefined` for one that is left alone. */
type Written = SourceScript | undefined;

/**
 * Converts a text from the script that it is in, since a converter run over its own script corrupts it (云 becomes 雲):
 * from `from` where that is known, else from what the text shows; where both scripts stand in it, clause by clause.
 * A text that shows nothing is taken to need converting, and Japanese is left alone. Names are converted character by character.
 */
export function convertFrom(text: string, from: SourceScript | undefined, ways: Ways, names: readonly string[]): string {
  const counts = countScripts(text);
  const script = scriptOf(counts);
  if (script === 'Jpan') return text;
  const shown = from ?? (script === 'Hans' || script === 'Hant' ? shownBy(text, script) : undefined);
  if (counts.hans === 0 || counts.hant === 0) return along(text, shown ?? { value: ways.target === 'Hans' ? 'Hant' : 'Hans' }, ways, names);
  return runsOf(text, shown)
    .map(({ start, end, written }) => along(text.slice(start, end), written, ways, names))
    .join('');
}

function shownBy(text: string, value: SourceScript['value']): SourceScript {
  const { region } = value === 'Hant' ? detectScript(text) : {};
  return region ? { value, region } : { value };
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly written: Written;
}

/** Clauses that are written alike and stand together are one run. */
function runsOf(text: string, from: Written): readonly Run[] {
  const runs: Run[] = [];
  let begun: Run | undefined;
  for (let start = 0; start < text.length; ) {
    let end = start;
    while (end < text.length && !ENDS.includes(text.charAt(end))) end++;
    while (end < text.length && ENDS.includes(text.charAt(end))) end++;
    const written = writtenIn(text, start, end, from);
    const joined: boolean = begun !== undefined && begun.written?.value === written?.value;
    if (begun && !joined) runs.push(begun);
    begun = begun && joined ? { ...begun, end } : { start, end, written };
    start = end;
  }
  return begun ? [...runs, begun] : runs;
}

function writtenIn(text: string, start: number, end: number, from: Written): Written {
  const script = scriptOf(countScripts(text, start, end));
  if (script === 'Jpan') return undefined;
  return script === undefined || script === 'mixed' || script === from?.value ? from : { value: script };
}

function along(text: string, from: Written, ways: Ways, names: readonly string[]): string {
  const chain = from && ways.chainFrom(from);
  if (!chain) return text;
  return cutAtNames(text, names)
    .map((part, index) =>
      index % 2 === 0 ? run(part, chain) : runByCharacter(part, chain, (character, place) => isKept(ways.kept, character, place)),
    )
    .join('');
}
