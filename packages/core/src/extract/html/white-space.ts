/** White space that HTML collapses: space, tab, line feed, form feed, carriage return. */
export function isCollapsible(code: number): boolean {
  return code <= 32 && (code === 32 || code === 10 || code === 13 || code === 9 || code === 12);
}

/** White space of any kind that a line may begin or end with, such as U+00A0 and U+3000. */
export function isSpace(code: number): boolean {
  if (code < 128) return isCollapsible(code);
  // Han are all above.
  if (code > 0x3000) return false;
  return code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0x1680;
}

/** How many cells wide a run of spaces is; `cellsOf('\u3000\u3000')` is 4. */
export function cellsOf(spaces: string): number {
  let cells = 0;
  for (let i = 0; i < spaces.length; i++) {
    const code = spaces.charCodeAt(i);
    cells += code === 0x3000 || code === 0x2003 || code === 0x2001 ? 2 : 1;
  }
  return cells;
}

/** Whether a character is one that CSS calls wide and not Hangul: between two of them a folded line leaves no space. */
export function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x312f) ||
    (code >= 0x3190 && code <= 0xa4cf) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6)
  );
}

/**
 * What a run of collapsible white space prints between two characters: one space, or nothing where a line was folded between wide ones
 * (CSS Text 3, "Segment Break Transformation Rules"). `collapsed('\n  ', '中'.charCodeAt(0), '文'.charCodeAt(0))` is `''`.
 */
export function collapsed(run: string, before: number, after: number): string {
  if (!/[\n\r]/.test(run)) return ' ';
  return isWide(before) && isWide(after) ? '' : ' ';
}
