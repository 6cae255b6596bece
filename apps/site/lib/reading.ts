import type { Article } from '@zhengwen/core';
import type { Marks } from './address';
import { type NumberedEntry, numbered } from './entries';
import { leavesOf } from './leaves';
import { cutLine, headLine, type Line, type Lines, linesOf, type Sought } from './lines';
import { articleParts, type Stretch } from './parts';
import { type Rendering, renderLine } from './rendition';

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
}

/** Prepares an article for reading. A part beyond the last is the last. */
export function prepare(article: Article, { marks, hits, part: asked, rendering }: ReadingOptions): Reading {
  const lines = new Map<object, Line>();
  for (const [owner, line] of linesOf(article, marks, hits)) {
    const rendered = rendering?.leaves.get(owner);
    lines.set(owner, rendered ? renderLine(line, rendered) : line);
  }
  const line = (field: keyof HeadLines) => {
    const text = article[field];
    if (text === undefined) return undefined;
    const rendered = rendering?.[field];
    const plain = headLine(text, field, hits);
    return rendered === undefined ? plain : renderLine(plain, { text: rendered, inlines: [] });
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

function linesIn({ block, start, end }: Stretch, lines: Lines): readonly Line[] {
  const line = lines.get(block);
  if (line) return [start === undefined || end === undefined ? line : cutLine(line, start, end)];
  return leavesOf([block]).flatMap(({ owner }) => lines.get(owner) ?? []);
}
