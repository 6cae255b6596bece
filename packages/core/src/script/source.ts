import type { Change, ConvertedText } from './change.js';
import { countScripts, detectScript, scriptOf } from './detect.js';
import { type Chain, run, runByCharacter, runNoting } from './engine.js';
import { cutAtNames, type InNames, inName } from './names.js';

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
  readonly names: InNames;
  /** Whether its chains replace words of one region by those of another. */
  readonly vocabulary?: boolean;
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
export function convertFrom(text: string, from: SourceScript | undefined, ways: Ways, names: readonly string[]): ConvertedText {
  const counts = countScripts(text);
  const script = scriptOf(counts);
  if (script === 'Jpan') return { text, words: [] };
  const shown = from ?? (script === 'Hans' || script === 'Hant' ? shownBy(text, script) : undefined);
  if (counts.hans === 0 || counts.hant === 0) return along(text, shown ?? { value: ways.target === 'Hans' ? 'Hant' : 'Hans' }, ways, names);
  return joined(
    runsOf(text, shown).map(({ start, end, written }) => {
      const source = text.slice(start, end);
      return { source, converted: along(source, written, ways, names) };
    }),
  );
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

function along(text: string, from: Written, ways: Ways, names: readonly string[]): ConvertedText {
  const chain = from && ways.chainFrom(from);
  if (!chain) return { text, words: [] };
  const parts = cutAtNames(text, names).map((source, index) => ({ source, converted: index % 2 === 0 ? inWords(source, chain) : nameIn(source) }));
  return joined(parts);

  function nameIn(name: string): ConvertedText {
    return { text: runByCharacter(name, chain as Chain, (character, place) => inName(ways.names, character, place)), words: [] };
  }
}

/** A text by its words, with those that are a region's own. */
function inWords(source: string, chain: Chain): ConvertedText {
  const { text, replaced } = runNoting(source, chain);
  if (replaced.length === 0) return { text, words: [] };
  const spelt: Chain = { ...chain, vocabulary: undefined };
  const places = unitsOf(
    source,
    replaced.flatMap(({ start, end }) => [start, end]),
  );
  const targets = unitsOf(
    text,
    replaced.flatMap(({ at, length }) => [at, at + length]),
  );
  const words = replaced.map((_, index): Change => {
    const [start, end] = [places[index * 2] as number, places[index * 2 + 1] as number];
    const at = targets[index * 2] as number;
    const value = text.slice(at, targets[index * 2 + 1]);
    return { start, end, at, value, candidates: [...new Set([value, run(source.slice(start, end), spelt)])], vocabulary: true };
  });
  return { text, words };
}

/** Where code points begin in a text, in its units; both in order. */
function unitsOf(text: string, points: readonly number[]): readonly number[] {
  const units: number[] = [];
  let unit = 0;
  let point = 0;
  for (const wanted of points) {
    for (; point < wanted; point++) unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    units.push(unit);
  }
  return units;
}

/** Converted texts one after another, with their words where they now stand. */
function joined(parts: readonly { readonly source: string; readonly converted: ConvertedText }[]): ConvertedText {
  if (parts.length === 1) return (parts[0] as (typeof parts)[number]).converted;
  let text = '';
  let before = 0;
  const words: Change[] = [];
  for (const { source, converted } of parts) {
    for (const word of converted.words) words.push({ ...word, start: word.start + before, end: word.end + before, at: word.at + text.length });
    text += converted.text;
    before += source.length;
  }
  return { text, words };
}
