import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode';

const AMPERSAND = 0x26;

/** Reads the character references of a text. */
export class ReferenceReader {
  /** What the reference that was read last stands for: one character or two. */
  value = '';
  readonly #text: string;
  #decoder: EntityDecoder | undefined;
  #consumed = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the reference ends that begins with the `&` at `at`; -1 where none does. Its character is in `value`. */
  read(at: number, mode: DecodingMode = DecodingMode.Legacy): number {
    // A reference to two characters comes twice, with one length.
    this.#decoder ??= new EntityDecoder(htmlDecodeTree, (codePoint, consumed) => {
      this.value += String.fromCodePoint(codePoint);
      this.#consumed = consumed;
    });
    this.value = '';
    this.#decoder.startEntity(mode);
    if (this.#decoder.write(this.#text, at + 1) < 0) this.#decoder.end();
    return this.value === '' ? -1 : at + this.#consumed;
  }

  /** The text of `[from, to)`, the value of an attribute, with its references decoded. */
  decoded(from: number, to: number): string {
    let out = '';
    let start = from;
    for (let at = from; at < to; at++) {
      const end = this.#text.charCodeAt(at) === AMPERSAND ? this.read(at, DecodingMode.Attribute) : -1;
      if (end < 0) continue;
      out += this.#text.slice(start, at) + this.value;
      start = end;
      at = end - 1;
    }
    return out + this.#text.slice(start, to);
  }
}
