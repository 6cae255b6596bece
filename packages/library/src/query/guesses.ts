import type { Entry } from '@zhengwen/core';

/** A place where an editor's guess is printed, `〔去時？〕`: where it stands (UTF-16 units, brackets included), what it says, what the source has. */
export interface Guess {
  readonly start: number;
  readonly end: number;
  readonly said: string;
  readonly source: string;
}

const MARK = /〔([^〔〕]*)？〕/gu;

/** The guesses printed in a text. Brackets that no entry of the apparatus answers for are the document's own and are left alone. */
export function guessesIn(text: string, entries: readonly Entry[]): readonly Guess[] {
  if (!text.includes('？〕')) return [];
  const sources = new Map<string, string[]>();
  for (const entry of entries) {
    if (entry.confidence !== 'guess' || entry.original === entry.edited) continue;
    const said = /^〔(.*)？〕$/su.exec(entry.edited)?.[1] ?? entry.edited;
    sources.set(said, [...(sources.get(said) ?? []), entry.original]);
  }
  const guesses: Guess[] = [];
  for (const match of text.matchAll(MARK)) {
    const said = match[1] as string;
    const known = sources.get(said);
    const source = known && known.length > 1 ? known.shift() : known?.[0];
    if (source !== undefined) guesses.push({ start: match.index, end: match.index + match[0].length, said, source });
  }
  return guesses;
}
