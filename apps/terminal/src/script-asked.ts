import type { Article, Conversion, RenderedText, Script } from '@zhengwen/core';
import { hasVocabulary, type ScriptName } from './script-names.js';

/** A script to show or to write in, as the command line asks for it. */
export interface ScriptAsked {
  readonly script: ScriptName;
  /** The words of its region as well. */
  readonly vocabulary?: boolean;
}

/** What is wrong with what was asked for, if anything is. */
export function misasked({ script, vocabulary }: ScriptAsked): string | undefined {
  if (!vocabulary || hasVocabulary(script)) return undefined;
  return '--vocabulary puts in the words of a region: add --script Hans, Hant-TW or Hant-HK';
}

/** The table that was asked for; none for the source's own script. Nothing is loaded that is not wanted. */
export async function scriptAsked({ script, vocabulary }: ScriptAsked): Promise<Script | undefined> {
  return script === 'source' ? undefined : (await import('@zhengwen/core/script/load')).loadScript(script, vocabulary);
}

/** Converts the texts of an article. */
export type ConvertText = (of: Pick<Article, 'script' | 'credits'>, text: string) => Pick<Conversion, 'text' | 'at'>;

/** How texts are shown: as they stand, or in the script that was asked for. */
export async function shownAs(asked: ScriptAsked): Promise<ConvertText> {
  const script = await scriptAsked(asked);
  if (!script) return (_, text) => ({ text, at: (offset) => offset });
  const { conversionOf } = await import('./renderers/conversion.js');
  return (of, text) => conversionOf(of, script)(text);
}

/** Each kind of change once, the most frequent first: `后→後`, how often, and what else it could have been. */
export interface Turn {
  readonly turn: string;
  readonly count: number;
  readonly others: readonly string[];
  readonly vocabulary: boolean;
}

/** The kinds of change that a rendition made: those that could be otherwise and the words of a region, or all. */
export function turnsIn(changed: readonly RenderedText[], which: 'choices' | 'words' | 'all'): readonly Turn[] {
  const turns = new Map<string, Turn>();
  for (const { source, changes } of changed) {
    for (const { start, end, value, candidates = [], vocabulary = false } of changes) {
      if (which === 'choices' ? candidates.length < 2 : which === 'words' && !vocabulary) continue;
      const turn = `${source.slice(start, end)}→${value}`;
      const others = candidates.filter((form) => form !== value);
      turns.set(turn, { turn, count: (turns.get(turn)?.count ?? 0) + 1, others, vocabulary });
    }
  }
  return [...turns.values()].sort((a, b) => b.count - a.count);
}
