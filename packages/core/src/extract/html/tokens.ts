import { AttributeList, type Attributes } from './attributes.js';
import { nameAt, nameHash } from './names.js';
import { ReferenceReader } from './references.js';

/** What a page is written with, in source order; the ranges of the calls tile what was read. */
export interface TokenSink {
  text(from: number, to: number): void;
  /** A character reference: `value` is one character or two. */
  reference(from: number, to: number, value: string): void;
  /** `attributes` hold until the call returns. */
  open(name: string, attributes: Attributes, from: number, to: number, selfClosing: boolean): void;
  close(name: string, from: number, to: number): void;
  /** A comment, or a CDATA section, which HTML reads as one. */
  comment(from: number, to: number): void;
  /** A doctype or a processing instruction. */
  declaration(from: number, to: number): void;
  /** A tag that never ends: it is text. */
  unclosed(from: number, to: number): void;
}

// Each unclosed tag means reading on from behind it: more than a few are no accident.
const UNCLOSED_TAGS_READ = 8;
/** Elements whose content is no markup. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea', 'xmp']);

const GREATER = 0x3e;
const AMPERSAND = 0x26;
const SLASH = 0x2f;
const EQUALS = 0x3d;

/** Reads `[start, end)` of the source as HTML and hands every token to `sink`, each character exactly once. */
export function tokenize(source: string, start: number, end: number, sink: TokenSink): void {
  let unclosed = 0;
  for (let at = start; at < end; ) {
    const rest = source.slice(at, end);
    const reached = new Tokenizer(rest, at, sink).read();
    if (reached === rest.length) return;
    const to = at + (++unclosed > UNCLOSED_TAGS_READ ? rest.length : tagStop(rest, reached));
    sink.unclosed(at + reached, to);
    at = to;
  }
}

/** Where a tag that nothing closes is given up: behind the first `>`, or before the next `<`. */
function tagStop(text: string, at: number): number {
  const close = text.indexOf('>', at + 1);
  const open = text.indexOf('<', at + 1);
  if (close < 0 && open < 0) return text.length;
  return close >= 0 && (open < 0 || close < open) ? close + 1 : open;
}

/** Reads a text that begins at `base` in the source. The steps take a place in it and give the next, or -1 where a tag is never closed. */
class Tokenizer {
  readonly #text: string;
  readonly #base: number;
  readonly #sink: TokenSink;
  readonly #references: ReferenceReader;
  readonly #attributes: AttributeList;
  #ampersand = -1;

  constructor(text: string, base: number, sink: TokenSink) {
    this.#text = text;
    this.#base = base;
    this.#sink = sink;
    this.#references = new ReferenceReader(text);
    this.#attributes = new AttributeList(text, base, (from, to) => this.#references.decoded(from, to));
  }

  /** Reads as far as the tokens are right: to the end, or to the beginning of a tag that nothing closes. */
  read(): number {
    const { length } = this.#text;
    for (let at = 0; at < length; ) {
      at = this.#words(at);
      if (at === length) return at;
      const next = this.#markup(at);
      if (next < 0) return at;
      at = next;
    }
    return length;
  }

  /** Text up to markup. A `<` that begins none begins another stretch of text. */
  #words(from: number): number {
    const text = this.#text;
    let start = from;
    for (let at = from; at < text.length; ) {
      const less = placeOf('<', text, at);
      for (let ampersand = this.#ampersandAt(at); ampersand < less; ampersand = this.#ampersandAt(at)) {
        const end = this.#references.read(ampersand);
        if (end < 0) at = ampersand + 1;
        else {
          this.#reference(start, ampersand, end);
          start = at = end;
        }
      }
      if (less === text.length) break;
      if (less > start) this.#sink.text(this.#base + start, this.#base + less);
      if (this.#beginsMarkup(less)) return less;
      start = less;
      at = less + 1;
    }
    if (text.length > start) this.#sink.text(this.#base + start, this.#base + text.length);
    return text.length;
  }

  /** Where the first `&` stands from `at` on: most stretches have none, and the text is looked through for it once. */
  #ampersandAt(at: number): number {
    if (this.#ampersand < at) this.#ampersand = placeOf('&', this.#text, at);
    return this.#ampersand;
  }

  /** Text, then the reference at `[at, end)` that was read last. */
  #reference(start: number, at: number, end: number): void {
    if (at > start) this.#sink.text(this.#base + start, this.#base + at);
    this.#sink.reference(this.#base + at, this.#base + end, this.#references.value);
  }

  #beginsMarkup(at: number): boolean {
    const code = this.#text.charCodeAt(at + 1);
    if (code !== SLASH) return isLetter(code) || code === 0x21 || code === 0x3f;
    const next = this.#behindSpace(at + 2);
    return next < this.#text.length && this.#text.charCodeAt(next) !== GREATER;
  }

  #markup(at: number): number {
    const text = this.#text;
    const code = text.charCodeAt(at + 1);
    if (isLetter(code)) return this.#openTag(at);
    if (code === SLASH) return this.#closeTag(at);
    if (code === 0x21) {
      if (text.startsWith('--', at + 2)) return this.#comment(at, text.indexOf('-->', at + 2), at + 4);
      if (text.startsWith('[CDATA[', at + 2)) return this.#comment(at, text.indexOf(']]>', at + 9), at + 9);
    }
    const end = text.indexOf('>', at + 2);
    if (end >= 0) this.#sink.declaration(this.#base + at, this.#base + end + 1);
    return end < 0 ? -1 : end + 1;
  }

  /** A comment that ends with the three characters at `end`; one without an end goes to that of the text, if it has `content`. */
  #comment(at: number, end: number, content: number): number {
    const { length } = this.#text;
    if (end < 0 && content >= length) return -1;
    const to = end < 0 ? length : end + 3;
    this.#sink.comment(this.#base + at, this.#base + to);
    return to;
  }

  #closeTag(at: number): number {
    const text = this.#text;
    const start = this.#behindSpace(at + 2);
    let end = start;
    let hash = 0;
    const bogus = !isLetter(text.charCodeAt(start));
    for (; !bogus && end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === GREATER || isSpace(code)) break;
      hash = nameHash(hash, code);
    }
    const close = text.charCodeAt(end) === GREATER ? end : text.indexOf('>', end);
    if (close < 0) return -1;
    if (bogus) this.#sink.comment(this.#base + at, this.#base + close + 1);
    else this.#sink.close(nameAt(text, start, end, hash), this.#base + at, this.#base + close + 1);
    return close + 1;
  }

  #openTag(tag: number): number {
    const text = this.#text;
    const attributes = this.#attributes;
    attributes.clear();
    let at = tag + 1;
    let hash = 0;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (endsName(code)) break;
      hash = nameHash(hash, code);
    }
    const name = nameAt(text, tag + 1, at, hash);
    while (at >= 0 && at < text.length) {
      const code = text.charCodeAt(at);
      if (code === GREATER) {
        this.#sink.open(name, attributes, this.#base + tag, this.#base + at + 1, false);
        return RAW.has(name) ? this.#raw(name, at + 1) : at + 1;
      }
      if (code === SLASH) {
        at = this.#behindSpace(at + 1);
        if (text.charCodeAt(at) !== GREATER) continue;
        this.#sink.open(name, attributes, this.#base + tag, this.#base + at + 1, true);
        return at + 1;
      }
      at = isSpace(code) ? at + 1 : this.#attribute(at);
    }
    return -1;
  }

  #attribute(start: number): number {
    const text = this.#text;
    // Whatever begins a name is part of it.
    let hash = nameHash(0, text.charCodeAt(start));
    let at = start + 1;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === EQUALS || endsName(code)) break;
      hash = nameHash(hash, code);
    }
    const nameEnd = at;
    const name = nameAt(text, start, nameEnd, hash);
    at = this.#behindSpace(at);
    if (text.charCodeAt(at) !== EQUALS) {
      this.#attributes.add(name, nameEnd, nameEnd, nameEnd, nameEnd);
      return at;
    }
    at = this.#behindSpace(at + 1);
    const quote = text.charCodeAt(at);
    if (quote === 0x22 || quote === 0x27) {
      const to = text.indexOf(quote === 0x22 ? '"' : "'", at + 1);
      if (to < 0) return -1;
      this.#attributes.add(name, nameEnd, at + 1, to, to + 1);
      return to + 1;
    }
    const from = at;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === GREATER || isSpace(code)) break;
    }
    if (at >= text.length) return -1;
    this.#attributes.add(name, nameEnd, from, at, at);
    return at;
  }

  /** Content up to the end tag of the element that it stands in; a title has references. */
  #raw(name: string, from: number): number {
    const text = this.#text;
    let end = text.indexOf('</', from);
    while (end >= 0 && !this.#endsRaw(name, end)) end = text.indexOf('</', end + 1);
    if (end < 0) end = text.length;
    let start = from;
    for (let at = name === 'title' ? from : end; at < end; at++) {
      const to = text.charCodeAt(at) === AMPERSAND ? this.#references.read(at) : -1;
      if (to < 0) continue;
      this.#reference(start, at, to);
      start = to;
      at = to - 1;
    }
    if (end > start) this.#sink.text(this.#base + start, this.#base + end);
    return end;
  }

  #endsRaw(name: string, at: number): boolean {
    const end = at + 2 + name.length;
    const code = this.#text.charCodeAt(end);
    return (code === GREATER || isSpace(code)) && this.#text.slice(at + 2, end).toLowerCase() === name;
  }

  #behindSpace(from: number): number {
    let at = from;
    while (isSpace(this.#text.charCodeAt(at))) at++;
    return at;
  }
}

/** Where a character stands from `at` on; at the end where it does not. */
function placeOf(character: string, text: string, at: number): number {
  const found = text.indexOf(character, at);
  return found < 0 ? text.length : found;
}

function isSpace(code: number): boolean {
  return code <= 0x20 && (code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c);
}

function endsName(code: number): boolean {
  return code === GREATER || code === SLASH || isSpace(code);
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
