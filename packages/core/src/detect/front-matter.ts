import { isSpace, type Line, linesOf } from './lines.js';

/** Where front matter stands: `[open, content)` is its first line, `[close, body)` its last. */
export interface FrontMatterPlace {
  readonly open: number;
  readonly content: number;
  readonly close: number;
  /** The end of the closing line, line end included: the rest is the body. */
  readonly body: number;
  readonly keys: number;
}

/** `key:` at the start of a line, with a blank or nothing after the colon; a key may be quoted. */
export const KEY = /^(?:"[^"]{1,64}"|'[^']{1,64}'|[^\s#\-?:,[\]{}&*!|>'"%@`][^:]{0,63}):(?=\s|$)/;

/**
 * Front matter: a line `---`, lines of which most that aren't indented are `key:`, the first of them too, and a line `---`.
 * A byte order mark and blank lines may stand before it. Without its closing line it is none, since then nobody knows where it ends.
 */
export function findFrontMatter(source: string, start = 0, end = source.length): FrontMatterPlace | undefined {
  let opening: Line | undefined;
  let keys = 0;
  let others = 0;
  for (const line of linesOf(source, source[start] === '\uFEFF' ? start + 1 : start, end)) {
    if (!opening) {
      if (isFence(source, line)) opening = line;
      else if (!isBlank(source, line)) return undefined;
      continue;
    }
    if (isFence(source, line)) {
      if (keys === 0 || others > keys) return undefined;
      return { open: opening.start, content: opening.next, close: line.start, body: line.next, keys };
    }
    if (isBlank(source, line) || isSpace(source.charCodeAt(line.start)) || /[#-]/.test(source[line.start] as string)) continue;
    if (KEY.test(source.slice(line.start, Math.min(line.end, line.start + 80)))) keys++;
    else others++;
    if (keys === 0) return undefined;
  }
  return undefined;
}

function isFence(source: string, line: Line): boolean {
  return source.startsWith('---', line.start) && line.start + 3 <= line.end && isBlank(source, { ...line, start: line.start + 3 });
}

function isBlank(source: string, line: Line): boolean {
  for (let at = line.start; at < line.end; at++) if (!isSpace(source.charCodeAt(at))) return false;
  return true;
}
