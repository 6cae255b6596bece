import type { Change } from '@zhengwen/core';
import type { Words } from '../words/words.js';
import type { Part } from './part.js';
import type { Convert } from './shown.js';

/** What a rendition changed in a part: the change with the part, and what the part's own text has there. */
export interface Converted extends Change {
  readonly part: number;
  readonly source: string;
}

/** All that a rendition changed, in the order of the page. */
export interface Conversions {
  readonly all: readonly Converted[];
  /** The characters that could be otherwise, and the words of a region. */
  readonly choices: readonly Converted[];
  readonly words: readonly Converted[];
}

/** Kinds of change that a sentence names before it stops. */
const NAMED = 6;

export function conversionsIn(parts: readonly Part[], convert: Convert): Conversions {
  const all = parts.flatMap((part, index) =>
    part.asFound
      ? []
      : convert(part.text).changes.map((change): Converted => ({ ...change, part: index, source: part.text.slice(change.start, change.end) })),
  );
  return {
    all,
    choices: all.filter(({ candidates }) => candidates !== undefined && candidates.length > 1),
    words: all.filter(({ vocabulary }) => vocabulary),
  };
}

/** The forms that a change could have had instead: `后 · 後`. */
export function othersOf({ value, candidates = [] }: Pick<Change, 'value' | 'candidates'>): string {
  return candidates.filter((form) => form !== value).join(' · ');
}

/** How much was converted, in a sentence: `312 changes, of which 3 are words of the region; 14 could be otherwise: 后→後 3, 里→裡 2`. */
export function inWords({ all, choices, words: region }: Conversions, words: Words): string {
  const said = words.conversions(all.length, region.length, choices.length);
  if (choices.length === 0) return said;
  const turns = tally(choices);
  const named = turns.slice(0, NAMED).map(({ turn, count }) => `${turn}${count > 1 ? ` ${count}` : ''}`);
  return `${said}${words.value.colon}${named.join(words.value.comma)}${turns.length > NAMED ? ' …' : ''}`;
}

/** Each kind of change once with how often it was made, the most frequent first. */
export function tally(changes: readonly Pick<Converted, 'source' | 'value'>[]): readonly { readonly turn: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { source, value } of changes) counts.set(`${source}→${value}`, (counts.get(`${source}→${value}`) ?? 0) + 1);
  return [...counts].map(([turn, count]) => ({ turn, count })).sort((a, b) => b.count - a.count);
}
