/** A place in a source as editors count it: lines and characters (code points) from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const BREAK = /\r\n|[\n\r]/g;

/**
 * Finds the place of an offset (UTF-16 units) in a source; `placesOf('一\n二三')(3)` is line 2, column 2. Offsets asked for in their order are
 * found in one walk, since a source may be a single line of many millions of characters.
 */
export function placesOf(source: string): (offset: number) => Place {
  const starts = [0];
  for (const match of source.matchAll(BREAK)) starts.push(match.index + match[0].length);
  let known = { line: 0, offset: 0, column: 0 };
  return (offset) => {
    let low = 0;
    for (let high = starts.length - 1; low < high; ) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    if (known.line !== low || known.offset > offset) known = { line: low, offset: starts[low] as number, column: 0 };
    known = { line: low, offset, column: known.column + codePoints(source, known.offset, offset) };
    return { line: low + 1, column: known.column + 1 };
  };
}

/** `3:15`. */
export function written({ line, column }: Place): string {
  return `${line}:${column}`;
}

/** Code points that end in `(start, end]`. */
function codePoints(source: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const pair = isHigh(source.charCodeAt(at)) && isLow(source.charCodeAt(at + 1));
    if (!pair) count++;
  }
  return count;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
