import stringWidth from 'string-width';
import { type Kind, kindOf } from './kind.js';

/** A grapheme cluster: what a terminal draws as one, with its place in the text (UTF-16 units) and its width in cells. */
export interface Cluster {
  readonly start: number;
  readonly end: number;
  readonly width: number;
  readonly kind: Kind;
}

/** Characters that never join with a neighbour of their own sort, so that most text needs no segmenter. */
const PLAIN = '[\\n\\u0020-\\u007e\\u2014\\u2018\\u2019\\u201c\\u201d\\u2026\\u3000-\\u3029\\u3400-\\u4dbf\\u4e00-\\u9fff\\uff01-\\uff5e]';
/** A run of plain characters, without the last when something follows that may join it. */
const PLAIN_RUN = new RegExp(`${PLAIN}+(?=${PLAIN}|$)`, 'uy');
const UP_TO_PLAIN = new RegExp(`.+?(?=${PLAIN}{2}|$)`, 'suy');
const WIDE = /[\u3000-\u3029\u3400-\u9fff\uff01-\uff5e]/;
/** A cluster can be made as wide as one likes (half-width voicing marks join); beyond this it is set character by character. */
const WIDEST = 4;
/** Characters of ambiguous width among the plain ones. */
const AMBIGUOUS = /[\u2014\u2018\u2019\u201c\u201d\u2026]/;
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

let ambiguous: 1 | 2 = 1;

/** Says how many cells the terminal gives to characters of ambiguous width (`“ ” … — ·`): one for the whole process, since the terminal is one. */
export function setAmbiguousWidth(cells: 1 | 2): void {
  ambiguous = cells;
}

/**
 * The clusters of a text, in order, without a gap. A cluster that draws nothing (a zero-width space, a lone mark) goes with the one before it.
 * Control characters are not expected: what a document holds is made safe before it is set.
 */
export function clustersOf(text: string): readonly Cluster[] {
  const out: Cluster[] = [];
  let at = 0;
  while (at < text.length) {
    PLAIN_RUN.lastIndex = at;
    const plain = PLAIN_RUN.exec(text);
    if (plain) {
      const end = at + plain[0].length;
      for (; at < end; at++) out.push(plainCluster(text, at));
      continue;
    }
    UP_TO_PLAIN.lastIndex = at;
    const mixed = UP_TO_PLAIN.exec(text)?.[0] ?? text.slice(at);
    for (const { segment, index } of graphemes.segment(mixed)) add(out, segment, at + index);
    at += mixed.length;
  }
  return out;
}

function plainCluster(text: string, at: number): Cluster {
  const char = text.charAt(at);
  const width = char === '\n' ? 0 : WIDE.test(char) ? 2 : AMBIGUOUS.test(char) ? ambiguous : 1;
  return { start: at, end: at + 1, width, kind: kindOf(char, width) };
}

function add(out: Cluster[], segment: string, start: number): void {
  const width = segment === '\n' ? 0 : stringWidth(segment, { ambiguousIsNarrow: ambiguous === 1 });
  const last = out[out.length - 1];
  if (width === 0 && segment !== '\n' && last && last.kind !== 'newline') {
    out[out.length - 1] = { ...last, end: start + segment.length };
    return;
  }
  if (width > WIDEST && [...segment].length > 1) {
    let at = start;
    for (const char of segment) {
      add(out, char, at);
      at += char.length;
    }
    return;
  }
  out.push({ start, end: start + segment.length, width, kind: kindOf(segment, width) });
}

/** The width of a text in cells, as the sum of its clusters. */
export function widthOf(text: string): number {
  let width = 0;
  for (const cluster of clustersOf(text)) width += cluster.width;
  return width;
}
