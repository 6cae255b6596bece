import { entityReader, type ReadEntity } from './entities.js';

const AMPERSAND = 0x26;

/** Reads the character references of a text. */
export class ReferenceReader {
  /** What the reference that was read last stands for: one character or two. */
  value = '';
  readonly #text: string;
  #read: ReadEntity | undefined;
  #consumed = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the reference ends that begins with the `&` at `at`; -1 where none does. Its character is in `value`. */
  read(at: number, inAttribute = false): number {
    // A reference to two characters comes twice, with one length.
    this.#read ??= entityReader((codePoint, consumed) => {
      this.value += String.fromCodePoint(codePoint);
      this.#consumed = consumed;
    });
    this.value = '';
    this.#read(this.#text, at, inAttribute);
    return this.value === '' ? -1 : at + this.#consumed;
  }

  /** The text of `[from, to)`, the value of an attribute, with its references decoded. */
  decoded(from: number, to: number): string {
    let out = '';
    let start = from;
    for (let at = from; at < to; at++) {
      const end = this.#text.charCodeAt(at) === AMPERSAND ? this.read(at, true) : -1;
      if (end < 0) continue;
      out += this.#text.slice(start, at) + this.value;
      start = end;
      at = end - 1;
    }
    return out + this.#text.slice(start, to);
  }
}
