/** A hit with words around it on one line, and where in them it stands (UTF-16 units). */
export interface Snippet {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How many UTF-16 units of context stand on either side. */
const AROUND = 40;
const MORE = '…';
/** Between two paragraphs. */
const BREAK = '\n\n';

/**
 * The words around `[start, end)` of a text, within its paragraph; `…` stands where the paragraph goes on. Only the words around are looked at,
 * since a paragraph may be many millions of units long.
 */
export function snippetOf(text: string, start: number, end: number): Snippet {
  const before = text.slice(Math.max(0, start - AROUND - BREAK.length), start);
  const after = text.slice(end, end + AROUND + BREAK.length);
  const top = before.lastIndexOf(BREAK);
  const bottom = after.indexOf(BREAK);
  const first = top < 0 ? 0 : start - before.length + top + BREAK.length;
  const last = bottom < 0 ? text.length : end + bottom;
  const from = whole(text, Math.max(first, start - AROUND));
  const to = whole(text, Math.min(last, end + AROUND));
  const lead = from > first ? MORE : '';
  const words = text.slice(from, to).replace(/\s/gu, ' ');
  return {
    text: lead + words + (to < last ? MORE : ''),
    start: lead.length + start - from,
    end: lead.length + end - from,
  };
}

/** The offset itself, or the one before where it would part a surrogate pair. */
function whole(text: string, at: number): number {
  const inside = /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
  return inside ? at - 1 : at;
}
