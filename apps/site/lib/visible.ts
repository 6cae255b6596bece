/** What HTML cannot carry: control characters and half a surrogate pair. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** What turns the direction of all that follows in its line, ours included. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;
/** What draws nothing: in an apparatus these are the matter itself. */
const INVISIBLE = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/gu;
const SPACES: Readonly<Record<string, string>> = { ' ': '␣', '\u3000': '□', '\u00a0': '⍽', '\t': '⇥', '\n': '↵\n', '\r': '␍' };

/**
 * Text as a page can carry it, of the same length: a control character becomes its picture, half a surrogate pair
 * U+FFFD; `printable('\u001b[31m')` is `'␛[31m'`.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, picture);
}

/** The same without characters that turn the direction of the line; each becomes U+FFFD. */
export function upright(text: string): string {
  return printable(text).replace(TURNING, '\ufffd');
}

/** A string, list or record with `change` made to every string in it, names of fields aside. */
export function everyString<T>(value: T, change: (text: string) => string): T {
  return walk(value, change) as T;
}

/** Source text with every character that draws nothing named; `named('去\u200b時')` is `'去⟨U+200B⟩時'`. */
export function named(text: string): string {
  return printable(text).replace(INVISIBLE, name);
}

/** The same with spaces and line ends shown as well, for a change whose matter they are. */
export function shown(text: string): string {
  return named(text).replace(/[ \u3000\u00a0\t\n\r]/g, (char) => SPACES[char] ?? char);
}

function picture(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

function name(char: string): string {
  return `⟨U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

function walk(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((inner) => walk(inner, change));
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, change)]));
  return value;
}
