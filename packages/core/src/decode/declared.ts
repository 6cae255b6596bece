import { normalizeEncoding } from '@exodus/bytes/encoding-lite.js';
import { matchesIn } from '../apparatus/matches.js';

/** A name of the Encoding Standard in lower case: `utf-8`, `gb18030`, `big5`, `utf-16le`, `windows-1252`. */
export type Encoding = string;

/** A charset that someone states, as a label in lower case. */
export interface Statement {
  readonly label: string;
  /** The server that sent the page, its XML declaration, or its `<meta>`. */
  readonly witness: 'http' | 'xml' | 'meta';
}

/** Bytes, or units of a text, in which the head is looked for: of any file, and of one that has begun as a page. */
const SHORT = 1 << 14;
const LONG = 1 << 20;

/** Labels that Windows, Java and Unix write, which the standard does not know. */
const OTHERS: Readonly<Record<string, string>> = {
  'euc-cn': 'gb18030',
  cp936: 'gb18030',
  ms936: 'gb18030',
  'windows-936': 'gb18030',
  cp950: 'big5',
  ms950: 'big5',
  'windows-950': 'big5',
};

/**
 * The encoding that a label names, as the Encoding Standard has it; `encodingOf('GB2312')` is `'gb18030'`, which holds all of it.
 * Undefined for a label that names none.
 */
export function encodingOf(label: string): Encoding | undefined {
  const key = label.trim().toLowerCase();
  const name = Object.hasOwn(OTHERS, key) ? OTHERS[key] : normalizeEncoding(key);
  if (name === null || name === undefined || name === 'replacement' || name === 'x-user-defined') return undefined;
  return name === 'gbk' ? 'gb18030' : name;
}

/**
 * The charsets that a page states of itself: by its XML declaration, and by its first `<meta charset>` or `<meta http-equiv>`.
 * The whole head is read, since saved pages put long scripts before the statement; comments don't count. `page` is its bytes, or its text where
 * that is known: what states a charset is written in ASCII.
 */
export function statedCharsets(page: Uint8Array | string): readonly Statement[] {
  const first = headOf(page, SHORT);
  const short = statedIn(first.text);
  return first.whole || short.some(({ witness }) => witness === 'meta') ? short : statedIn(headOf(page, LONG).text);
}

const META = /<meta[\s/][^<>]*>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

function statedIn(head: string): readonly Statement[] {
  const xml = /^(?:\xEF\xBB\xBF)?\s*<\?xml\s[^<>]*?encoding\s*=\s*["']\s*([\w.:-]+)/i.exec(head)?.[1];
  const stated: Statement[] = xml ? [{ label: xml.toLowerCase(), witness: 'xml' }] : [];
  for (const [tag] of matchesIn(head, META)) {
    const charset = charsetOf(tag);
    if (charset) return [...stated, { label: charset.toLowerCase(), witness: 'meta' }];
  }
  return stated;
}

function charsetOf(tag: string): string | undefined {
  const attributes = new Map<string, string>();
  for (const [, name, double, single, bare] of matchesIn(tag, ATTRIBUTE)) {
    attributes.set((name as string).toLowerCase(), double ?? single ?? bare ?? '');
  }
  const charset = attributes.get('charset')?.trim();
  if (charset) return charset;
  if (attributes.get('http-equiv')?.trim().toLowerCase() !== 'content-type') return undefined;
  return /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(attributes.get('content') ?? '')?.[1];
}

/** The head within so many bytes, each as a character, comments left out; `whole` when more would add nothing to it. */
function headOf(source: Uint8Array | string, limit: number): { readonly text: string; readonly whole: boolean } {
  const text = typeof source === 'string' ? source.slice(0, limit) : latin1(source.subarray(0, limit));
  const over = /<\/head\b|<body\b/i.exec(text);
  const page = /<(?:!doctype|html|head|meta)\b/i.test(text.slice(0, SHORT));
  return { text: withoutComments(over ? text.slice(0, over.index) : text), whole: over !== null || !page || source.length <= limit };
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
