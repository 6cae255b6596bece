import { block, type Claim, type DraftBlock, type Layout } from '../../apparatus/draft.js';
import { markup, omitted, type Piece, verbatim } from '../../apparatus/text.js';
import { isSpace, linesOf } from '../../detect/lines.js';

const BOM = 0xfeff;
const IDEOGRAPHIC_SPACE = 0x3000;
/** Cells to which a tab advances. */
const TAB = 4;

/**
 * Plain text in `[start, end)` of `source` as blocks: every line that isn't blank is a paragraph. The line ends, blank lines and white
 * space before it stand at the head of its run; what follows the last line is a carrier.
 *
 * @example
 * extractPlain('甲\n\n\u3000\u3000乙', 0, 6).blocks[1].layout; // { blankBefore: 1, indent: 4 }
 */
export function extractPlain(source: string, start: number, end: number): { blocks: DraftBlock[]; claims: Claim[] } {
  const blocks: DraftBlock[] = [];
  let from = start;
  let blank = 0;
  for (const line of linesOf(source, start, end)) {
    const first = skip(source, line.start, line.end);
    if (first === line.end) {
      blank++;
      continue;
    }
    const last = skipBack(source, first, line.end);
    const layout: Layout = { ...(blank > 0 ? { blankBefore: blank } : {}), ...indentOf(source, line.start, first) };
    blocks.push(block('paragraph', [...carried(source, from, first), verbatim(source.slice(first, last), first)], { layout }));
    from = last;
    blank = 0;
  }
  if (from < end) blocks.push(block('carrier', carried(source, from, end)));
  return { blocks, claims: [] };
}

/** White space as carrier pieces; a byte order mark in it was put there by joining files, and is no white space. */
export function carried(source: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = start; at < end; ) {
    const mark = source.charCodeAt(at) === BOM;
    let stop = at + 1;
    while (stop < end && (source.charCodeAt(stop) === BOM) === mark) stop++;
    const original = source.slice(at, stop);
    pieces.push(mark ? omitted(original, at, 'decode/bom') : markup(original, at, 'extract/white-space'));
    at = stop;
  }
  return pieces;
}

function isEdge(code: number): boolean {
  return isSpace(code) || code === BOM;
}

function skip(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && isEdge(source.charCodeAt(at))) at++;
  return at;
}

function skipBack(source: string, start: number, end: number): number {
  let at = end;
  while (at > start && isEdge(source.charCodeAt(at - 1))) at--;
  return at;
}

function indentOf(source: string, start: number, end: number): { indent?: number } {
  let cells = 0;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x09) cells += TAB - (cells % TAB);
    else if (code !== BOM) cells += code === IDEOGRAPHIC_SPACE ? 2 : 1;
  }
  return cells > 0 ? { indent: cells } : {};
}
