/** C0 and DEL have pictures of their own; tab and line feed are kept apart because a page of text needs them. */
const UNSAFE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const BREAKS = /[\t\n]/g;
const INVISIBLE =
  /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0]|\udb40[\udc00-\udfff]/g;

/**
 * One line of a document made fit for a terminal: every control character, bidirectional control and lone surrogate is shown instead of sent;
 * `safe('\x1b[31m')` is `'␛[31m'`. Tabs and line breaks are shown too, so the result never leaves its line.
 */
export function safe(text: string): string {
  return safeLines(text).replace(BREAKS, picture);
}

/** The same for a page of text: line feeds and tabs stay what they are. */
export function safeLines(text: string): string {
  return text.replace(UNSAFE, picture);
}

/** The same for an apparatus, where characters that draw nothing are the matter itself: `visible('去\u200b時')` is `'去⟨200B⟩時'`. */
export function visible(text: string): string {
  return safe(text).replace(INVISIBLE, named);
}

/**
 * JSON text that a terminal can show: what `JSON.stringify` leaves raw and a terminal might obey is written as an escape of the same meaning;
 * `safeJson('"\u009b"')` is `'"\\u009b"'`.
 */
export function safeJson(json: string): string {
  return json.replace(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Unicode keeps a picture of each C0 control at U+2400 and of DEL at U+2421; the others are named by their number. */
function picture(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : named(char);
}

function named(char: string): string {
  return `⟨${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
