/** A stretch of a Markdown document that is read at once. */
export interface Part {
  readonly from: number;
  readonly to: number;
  /** Not so many marks that pairing them would take a time that grows with their square. */
  readonly readable: boolean;
}

const MARKS = 2000;
const LENGTH = 200_000;
/** Lists and quotations that begin on one line, each in the one before. */
const NESTED = /^[ \t]*(?:(?:[-+*>]|\d{1,9}[.)])[ \t]+){64}/m;

/** Divides `[start, end)` where a paragraph (lines without a blank one between) holds more marks, lists or text than can be read in good time. */
export function parts(source: string, start: number, end: number): readonly Part[] {
  const found: Part[] = [];
  let from = start;
  for (let at = start; at < end; ) {
    const next = paragraphEnd(source, at, end);
    if (!isReadable(source, at, next)) {
      if (at > from) found.push({ from, to: at, readable: true });
      found.push({ from: at, to: next, readable: false });
      from = next;
    }
    at = next;
  }
  if (end > from || found.length === 0) found.push({ from, to: end, readable: true });
  return found;
}

/** Behind the blank lines that end the paragraph at `at`. */
function paragraphEnd(source: string, at: number, end: number): number {
  const blank = /\n[ \t\r>]*\n\s*/g;
  blank.lastIndex = at;
  const match = blank.exec(source);
  return match && match.index < end ? Math.min(end, match.index + match[0].length) : end;
}

/**
 * Where a stretch that is to end at `least` or soon after may end: behind a blank line, before a line that neither is indented nor begins a list
 * item. All but code and HTML ends there, so what is read on either side is what would be read of both together.
 */
export function stretchEnd(source: string, least: number, to: number): number {
  const cut = /\n[ \t]*\r?\n(?=[^ \t\r\n\uFEFF+*\-\d])/g;
  cut.lastIndex = least;
  const match = least < to ? cut.exec(source) : null;
  return match ? Math.min(to, match.index + match[0].length) : to;
}

function isReadable(source: string, from: number, to: number): boolean {
  if (to - from > LENGTH) return false;
  let marks = 0;
  for (let i = from; i < to; i++) {
    const code = source.charCodeAt(i);
    // A mark behind a backslash is none.
    if (code === 92) i++;
    // * _ [ ] ` < and the marks of quotation
    else if (code === 42 || code === 95 || code === 91 || code === 93 || code === 96 || code === 60 || code === 62) marks++;
  }
  return marks <= MARKS && !NESTED.test(source.slice(from, to));
}
