import { isSpace, type Line, linesOf } from './lines.js';

/** Where front matter stands: `[open, content)` is its first line, `[close, body)` its last; of JSON, which has none, they are empty. */
export interface FrontMatterPlace {
  readonly language: 'yaml' | 'toml' | 'json';
  readonly open: number;
  readonly content: number;
  readonly close: number;
  /** The end of the closing line, line end included: the rest is the body. */
  readonly body: number;
  readonly keys: number;
}

/** `key:` at the start of a line, with a blank or nothing after the colon; a key may be quoted. */
export const KEY = /^(?:"[^"]{1,64}"|'[^']{1,64}'|[^\s#\-?:,[\]{}&*!|>'"%@`][^:]{0,63}):(?=\s|$)/;

export const TOML_KEY = /^(?:[\w.-]{1,64}|"[^"\n]{1,64}"|'[^'\n]{1,64}')[ \t]*=[ \t]*\S/;
export const TOML_TABLE = /^\[{1,2}[^[\]]{1,64}\]{1,2}/;

/** UTF-16 units in which JSON is looked for at the head of a text. */
const LONGEST = 1 << 16;

/** How a language fences its lines, and what a line of it is: a key, part of a value or a table, or neither. */
interface Dialect {
  readonly fence: string;
  readonly isKey: (line: string) => boolean;
  readonly isOther: (line: string) => boolean;
}

const DIALECTS: Readonly<Record<'yaml' | 'toml', Dialect>> = {
  yaml: { fence: '---', isKey: (line) => KEY.test(line), isOther: (line) => /^[#-]/.test(line) },
  toml: { fence: '+++', isKey: (line) => TOML_KEY.test(line), isOther: (line) => /^[#\]"'}]/.test(line) || TOML_TABLE.test(line) },
};

/**
 * Front matter: a line `---`, lines of which most that aren't indented are `key:`, the first of them too, and a line `---`; the same with `+++`
 * and `key =`, as Hugo writes it; the first without its opening line, as Hexo reads it; or an object of JSON on lines of its own. A byte order mark and blank lines may stand before it. Without its
 * end it is none, since then nobody knows where it ends.
 */
export function findFrontMatter(source: string, start = 0, end = source.length): FrontMatterPlace | undefined {
  for (const line of linesOf(source, source[start] === '\uFEFF' ? start + 1 : start, end)) {
    if (isBlank(source, line)) continue;
    for (const language of ['yaml', 'toml'] as const) if (isFence(source, line, DIALECTS[language].fence)) return fenced(source, line, end, language);
    return source[line.start] === '{' ? findJson(source, line.start, end) : unopened(source, line, end);
  }
  return undefined;
}

function fenced(source: string, opening: Line, end: number, language: 'yaml' | 'toml'): FrontMatterPlace | undefined {
  const { fence, isKey, isOther } = DIALECTS[language];
  let keys = 0;
  let others = 0;
  for (const line of linesOf(source, opening.next, end)) {
    if (isFence(source, line, fence)) {
      if (keys === 0 || others > keys) return undefined;
      return { language, open: opening.start, content: opening.next, close: line.start, body: line.next, keys };
    }
    if (isBlank(source, line) || isSpace(source.charCodeAt(line.start))) continue;
    const text = source.slice(line.start, Math.min(line.end, line.start + 80));
    if (isOther(text)) continue;
    if (isKey(text)) keys++;
    else others++;
    if (keys === 0) return undefined;
  }
  return undefined;
}

/** The same without its first fence, as Hexo allows: from the first line on, nothing but keys with their values, a title among them. */
function unopened(source: string, first: Line, end: number): FrontMatterPlace | undefined {
  let keys = 0;
  let titled = false;
  for (const line of linesOf(source, first.start, end)) {
    if (isFence(source, line, '---')) {
      if (keys < 2 || !titled) return undefined;
      return { language: 'yaml', open: first.start, content: first.start, close: line.start, body: line.next, keys };
    }
    const text = source.slice(line.start, Math.min(line.end, line.start + 80));
    if (KEY.test(text)) {
      keys++;
      titled ||= /^["']?(?:title|标题)["']?:/.test(text);
    } else if (keys === 0 || isBlank(source, line) || !/^(?:[ \t]|-[ \t]|#)/.test(text)) return undefined;
  }
  return undefined;
}

/** An object that ends in a line of its own, with something below it; `}` of an inner one is indented. */
function findJson(source: string, start: number, end: number): FrontMatterPlace | undefined {
  for (const line of linesOf(source, start, Math.min(end, start + LONGEST))) {
    const brace = line.start === start ? source.slice(start, line.end).trimEnd().endsWith('}') : /^\}\s*$/.test(source.slice(line.start, line.end));
    if (!brace) continue;
    const close = line.start + source.slice(line.start, line.end).trimEnd().length;
    const keys = keysOf(source.slice(start, close));
    return keys > 0 && source.slice(line.next, end).trim() !== ''
      ? { language: 'json', open: start, content: start, close, body: close, keys }
      : undefined;
  }
  return undefined;
}

function keysOf(json: string): number {
  try {
    return Object.keys(JSON.parse(json) as object).length;
  } catch {
    return 0;
  }
}

function isFence(source: string, line: Line, fence: string): boolean {
  return source.startsWith(fence, line.start) && line.start + 3 <= line.end && isBlank(source, { ...line, start: line.start + 3 });
}

function isBlank(source: string, line: Line): boolean {
  for (let at = line.start; at < line.end; at++) if (!isSpace(source.charCodeAt(at))) return false;
  return true;
}
