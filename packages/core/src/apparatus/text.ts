import type { Range } from './range.js';

/** What became of a stretch of the source. */
export type PieceKind = 'verbatim' | 'emended' | 'omitted' | 'markup';

/** `certain`: provable from the document. `guess`: an editor's reading, shown as one. */
export type Confidence = 'certain' | 'guess';

/**
 * A stretch of the source and what is printed for it.
 * `value` is what is read; `original` is the source's own characters, kept by every piece that does not print them.
 */
export interface Piece {
  readonly kind: PieceKind;
  readonly range: Range;
  readonly value: string;
  readonly original?: string;
  readonly rules: readonly string[];
  readonly confidence?: Confidence;
  readonly alternatives?: readonly string[];
}

/** An immutable run of pieces that tile one stretch of the source, in its order. */
export type Text = readonly Piece[];

const UNSHAPED: readonly string[] = [];
const SIGNATURES = new Map<string, readonly string[]>();
let last: readonly string[] = UNSHAPED;

/** The name of a rule as a list of its own, the same for all that it shapes alone: a page has thousands of tags, most beside another. */
function signature(rule: string): readonly string[] {
  if (last[0] === rule) return last;
  last = SIGNATURES.get(rule) ?? [rule];
  SIGNATURES.set(rule, last);
  return last;
}

/** A piece; all are made here, in one shape, which engines read several times as fast as a choice of them. */
export function pieceOf(
  kind: PieceKind,
  range: Range,
  value: string,
  original: string | undefined,
  rules: readonly string[],
  confidence?: Confidence,
  alternatives?: readonly string[],
): Piece {
  return { kind, range, value, original, rules, confidence, alternatives };
}

const behind = (start: number, { length }: string): Range => [start, start + length];

/** A piece printed as it stands. */
export function verbatim(value: string, start: number): Piece {
  return pieceOf('verbatim', behind(start, value), value, undefined, UNSHAPED);
}

/** A piece of the carrier (a tag, front-matter syntax, white space between blocks); may print a break or a space. */
export function markup(original: string, start: number, rule: string | readonly string[], value = ''): Piece {
  return pieceOf('markup', behind(start, original), value, original, typeof rule === 'string' ? signature(rule) : rule);
}

/** A piece that is printed otherwise than the source has it. */
export function emended(original: string, start: number, value: string, rule: string): Piece {
  return pieceOf('emended', behind(start, original), value, original, signature(rule), 'certain');
}

/** A piece of the text that is not printed in the body. */
export function omitted(original: string, start: number, rule: string): Piece {
  return pieceOf('omitted', behind(start, original), '', original, signature(rule), 'certain');
}

/** The source's own characters under a piece. */
export function originalOf(piece: Piece): string {
  return piece.original ?? piece.value;
}

/** What the text says: the values of its pieces. */
export function read(text: Text): string {
  let out = '';
  for (const piece of text) out += piece.value;
  return out;
}

/** The source under the text, rebuilt from its pieces; `restoreText([verbatim('a', 0), omitted('b', 1, 'x')])` is `'ab'`. */
export function restoreText(text: Text): string {
  let out = '';
  for (const piece of text) out += originalOf(piece);
  return out;
}

/** The range that a text covers; `[at, at]` when it has no pieces. */
export function extent(text: Text, at = 0): Range {
  const first = text[0];
  const last = text[text.length - 1];
  return first && last ? [first.range[0], last.range[1]] : [at, at];
}

/**
 * The source range under the reading offsets `[start, end)` of a text.
 * Inside an emended piece the whole piece counts, since nothing smaller can be cited.
 */
export function sourceRange(text: Text, start: number, end: number): Range {
  let at = 0;
  let from: number | undefined;
  let to: number | undefined;
  for (const piece of text) {
    const next = at + piece.value.length;
    const split = piece.kind === 'verbatim';
    if (from === undefined && (start < next || (start === end && start === next && next > at))) {
      from = split ? piece.range[0] + Math.max(0, start - at) : start === next ? piece.range[1] : piece.range[0];
    }
    if (end > at && end <= next) to = split ? piece.range[0] + (end - at) : piece.range[1];
    if (from !== undefined && to !== undefined) break;
    at = next;
  }
  const whole = extent(text);
  from ??= whole[1];
  return [from, start === end ? from : Math.max(from, to ?? whole[1])];
}

/**
 * Where in the reading of a text a source offset is printed, or would be: after what is inserted there; clamped to the text. Asked of many
 * offsets, as the marks of a long paragraph do: `readingOffsets([verbatim('渡口', 5)])(6)` is 1.
 */
export function readingOffsets(text: Text): (at: number) => number {
  const before: number[] = [];
  let length = 0;
  for (const piece of text) {
    before.push(length);
    length += piece.value.length;
  }
  return (at) => {
    let low = 0;
    for (let high = text.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((text[middle] as Piece).range[1] <= at) low = middle + 1;
      else high = middle;
    }
    const piece = text[low];
    if (!piece) return length;
    return (before[low] as number) + (piece.kind === 'verbatim' ? Math.max(0, at - piece.range[0]) : 0);
  };
}
