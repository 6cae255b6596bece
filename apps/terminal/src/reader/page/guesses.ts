import type { Entry } from '@zhengwen/core';
import type { Mark } from '../look/row.js';
import { VERMILION } from '../look/style.js';

const PRINTED = /〔([^〔〕]*)？〕/gu;

/** Finds the guesses that an editor printed in a text, `〔去時？〕`. Such brackets for which no entry answers are the document's own and stay in ink. */
export function guessMarks(entries: readonly Entry[]): (text: string) => readonly Mark[] {
  const said = new Set<string>();
  for (const entry of entries) if (entry.confidence === 'guess') said.add(/^〔(.*)？〕$/su.exec(entry.edited)?.[1] ?? entry.edited);
  return (text) => {
    if (said.size === 0 || !text.includes('？〕')) return [];
    const marks: Mark[] = [];
    for (const match of text.matchAll(PRINTED)) {
      if (said.has(match[1] ?? '')) marks.push({ start: match.index, end: match.index + match[0].length, style: VERMILION });
    }
    return marks;
  };
}
