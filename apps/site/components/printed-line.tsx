import { Fragment, type ReactNode } from 'react';
import { followable } from '../lib/address';
import { fill, type Interface } from '../lib/interface';
import type { Line, Note, Span } from '../lib/lines';

/** From the outside in: a link is one link whatever stands in it. */
const LEVELS: readonly Span['kind'][] = ['link', 'strong', 'emphasis', 'ruby', 'editor', 'hit', 'turn'];
/** What a note may not stand inside. */
const CLOSED = new Set<Span['kind']>(['link', 'ruby', 'turn']);

/** A line of text with its links, emphasis, hits and notes, all of it escaped. */
export function PrintedLine({ line, t }: { readonly line: Line; readonly t: Interface }) {
  const out: ReactNode[] = [];
  let at = 0;
  const points = pointsOf(line);
  for (const [index, point] of points.entries()) {
    out.push(<Fragment key={`text-${index}`}>{render(line, at, Math.max(at, point.offset), 0)}</Fragment>);
    at = Math.max(at, point.end);
    out.push(point.note ? <NoteMark key={`note-${point.note.number}`} note={point.note} t={t} /> : <br key={`break-${index}`} />);
  }
  out.push(<Fragment key="rest">{render(line, at, line.text.length, 0)}</Fragment>);
  if (!line.stored) return out;
  const { text, words } = line.stored;
  return (
    <span data-stored={text} data-words={words.length > 0 ? JSON.stringify(words) : undefined}>
      {out}
    </span>
  );
}

function NoteMark({ note, t }: { readonly note: Note; readonly t: Interface }) {
  return (
    <sup className="mark">
      <a id={`mark-${note.number}`} href={`#entry-${note.number}`} aria-label={fill(t.article.entry, { n: note.number })}>
        {note.number}
      </a>
    </sup>
  );
}

interface Point {
  readonly offset: number;
  readonly end: number;
  readonly note?: Note;
}

function pointsOf(line: Line): readonly Point[] {
  const closed = line.spans.filter(({ kind }) => CLOSED.has(kind));
  const notes = line.notes.map((note): Point => {
    const around = closed.find(({ start, end }) => start < note.offset && note.offset < end);
    const offset = around?.end ?? note.offset;
    return { offset, end: offset, note };
  });
  const breaks = line.spans.filter(({ kind }) => kind === 'break').map(({ start, end }): Point => ({ offset: start, end }));
  return [...notes, ...breaks].sort((a, b) => a.offset - b.offset || (a.note?.number ?? 0) - (b.note?.number ?? 0));
}

/** What stands around: a link holds no other, and a reading that the document has itself takes no second. */
interface Around {
  readonly link?: boolean;
  readonly ruby?: boolean;
}

function render(line: Line, start: number, end: number, level: number, around: Around = {}): ReactNode {
  const kind = LEVELS[level];
  if (start >= end) return null;
  if (kind === undefined) return around.ruby ? line.text.slice(start, end) : read(line, start, end);
  const out: ReactNode[] = [];
  let at = start;
  for (const [index, span] of line.spans.entries()) {
    const from = Math.max(at, span.start);
    const to = Math.min(end, span.end);
    if (span.kind !== kind || from >= to) continue;
    out.push(<Fragment key={`before-${index}`}>{render(line, at, from, level + 1, around)}</Fragment>);
    const inner = render(line, from, to, level + 1, { link: around.link || kind === 'link', ruby: around.ruby || kind === 'ruby' });
    out.push(<Fragment key={`span-${index}`}>{wrap(span, inner, from === span.start, around)}</Fragment>);
    at = to;
  }
  if (out.length === 0) return render(line, start, end, level + 1, around);
  out.push(<Fragment key="after">{render(line, at, end, level + 1, around)}</Fragment>);
  return out;
}

/** The text with its readings above it. */
function read({ text, readings = [] }: Line, start: number, end: number): ReactNode {
  const here = readings.filter((reading) => reading.start >= start && reading.end <= end);
  if (here.length === 0) return text.slice(start, end);
  const out: ReactNode[] = [];
  let at = start;
  for (const reading of here) {
    if (reading.start > at) out.push(text.slice(at, reading.start));
    out.push(
      <ruby key={reading.start}>
        {text.slice(reading.start, reading.end)}
        <rp>(</rp>
        <rt>{reading.reading}</rt>
        <rp>)</rp>
      </ruby>,
    );
    at = reading.end;
  }
  out.push(text.slice(at, end));
  return out;
}

function wrap(span: Span, inner: ReactNode, first: boolean, around: Around): ReactNode {
  switch (span.kind) {
    case 'link': {
      const href = followable(span.url);
      return href ? (
        <a href={href} rel="noreferrer noopener">
          {inner}
        </a>
      ) : (
        inner
      );
    }
    case 'strong':
      return <strong>{inner}</strong>;
    case 'emphasis':
      return <em>{inner}</em>;
    case 'ruby':
      return (
        <ruby>
          {inner}
          {span.annotation ? <rt>{span.annotation}</rt> : null}
        </ruby>
      );
    case 'editor':
      return <span className="editor">{inner}</span>;
    case 'hit':
      return (
        <mark id={first ? `hit-${span.number}` : undefined} className="hit">
          {inner}
        </mark>
      );
    case 'turn': {
      const id = first ? `turned-${span.number}` : undefined;
      const kind = span.vocabulary ? 'turn word' : 'turn';
      return around.link ? (
        <span id={id} className={kind}>
          {inner}
        </span>
      ) : (
        <a id={id} className={kind} href={`#turn-${span.turn}`}>
          {inner}
        </a>
      );
    }
    case 'break':
      return inner;
  }
}
