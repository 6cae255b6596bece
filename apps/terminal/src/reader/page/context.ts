import type { Piece } from '@zhengwen/core';
import { firstFrom } from './changes.js';

/** Units of context that are gathered; more than a row shows. */
const ENOUGH = 48;
/** A piece of the carrier that parts one block from the next. */
const BREAK = /[\r\n]|<\/?(?:p|div|h[1-6]|br|hr|li|ul|ol|t[rdh]|table|blockquote|section|article|figure|figcaption|body|html)\b/i;

/** The source's own words before an offset, without tags, no further back than the block they stand in. */
export function wordsBefore(pieces: readonly Piece[], offset: number): string {
  let out = '';
  for (let i = firstFrom(pieces, offset) - 1; i >= 0 && out.length < ENOUGH; i--) {
    const { kind, value, original = value } = pieces[i] as Piece;
    if (kind === 'markup' && BREAK.test(original)) break;
    if (kind !== 'markup') out = original.slice(-ENOUGH) + out;
  }
  return out.slice(out.lastIndexOf('\n') + 1).trimStart();
}

/** The source's own words from an offset on, in the same way. */
export function wordsAfter(pieces: readonly Piece[], offset: number): string {
  let out = '';
  for (let i = firstFrom(pieces, offset); i < pieces.length && out.length < ENOUGH; i++) {
    const { kind, value, original = value } = pieces[i] as Piece;
    if (kind === 'markup' && BREAK.test(original)) break;
    if (kind !== 'markup') out += original.slice(0, ENOUGH);
  }
  const end = out.search(/[\r\n]/);
  return (end < 0 ? out : out.slice(0, end)).trimEnd();
}
