import { type Article, type Change, type Conversion, conversionOf, type Script } from '@zhengwen/core';
import { loadScript } from '@zhengwen/core/script/load';
import type { View } from './language';
import { leavesOf } from './leaves';
import type { Line, Span } from './lines';
import type { Word } from './stored';

/** An article's words in the script of a view, by the block or cell of the source they render. */
export interface Rendering {
  readonly head: Readonly<Record<HeadField, Rendered | undefined>>;
  readonly leaves: ReadonlyMap<object, Rendered>;
  /** Every change, by its kind, the most frequent first. */
  readonly turns: readonly Turn[];
  /** Renders a text that stands outside the article's own fields. */
  text(words: string): string;
}

export type HeadField = 'kicker' | 'headline' | 'alternativeHeadline';

/** A text in another script, with the numbers of those of its changes that could be otherwise. */
export interface Rendered extends Conversion {
  readonly places: ReadonlyMap<Change, Place>;
}

interface Place {
  /** The place's number in the article, from 1, and that of its kind of change. */
  readonly number: number;
  readonly turn: number;
}

/** A kind of change: a character or a word of the source, and what stands for it. */
export interface Turn {
  readonly number: number;
  readonly source: string;
  readonly value: string;
  /** The forms it could have had instead; for a word, its spelling alone. */
  readonly others: readonly string[];
  readonly vocabulary: boolean;
  readonly count: number;
  /** The numbers of its places, where it could be otherwise. */
  readonly places: readonly number[];
}

/**
 * The rendition a view asks for, with the words of its region when they are asked for; `undefined` for the source, which needs none. A table is
 * loaded when it is first asked for.
 */
export async function renderingFor(view: View, vocabulary: boolean, article: Article): Promise<Rendering | undefined> {
  return view === 'source' ? undefined : rendering(article, await loadScript(view, vocabulary));
}

function rendering(article: Article, script: Script): Rendering {
  const convert = conversionOf(article, script);
  const turns = new Map<string, { turn: Turn; places: number[] }>();
  let number = 0;
  const render = (text: string): Rendered => {
    const conversion = convert(text);
    const places = new Map<Change, Place>();
    for (const change of conversion.changes) {
      const { turn, places: found } = turnOf(change, text.slice(change.start, change.end), turns);
      if (turn.others.length === 0) continue;
      found.push(++number);
      places.set(change, { number, turn: turn.number });
    }
    return { ...conversion, places };
  };
  const field = (of: HeadField) => (article[of] === undefined ? undefined : render(article[of]));
  const head = { kicker: field('kicker'), headline: field('headline'), alternativeHeadline: field('alternativeHeadline') };
  const leaves = new Map(leavesOf(article.blocks).flatMap((leaf) => (leaf.field === 'code' ? [] : [[leaf.owner, render(leaf.text)] as const])));
  return {
    head,
    leaves,
    turns: [...turns.values()].map(({ turn, places }) => ({ ...turn, places })).sort((a, b) => b.count - a.count),
    text: (words) => convert(words).text,
  };
}

/** The kind of a change, counted once more. */
function turnOf({ value, candidates = [], vocabulary }: Change, source: string, turns: Map<string, { turn: Turn; places: number[] }>) {
  const known = turns.get(`${source} ${value}`);
  const others = candidates.filter((form) => form !== value);
  const turn: Turn = known
    ? { ...known.turn, count: known.turn.count + 1 }
    : { number: turns.size + 1, source, value, others, vocabulary: vocabulary === true, count: 1, places: [] };
  const kept = { turn, places: known?.places ?? [] };
  turns.set(`${source} ${value}`, kept);
  return kept;
}

/** A line in another script, with everything in it at its place, the text that it stands for, and its changes that could be otherwise as spans. */
export function renderLine(line: Line, { text, at, places, changes }: Rendered): Line {
  if (changes.length === 0) return line;
  const spans = line.spans.map((span) => ({ ...span, start: at(span.start), end: at(span.end) }));
  const turned = [...places].map(
    ([change, { number, turn }]): Span => ({
      kind: 'turn',
      start: change.at,
      end: change.at + change.value.length,
      number,
      turn,
      ...(change.vocabulary ? { vocabulary: true } : {}),
    }),
  );
  const words = changes
    .filter(({ start, end, value }) => value.length !== end - start)
    .map(({ at: from, start, end, value }): Word => [from, value.length, start, end - start]);
  const stored = { text: line.text, words };
  return { text, stored, spans: [...spans, ...turned], notes: line.notes.map((note) => ({ ...note, offset: at(note.offset) })) };
}
