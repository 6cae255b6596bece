/** Encodings that this package reads. */
export type Encoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be';

/** Bytes in which the head is looked for: of any file, and of one that has begun as a page. */
const SHORT = 1 << 14;
const LONG = 1 << 20;

const LABELS: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  'x-unicode20utf8': 'utf-8',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  gb2312: 'gb18030',
  'gb_2312-80': 'gb18030',
  gb_2312: 'gb18030',
  csgb2312: 'gb18030',
  csiso58gb231280: 'gb18030',
  'iso-ir-58': 'gb18030',
  chinese: 'gb18030',
  'euc-cn': 'gb18030',
  cp936: 'gb18030',
  ms936: 'gb18030',
  'windows-936': 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
  'cn-big5': 'big5',
  csbig5: 'big5',
  'x-x-big5': 'big5',
  cp950: 'big5',
  ms950: 'big5',
  'windows-950': 'big5',
};

/** The encoding that a label names; `encodingOf('GB2312')` is `'gb18030'`, which holds all of it. A label in ASCII can't mean UTF-16. */
export function encodingOf(label: string): Encoding | undefined {
  const key = label.trim().toLowerCase();
  return Object.hasOwn(LABELS, key) ? LABELS[key] : undefined;
}

/**
 * The charset that a page states of itself, in lower case: by its XML declaration, `<meta charset>` or `<meta http-equiv>`.
 * The whole head is read, since saved pages put long scripts before the statement; comments don't count.
 */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const first = headOf(bytes, SHORT);
  return statedIn(first.text) ?? (first.whole ? undefined : statedIn(headOf(bytes, LONG).text));
}

function statedIn(head: string): string | undefined {
  const xml = /^(?:\xEF\xBB\xBF)?\s*<\?xml\s[^<>]*?encoding\s*=\s*["']\s*([\w.:-]+)/i.exec(head)?.[1];
  if (xml) return xml.toLowerCase();
  for (const [tag] of head.matchAll(/<meta[\s/][^<>]*>/gi)) {
    const charset = charsetOf(tag);
    if (charset) return charset.toLowerCase();
  }
  return undefined;
}

function charsetOf(tag: string): string | undefined {
  const attributes = new Map<string, string>();
  for (const [, name, double, single, bare] of tag.matchAll(/([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)) {
    attributes.set((name as string).toLowerCase(), double ?? single ?? bare ?? '');
  }
  const charset = attributes.get('charset')?.trim();
  if (charset) return charset;
  if (attributes.get('http-equiv')?.trim().toLowerCase() !== 'content-type') return undefined;
  return /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(attributes.get('content') ?? '')?.[1];
}

/** The head within so many bytes, each as a character, comments left out; `whole` when more bytes would add nothing to it. */
function headOf(bytes: Uint8Array, limit: number): { readonly text: string; readonly whole: boolean } {
  const text = latin1(bytes.subarray(0, limit));
  const over = /<\/head\b|<body\b/i.exec(text);
  const page = /<(?:!doctype|html|head|meta)\b/i.test(text.slice(0, SHORT));
  return { text: withoutComments(over ? text.slice(0, over.index) : text), whole: over !== null || !page || bytes.length <= limit };
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  // `apply` takes the bytes as they lie; spreading them is many times slower.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode.apply(null, bytes.subarray(at, at + 8192) as unknown as number[]);
  return text;
}

function withoutComments(text: string): string {
  let out = '';
  let at = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', at)) {
    out += text.slice(at, open);
    const close = text.indexOf('-->', open + 4);
    if (close < 0) return out;
    at = close + 3;
  }
  return out + text.slice(at);
}
