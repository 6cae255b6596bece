/** A line of a text: `[start, end)` without its end, and where the next one begins; `next` is `end` for a last line without an end. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** Whether a UTF-16 unit ends a line: LF, CR, form feed, NEL, line and paragraph separator. */
export function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x0c || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** Whether a UTF-16 unit is white space within a line; U+3000 and the no-break spaces are. */
export function isSpace(code: number): boolean {
  if (code < 0xa0) return code === 0x20 || code === 0x09 || code === 0x0b;
  return code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0x1680;
}

/** Beside Latin-1 letters NEL is no line end but a byte of text that was read as Latin-1. */
function endsLine(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return isLineEnd(code) && !(code === 0x85 && (isHighLatin(source.charCodeAt(at - 1)) || isHighLatin(source.charCodeAt(at + 1))));
}

function isHighLatin(code: number): boolean {
  return code >= 0x80 && code <= 0xff && code !== 0x85 && code !== 0xa0;
}

/** The lines of `source` in `[start, end)`; CR LF is one end. A text that ends with a line end has no empty line after it. */
export function* linesOf(source: string, start = 0, end = source.length): Generator<Line> {
  for (let at = start; at < end; ) {
    let stop = at;
    while (stop < end && !endsLine(source, stop)) stop++;
    const pair = source.charCodeAt(stop) === 0x0d && stop + 1 < end && source.charCodeAt(stop + 1) === 0x0a;
    const next = stop === end ? end : stop + (pair ? 2 : 1);
    yield { start: at, end: stop, next };
    at = next;
  }
}
