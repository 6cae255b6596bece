import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** An attribute as its tag has it: the decoded value, and where it lies between the end of the name and the end of the value. */
export interface Attribute {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** The attributes of a tag in their order, by names in lower case; of two with one name the first counts. */
export interface Attributes extends Iterable<readonly [name: string, attribute: Attribute]> {
  readonly size: number;
  get(name: string): Attribute | undefined;
  has(name: string): boolean;
}

/** An attribute and the one written after it. */
interface Link extends Attribute {
  readonly name: string;
  next: Link | undefined;
}

/** Most tags have one attribute or two: looked for one by one they are found sooner than in a map, and take a fifth of the memory. */
class AttributeList implements Attributes {
  size = 0;
  #first: Link | undefined;
  #last: Link | undefined;

  get(name: string): Attribute | undefined {
    for (let link = this.#first; link; link = link.next) if (link.name === name) return link;
    return undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  add(name: string, value: string, from: number, to: number): void {
    const link: Link = { name, value, from, to, next: undefined };
    if (this.#last) this.#last.next = link;
    else this.#first = link;
    this.#last = link;
    this.size++;
  }

  *[Symbol.iterator](): Iterator<readonly [string, Attribute]> {
    for (let link = this.#first; link; link = link.next) yield [link.name, link];
  }
}

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

const NONE: Attributes = new AttributeList();
// Far above any honest tag; a tag of a million words must not fill the memory.
const ATTRIBUTES_KEPT = 128;
// A page has some dozens of names; a page made of other names must not fill the memory either.
const NAMES_KEPT = 512;
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
  let attributes = NONE;
  let list: AttributeList | undefined;
  let attribute = '';
  let attributeFrom = 0;
  let value = '';
  const names = new Map<string, string>();

  /** A name in lower case, always the same string: one that is known is cheaper to keep than to make, and to compare. */
  const nameAt = (from: number, to: number): string => {
    const written = slice.slice(from, to);
    const known = names.get(written);
    if (known !== undefined) return known;
    const made = written.toLowerCase();
    if (names.size < NAMES_KEPT) names.set(written, made);
    return made;
  };
  const settle = () => {
    if (!reference) return;
    const { from, to, value: character } = reference;
    reference = undefined;
    sink.reference(start + from, start + to, character);
  };
  /** Settles what came before and moves on; where the token begins. */
  const begin = (to: number): number => {
    if (reference) settle();
    const from = at;
    at = to;
    return start + from;
  };
  /** `<!>` and `<!->` end where they stand; the tokenizer would read on to the next `>`. */
  const declaration = (from: number, to: number) => {
    const first = slice.indexOf('>', from);
    const begun = begin(first + 1);
    sink.declaration(begun, start + first + 1);
    if (first < to) tokenizer.pause();
  };

  const comment = (_from: number, to: number) => {
    const end = Math.min(to + 1, slice.length);
    const begun = begin(end);
    sink.comment(begun, start + end);
  };

  const callbacks: TokenizerCallbacks = {
    ontext(from, to) {
      if (from !== at || to <= at) return;
      const begun = begin(to);
      sink.text(begun, start + to);
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
      name = nameAt(from, to);
      attributes = NONE;
      list = undefined;
    },
    onattribname(from, to) {
      attribute = nameAt(from, to);
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
      if (attributes.size >= ATTRIBUTES_KEPT || attributes.has(attribute)) return;
      list ??= new AttributeList();
      list.add(attribute, value, start + attributeFrom, start + to);
      attributes = list;
    },
    onopentagend(to) {
      const begun = begin(to + 1);
      sink.open(name, attributes, begun, start + to + 1, false);
    },
    onselfclosingtag(to) {
      const begun = begin(to + 1);
      sink.open(name, attributes, begun, start + to + 1, true);
    },
    onclosetag(from, to) {
      const close = slice.indexOf('>', to);
      if (close < 0) return;
      const begun = begin(close + 1);
      sink.close(nameAt(from, to), begun, start + close + 1);
    },
    oncomment: comment,
    oncdata: comment,
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
