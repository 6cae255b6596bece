import { type Article, ruby } from '@zhengwen/core';
import type { Marks } from './address';
import { type NumberedEntry, numbered } from './entries';
import { leavesOf } from './leaves';
import { cutLine, headLine, type Line, type Lines, linesOf, type Sought } from './lines';
import { articleParts, type Stretch } from './parts';
import { type Rendered, type Rendering, renderLine } from './rendition';

export interface HeadLines {
  readonly kicker?: Line;
  readonly headline?: Line;
  readonly alternativeHeadline?: Line;
}

/** What a reading page shows of an article: one part of it, in one script, with its marks and hits. */
export interface Reading {
  readonly head: HeadLines;
  readonly stretches: readonly Stretch[];
  readonly lines: Lines;
  readonly part: number;
  readonly parts: number;
  readonly entries: readonly NumberedEntry[];
  /** The entries marked in this part, in its order. */
  readonly notes: readonly NumberedEntry[];
}

export interface ReadingOptions {
  readonly marks: Marks;
  readonly hits: readonly Sought[];
  readonly part: number;
  readonly rendering: Rendering | undefined;
  /** Whether pinyin stands above the text. */
  readonly ruby: boolean;
}

/** Prepares an article for reading. A part beyond the last is the last. */
export function prepare(article: Article, { marks, hits, part: asked, rendering, ruby: read }: ReadingOptions): Reading {
  const shown = (line: Line, rendered: Rendered | undefined) => {
    const made = rendered ? renderLine(line, rendered) : line;
    return read ? withReadings(made) : made;
  };
  const lines = new Map<object, Line>();
  for (const [owner, line] of linesOf(article, marks, hits)) {
    lines.set(owner, shown(line, rendering?.leaves.get(owner)));
  }
  const line = (field: keyof HeadLines) => {
    const text = article[field];
    return text === undefined ? undefined : shown(headLine(text, field, hits), rendering?.head[field]);
  };
  const parts = articleParts(article.blocks);
  const part = Math.min(asked, parts.length);
  const stretches = parts[part - 1] ?? [];
  const entries = numbered(article);
  const byNumber = new Map(entries.map((entry) => [entry.number, entry]));
  const marked = stretches.flatMap((stretch) => linesIn(stretch, lines)).flatMap(({ notes }) => notes);
  return {
    head: { kicker: line('kicker'), headline: line('headline'), alternativeHeadline: line('alternativeHeadline') },
    stretches,
    lines,
    part,
    parts: parts.length,
    entries,
    notes: marked.flatMap(({ number }) => byNumber.get(number) ?? []),
  };
}

/** The line with a reading for each of its characters. */
function withReadings(line: Line): Line {
  const [read] = ruby({ blocks: [{ type: 'paragraph', text: line.text, range: [0, line.text.length] }] });
  return read ? { ...line, readings: read.readings } : line;
}

/** The numbers of the changes of script that a part of the text and the head show. */
export function turnsHere({ head, stretches, lines }: Pick<Reading, 'head' | 'stretches' | 'lines'>): ReadonlySet<number> {
  const shown = [...Object.values(head), ...stretches.flatMap((stretch) => linesIn(stretch, lines))];
  const spans = shown.flatMap((line) => line?.spans ?? []);
  return new Set(spans.flatMap(({ kind, number }) => (kind === 'turn' && number !== undefined ? [number] : [])));
}

function linesIn({ block, start, end }: Stretch, lines: Lines): readonly Line[] {
  const line = lines.get(block);
  if (line) return [start === undefined || end === undefined ? line : cutLine(line, start, end)];
  return leavesOf([block]).flatMap(({ owner }) => lines.get(owner) ?? []);
}
