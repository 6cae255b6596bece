import type { Range } from '../../apparatus/range.js';
import { type Attribute, type Attributes, NO_ATTRIBUTES } from './attributes.js';
import { type TokenSink, tokenize } from './tokens.js';

const TAG = 'extract/escaped-markup';
const ESCAPE = 'extract/string-escape';
/** The references that tags are written with. */
const REFERENCE = /&(?:lt|gt|quot|apos|amp|#0*(?:34|38|39|60|61|62)|#x0*(?:2[267]|3[c-e]));/gi;
const QUOTATION = /&(?:quot|#0*34|#x0*22);/gi;
/** Tags that have no quotation marks of their own. */
const UNQUOTED = /<[a-z][^<>]*=\s*&(?:quot|#0*34|#x0*22);/i;
const MARKS: readonly (readonly [pattern: RegExp, mark: string])[] = [
  [/lt|60|3c/i, '<'],
  [/gt|62|3e/i, '>'],
  [/quot|34|22/i, '"'],
  [/apos|39|27/i, "'"],
  [/61|3d/i, '='],
];
/** The escape sequences of a string, after ECMA-262, 12.9.4. */
const SEQUENCE = /\\(?:u\{[\da-f]{1,6}\}|u[\da-f]{4}|x[\da-f]{2}|\r\n|[\s\S])/gi;
const CONTROLS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', 0: '\0', '\n': '', '\r': '', '\r\n': '' };

/** An article that a page keeps and does not print: where it stands, and whether that is within a string. */
export interface Kept {
  readonly range: Range;
  readonly inString: boolean;
}

/** What reads tokens, and by which rule those are carrier. */
export interface CarrierSink extends TokenSink {
  reference(from: number, to: number, value: string, rule?: string): void;
  open(name: string, attributes: Attributes, from: number, to: number, selfClosing: boolean, rule?: string): void;
  close(name: string, from: number, to: number, rule?: string): void;
}

/** A text taken out of what it was written in, and where in the source each of its units comes from; last, where it ends. */
interface Unwrapped {
  readonly text: string;
  readonly places: readonly number[];
}

/** Reads what a page keeps as the page that it stands for; `sink` gets places in the source, and all of them lie in what was kept. */
export function readKept(source: string, { range: [from, to], inString }: Kept, sink: CarrierSink): void {
  const whole = { text: source.slice(from, to), places: Array.from({ length: to - from + 1 }, (_, at) => from + at) };
  const said = inString ? replaced(whole, SEQUENCE, unitsOf) : whole;
  const isMarkup = inString && BLOCK.test(said.text);
  const isEscaped = !inString || (!isMarkup && ESCAPED_BLOCK.test(said.text));
  const wrapped = isEscaped ? REFERENCE : isMarkup && UNQUOTED.test(said.text) ? QUOTATION : undefined;
  const { text, places } = wrapped ? replaced(said, wrapped, markOf) : said;
  tokenize(text, 0, text.length, new Placed(source, text, places, sink, !isMarkup && !isEscaped));
}

const BLOCK = /<(?:p|div|br)\b/i;
const ESCAPED_BLOCK = /&lt;(?:p|div|br)\b/i;

/** What a string of a script says, without its escape sequences: `stringOf('\\u6e21口')` is `'渡口'`. */
export function stringOf(written: string): string {
  return written.replace(SEQUENCE, unitsOf);
}

/** The text with what a pattern finds in it replaced; each unit of a value stands for all that was found. */
function replaced({ text, places }: Unwrapped, pattern: RegExp, standsFor: (found: string) => string): Unwrapped {
  let out = '';
  const from: number[] = [];
  let copied = 0;
  const copyTo = (end: number) => {
    out += text.slice(copied, end);
    for (; copied < end; copied++) from.push(places[copied] as number);
  };
  for (const { 0: found, index } of text.matchAll(pattern)) {
    copyTo(index);
    const value = standsFor(found);
    for (let unit = 0; unit < value.length; unit++) from.push(places[copied] as number);
    out += value;
    copied += found.length;
  }
  copyTo(text.length);
  from.push(places[text.length] as number);
  return { text: out, places: from };
}

function markOf(reference: string): string {
  return MARKS.find(([pattern]) => pattern.test(reference))?.[1] ?? '&';
}

function unitsOf(sequence: string): string {
  const said = sequence.slice(1);
  const code = /^[ux]\{?([\da-f]+)\}?$/i.exec(said)?.[1];
  if (code === undefined) return CONTROLS[said] ?? said;
  const point = Number.parseInt(code, 16);
  return point > 0x10ffff ? '\ufffd' : point > 0xffff ? String.fromCodePoint(point) : String.fromCharCode(point);
}

/** Gives every token the place in the source that its characters come from. */
class Placed implements TokenSink {
  readonly #source: string;
  readonly #text: string;
  readonly #places: readonly number[];
  readonly #sink: CarrierSink;
  readonly #inLines: boolean;

  /** `inLines`: the lines of the text are its paragraphs. */
  constructor(source: string, text: string, places: readonly number[], sink: CarrierSink, inLines: boolean) {
    this.#source = source;
    this.#inLines = inLines;
    this.#text = text;
    this.#places = places;
    this.#sink = sink;
  }

  text(from: number, to: number): void {
    for (let at = from; at < to; ) {
      const start = at;
      while (at < to && this.#at(at + 1) - this.#at(at) === 1) at++;
      if (at > start) this.#sink.text(this.#at(start), this.#at(at));
      else at = this.#rewritten(at, to);
    }
  }

  /** What stands for other characters at `at`, in one: the units of a pair belong together, and so do those of one sequence. Gives its end. */
  #rewritten(at: number, to: number): number {
    let end = at + 1;
    while (end < to && (this.#at(end) === this.#at(at) || isPair(this.#text, end))) end++;
    const value = this.#text.slice(at, end);
    if (this.#inLines && value === '\n') this.#sink.open('br', NO_ATTRIBUTES, this.#at(at), this.#at(end), false, TAG);
    else this.#sink.reference(this.#at(at), this.#at(end), value, this.#source.charAt(this.#at(at)) === '\\' ? ESCAPE : undefined);
    return end;
  }

  reference(from: number, to: number, value: string): void {
    this.#sink.reference(this.#at(from), this.#at(to), value);
  }

  open(name: string, attributes: Attributes, from: number, to: number, selfClosing: boolean): void {
    this.#sink.open(name, this.#attributes(attributes), this.#at(from), this.#at(to), selfClosing, TAG);
  }

  close(name: string, from: number, to: number): void {
    this.#sink.close(name, this.#at(from), this.#at(to), TAG);
  }

  comment(from: number, to: number): void {
    this.#sink.comment(this.#at(from), this.#at(to));
  }

  declaration(from: number, to: number): void {
    this.#sink.declaration(this.#at(from), this.#at(to));
  }

  unclosed(from: number, to: number): void {
    this.#sink.unclosed(this.#at(from), this.#at(to));
  }

  #at(place: number): number {
    return this.#places[place] as number;
  }

  #attributes(attributes: Attributes): Attributes {
    const placed = (attribute: Attribute | undefined) => attribute && { ...attribute, from: this.#at(attribute.from), to: this.#at(attribute.to) };
    return {
      size: attributes.size,
      names: () => attributes.names(),
      get: (name) => placed(attributes.get(name)),
      value: (name) => attributes.value(name),
      has: (name) => attributes.has(name),
    };
  }
}

/** Whether the unit at `at` is the second of a pair. */
function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}
