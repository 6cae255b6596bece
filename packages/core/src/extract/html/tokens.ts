import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** An attribute as its tag has it: the decoded value, and where it lies between the end of the name and the end of the value. */
export interface Attribute {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

export type Attributes = ReadonlyMap<string, Attribute>;

/** What a page is written with, in source order; the ranges of the calls tile what was read. */
export interface TokenSink {
  text(from: number, to: number): void;
  /** A character reference: `value` is one character or two. */
  reference(from: number, to: number, value: string): void;
  open(name: string, attributes: Attributes, from: number, to: number, selfClosing: boolean): void;
  close(name: string, from: number, to: number): void;
  /** A comment, or a CDATA section, which HTML reads as one. */
  comment(from: number, to: number): void;
  /** A doctype or a processing instruction. */
  declaration(from: number, to: number): void;
  /** A tag that never ends: it is text. */
  unclosed(from: number, to: number): void;
}

const NONE: Attributes = new Map();
// Far above any honest tag; a tag of a million words must not fill the memory.
const ATTRIBUTES_KEPT = 128;
// Each unclosed tag means reading on from behind it: more than a few are no accident.
const UNCLOSED_TAGS_READ = 8;

/** Reads `[start, end)` of the source as HTML and hands every token to `sink`, each character exactly once. */
export function tokenize(source: string, start: number, end: number, sink: TokenSink): void {
  let unclosed = 0;
  for (let at = start; at < end; ) {
    const reached = read(source, at, end, sink);
    at = reached.at;
    if (reached.sound) continue;
    const to = ++unclosed > UNCLOSED_TAGS_READ ? end : tagStop(source.slice(at, end)) + at;
    sink.unclosed(at, to);
    at = to;
  }
}

/** Where a tag that nothing closes is given up: behind the first `>`, or before the next `<`. */
function tagStop(rest: string): number {
  const close = rest.indexOf('>', 1);
  const open = rest.indexOf('<', 1);
  if (close < 0 && open < 0) return rest.length;
  return close >= 0 && (open < 0 || close < open) ? close + 1 : open;
}

/** Reads as far as the tokens are right; `sound` is false where a tag begins that nothing closes. */
function read(source: string, start: number, end: number, sink: TokenSink): { readonly at: number; readonly sound: boolean } {
  const slice = source.slice(start, end);
  let at = 0;
  let reference: { from: number; to: number; value: string } | undefined;
  let name = '';
  let attributes = NONE as Map<string, Attribute>;
  let attribute = '';
  let attributeFrom = 0;
  let value = '';

  const settle = () => {
    if (!reference) return;
    const { from, to, value: character } = reference;
    reference = undefined;
    sink.reference(start + from, start + to, character);
  };
  const token = (to: number, emit: (from: number, to: number) => void) => {
    settle();
    const from = at;
    at = to;
    emit(start + from, start + to);
  };
  const openTag = (to: number, selfClosing: boolean) => token(to, (from, until) => sink.open(name, attributes, from, until, selfClosing));
  /** `<!>` and `<!->` end where they stand; the tokenizer would read on to the next `>`. */
  const declaration = (from: number, to: number) => {
    const first = slice.indexOf('>', from);
    token(first + 1, sink.declaration);
    if (first < to) tokenizer.pause();
  };

  const callbacks: TokenizerCallbacks = {
    ontext(from, to) {
      if (from === at && to > at) token(to, sink.text);
    },
    ontextentity(codePoint, to) {
      const character = String.fromCodePoint(codePoint);
      // A reference to two characters comes twice, ending at one place.
      if (reference?.to === to) {
        reference.value += character;
        return;
      }
      settle();
      reference = { from: at, to, value: character };
      at = to;
    },
    onopentagname(from, to) {
      name = slice.slice(from, to).toLowerCase();
      attributes = NONE as Map<string, Attribute>;
    },
    onattribname(from, to) {
      attribute = slice.slice(from, to).toLowerCase();
      attributeFrom = to;
      value = '';
    },
    onattribdata(from, to) {
      value += slice.slice(from, to);
    },
    onattribentity(codePoint) {
      value += String.fromCodePoint(codePoint);
    },
    onattribend(_quote, to) {
      if (attributes === NONE) attributes = new Map();
      if (attributes.size >= ATTRIBUTES_KEPT || attributes.has(attribute)) return;
      attributes.set(attribute, { value, from: start + attributeFrom, to: start + to });
    },
    onopentagend: (to) => openTag(to + 1, false),
    onselfclosingtag: (to) => openTag(to + 1, true),
    onclosetag(from, to) {
      const close = slice.indexOf('>', to);
      if (close < 0) return;
      const closed = slice.slice(from, to).toLowerCase();
      token(close + 1, (begin, until) => sink.close(closed, begin, until));
    },
    oncomment: (_from, to) => token(Math.min(to + 1, slice.length), sink.comment),
    oncdata: (_from, to) => token(Math.min(to + 1, slice.length), sink.comment),
    ondeclaration: declaration,
    onprocessinginstruction: declaration,
    onend: () => {},
  };
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, callbacks);
  tokenizer.write(slice);
  tokenizer.end();
  settle();
  return { at: start + at, sound: !tokenizer.running || at === slice.length };
}

/** The source range of an attribute's value, without its quotation marks. */
export function valueRange(source: string, attribute: Attribute): readonly [number, number] {
  const raw = source.slice(attribute.from, attribute.to);
  const lead = /^\s*=?\s*["']?/.exec(raw)?.[0].length ?? 0;
  const tail = /["']$/.test(raw) && lead < raw.length ? 1 : 0;
  return [attribute.from + lead, attribute.to - tail];
}
