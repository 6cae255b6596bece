import { type Article, convert, type Inline, type Script } from '@zhengwen/core';
import type { View } from './language';
import { leavesOf } from './leaves';
import type { Line } from './lines';

/** An article's words in the script of a view, by the block or cell of the source they render. */
export interface Rendering {
  readonly headline?: string;
  readonly kicker?: string;
  readonly alternativeHeadline?: string;
  readonly leaves: ReadonlyMap<object, Rendered>;
  /** Renders a text that stands outside the article's own fields. */
  text(words: string): string;
}

export interface Rendered {
  readonly text: string;
  readonly inlines: readonly Inline[];
}

const SCRIPTS: Readonly<Record<Exclude<View, 'source'>, () => Promise<{ readonly default: Script }>>> = {
  Hans: () => import('@zhengwen/core/script/hans'),
  'Hant-TW': () => import('@zhengwen/core/script/hant-tw'),
  'Hant-HK': () => import('@zhengwen/core/script/hant-hk'),
};

/** The rendition a view asks for; `undefined` for the source, which needs none. A table is loaded when it is first asked for. */
export async function renderingFor(view: View, article: Article): Promise<Rendering | undefined> {
  if (view === 'source') return undefined;
  const { default: script } = await SCRIPTS[view]();
  const { headline, kicker, alternativeHeadline, blocks } = convert(article, script);
  const rendered = leavesOf(blocks);
  const leaves = new Map(leavesOf(article.blocks).map(({ owner }, index) => [owner, rendered[index] as Rendered]));
  const { value, region } = article.script;
  const from = value === 'Hans' || value === 'Hant' ? { value, region } : undefined;
  return { headline, kicker, alternativeHeadline, leaves, text: (words) => script.convert(words, from) };
}

/**
 * A line in another script, with everything in it at its place. Characters are converted one by one, so the n-th code point
 * stays the n-th; should their number differ, the links keep their places and the notes stand at the end.
 */
export function renderLine(line: Line, rendered: Rendered): Line {
  const { text } = rendered;
  if (text === line.text) return line;
  const place = placesBetween(line.text, text);
  if (!place)
    return {
      text,
      spans: rendered.inlines.map((inline) => ({ ...inline, kind: inline.type })),
      notes: line.notes.map((note) => ({ ...note, offset: text.length })),
    };
  const spans = line.spans.map((span) => ({ ...span, start: place(span.start), end: place(span.end) }));
  return { text, spans, notes: line.notes.map((note) => ({ ...note, offset: place(note.offset) })) };
}

/** Offsets of `to` by offsets of `from`, by code point; `undefined` when the two differ in their number. */
function placesBetween(from: string, to: string): ((offset: number) => number) | undefined {
  if (from.length === to.length && !/[\ud800-\udfff]/.test(from + to)) return (offset) => offset;
  const places = new Uint32Array(from.length + 1);
  const target = to[Symbol.iterator]();
  let source = 0;
  let reached = 0;
  for (const char of from) {
    const next = target.next();
    if (next.done) return undefined;
    places.fill(reached, source, source + char.length);
    source += char.length;
    reached += next.value.length;
  }
  places[source] = reached;
  return target.next().done ? (offset) => places[offset] ?? reached : undefined;
}
