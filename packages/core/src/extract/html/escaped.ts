import type { Claim } from '../../apparatus/draft.js';
import type { Attribute, Attributes } from './attributes.js';
import { dateInScript, headClaim } from './head.js';
import { type TokenSink, tokenize } from './tokens.js';

// A page that a script builds may keep its article in fields of a form: its text with the tags as references, `&lt;p&gt;…&lt;/p&gt;`, and the rest by name.

const RULE = 'extract/escaped-markup';
/** The references that tags are written with. */
const REFERENCE = /&(?:lt|gt|quot|apos|amp|#0*(?:34|38|39|60|62));/g;
const MARKS: readonly (readonly [pattern: RegExp, mark: string])[] = [
  [/lt|60/, '<'],
  [/gt|62/, '>'],
  [/quot|34/, '"'],
  [/apos|39/, "'"],
];
const BEGINS = /^\s*&lt;[a-z]/i;
const PARAGRAPH = '&lt;p';

/** What reads tokens, and by which rule those are carrier. */
export interface CarrierSink extends TokenSink {
  open(name: string, attributes: Attributes, from: number, to: number, selfClosing: boolean, rule?: string): void;
  close(name: string, from: number, to: number, rule?: string): void;
}

/** Whether `[from, to)` of a page is text whose tags are references: `&lt;p&gt;渡口&lt;/p&gt;`. */
export function isEscaped(source: string, from: number, to: number): boolean {
  return BEGINS.test(source.slice(from, from + 80)) && source.slice(from, to).includes(PARAGRAPH);
}

/** Reads `[from, to)` as the page that its references stand for; `sink` gets places in the source. */
export function readEscaped(source: string, from: number, to: number, sink: CarrierSink): void {
  let text = '';
  const places: number[] = [];
  let copied = from;
  const copyTo = (end: number) => {
    text += source.slice(copied, end);
    for (; copied < end; copied++) places.push(copied);
  };
  for (const { 0: reference, index } of source.slice(from, to).matchAll(REFERENCE)) {
    copyTo(from + index);
    places.push(copied);
    text += MARKS.find(([pattern]) => pattern.test(reference))?.[1] ?? '&';
    copied += reference.length;
  }
  copyTo(to);
  places.push(to);
  tokenize(text, 0, text.length, new Placed(text, places, sink));
}

/** Gives every token the place in the source that its characters come from. */
class Placed implements TokenSink {
  readonly #text: string;
  readonly #places: readonly number[];
  readonly #sink: CarrierSink;

  constructor(text: string, places: readonly number[], sink: CarrierSink) {
    this.#text = text;
    this.#places = places;
    this.#sink = sink;
  }

  text(from: number, to: number): void {
    const isOwn = (at: number) => this.#at(at + 1) - this.#at(at) === 1;
    for (let at = from; at < to; ) {
      const start = at;
      while (at < to && isOwn(at)) at++;
      if (at > start) this.#sink.text(this.#at(start), this.#at(at));
      else {
        this.#sink.reference(this.#at(at), this.#at(at + 1), this.#text.charAt(at));
        at++;
      }
    }
  }

  reference(from: number, to: number, value: string): void {
    this.#sink.reference(this.#at(from), this.#at(to), value);
  }

  open(name: string, attributes: Attributes, from: number, to: number, selfClosing: boolean): void {
    this.#sink.open(name, this.#attributes(attributes), this.#at(from), this.#at(to), selfClosing, RULE);
  }

  close(name: string, from: number, to: number): void {
    this.#sink.close(name, this.#at(from), this.#at(to), RULE);
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

const FIELD = /(?:^|[\s_-])(?<field>title|time|date|source(?:[-_]?name)?|author|editor(?:[-_]?name)?)$/i;
const CLAIMED: readonly (readonly [field: RegExp, claim: string])[] = [
  [/^title/i, 'meta.articletitle'],
  [/^source/i, 'meta.contentsource'],
  [/^author/i, 'meta.author'],
  [/^editor/i, 'meta.editor'],
];

/** What a field `[from, to)` of such a page says of the article, by its name: `<textarea class="article-title">`. */
export function claimsOfField(source: string, attributes: Attributes, from: number, to: number): readonly Claim[] {
  const named = ['class', 'name', 'id'].map((key) => FIELD.exec(attributes.value(key)?.trim() ?? '')?.groups?.field);
  const field = named.find((name) => name !== undefined);
  if (field === undefined || to - from > 200) return [];
  const written = source.slice(from, to).trim();
  const range = [from, to] as const;
  const claim = CLAIMED.find(([pattern]) => pattern.test(field))?.[1];
  if (claim !== undefined) return headClaim(claim, written, range);
  return headClaim(/^\d{10}(?:\d{3})?$/.test(written) ? 'script.published' : 'meta.pubdate', dateInScript(written), range);
}
