/** An attribute as its tag has it: the decoded value, and where it lies between the end of the name and the end of the value. */
export interface Attribute {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** The attributes of a tag in their order, by names in lower case; of two with one name the first counts. */
export interface Attributes {
  readonly size: number;
  names(): Iterable<string>;
  get(name: string): Attribute | undefined;
  /** Its value alone. */
  value(name: string): string | undefined;
  has(name: string): boolean;
}

// Far above any honest tag; a tag of a million words must not fill the memory.
const KEPT = 128;

/**
 * The attributes of the tag that is being read, as places in the text. One list serves every tag, and a value is made when it is asked for: of
 * most nobody asks. It holds until the next tag begins.
 */
export class AttributeList implements Attributes {
  size = 0;
  /** How long the names are, as bits: most names that are asked for are not there, and their length says so. */
  #lengths = 0;
  readonly #names: string[] = [];
  /** What was asked for. */
  readonly #values: (string | undefined)[] = [];
  /** Of each attribute: the end of its name, the beginning and the end of its value, its own end. */
  readonly #places: number[] = [];
  readonly #text: string;
  readonly #base: number;
  readonly #decoded: (from: number, to: number) => string;

  /** `base` is where `text` begins in the source; `decoded` reads a value with its character references. */
  constructor(text: string, base: number, decoded: (from: number, to: number) => string) {
    this.#text = text;
    this.#base = base;
    this.#decoded = decoded;
  }

  clear(): void {
    this.size = this.#lengths = 0;
  }

  add(name: string, nameEnd: number, from: number, to: number, end: number): void {
    if (this.size >= KEPT || this.#indexOf(name) >= 0) return;
    const at = 4 * this.size;
    const places = this.#places;
    places[at] = nameEnd;
    places[at + 1] = from;
    places[at + 2] = to;
    places[at + 3] = end;
    this.#values[this.size] = undefined;
    this.#names[this.size++] = name;
    this.#lengths |= 1 << (name.length & 31);
  }

  get(name: string): Attribute | undefined {
    const index = this.#indexOf(name);
    return index < 0 ? undefined : this.#at(index);
  }

  value(name: string): string | undefined {
    const index = this.#indexOf(name);
    return index < 0 ? undefined : this.#valueAt(index);
  }

  has(name: string): boolean {
    return this.#indexOf(name) >= 0;
  }

  names(): Iterable<string> {
    return this.#names.slice(0, this.size);
  }

  #indexOf(name: string): number {
    if ((this.#lengths & (1 << (name.length & 31))) === 0) return -1;
    for (let index = 0; index < this.size; index++) if (this.#names[index] === name) return index;
    return -1;
  }

  #at(index: number): Attribute {
    const from = this.#base + (this.#places[4 * index] as number);
    return { value: this.#valueAt(index), from, to: this.#base + (this.#places[4 * index + 3] as number) };
  }

  #valueAt(index: number): string {
    const known = this.#values[index];
    if (known !== undefined) return known;
    const from = this.#places[4 * index + 1] as number;
    const to = this.#places[4 * index + 2] as number;
    const written = this.#text.slice(from, to);
    const value = written.includes('&') ? this.#decoded(from, to) : written;
    this.#values[index] = value;
    return value;
  }
}

/** Attributes that stand in no tag: what other markup writes at `[from, to)` says the same. */
export function attributesOf(values: Readonly<Record<string, string>>, from: number, to: number): Attributes {
  return new Written(Object.entries(values).map(([name, value]) => [name, { value, from, to }]));
}

class Written extends Map<string, Attribute> implements Attributes {
  names(): Iterable<string> {
    return this.keys();
  }

  value(name: string): string | undefined {
    return this.get(name)?.value;
  }
}

export const NO_ATTRIBUTES: Attributes = attributesOf({}, 0, 0);

/** The source range of an attribute's value, without its quotation marks. */
export function valueRange(source: string, attribute: Attribute): readonly [number, number] {
  const raw = source.slice(attribute.from, attribute.to);
  const lead = /^\s*=?\s*["']?/.exec(raw)?.[0].length ?? 0;
  const tail = /["']$/.test(raw) && lead < raw.length ? 1 : 0;
  return [attribute.from + lead, attribute.to - tail];
}
