/** Bytes of a block at most: two with their rows fill a page of the store. */
const BLOCK = 4000;
/** Bytes that a list takes with one key in it, at most. */
const SHORTEST = 16;

/** A list of keys that grows. */
export class Keys {
  list = new Uint32Array(1024);
  count = 0;
  /** Whether each key is greater than the one before it. */
  ascending = true;

  add(key: number): void {
    if (this.count === this.list.length) {
      const more = new Uint32Array(this.count * 2);
      more.set(this.list);
      this.list = more;
    }
    if (this.count > 0 && key <= (this.list[this.count - 1] as number)) this.ascending = false;
    this.list[this.count++] = key;
  }

  /** Puts them in order, each once. */
  settle(): void {
    if (this.ascending) return;
    const { list } = this;
    list.subarray(0, this.count).sort();
    let kept = 1;
    for (let i = 1; i < this.count; i++) if (list[i] !== list[i - 1]) list[kept++] = list[i] as number;
    this.count = kept;
    this.ascending = true;
  }

  clear(): void {
    this.count = 0;
    this.ascending = true;
  }
}

/**
 * Writes lists of keys as blocks. In a block lists follow one another: how far its gram is from the one before, its length in bytes, the first key from `base`
 * on, and how far each further key is from the one before, all in seven bits a byte. A list that does not fit goes on in the next block.
 */
export class BlockWriter {
  readonly #base: number;
  readonly #put: (gram: number, lists: Uint8Array) => void;
  readonly #bytes = new Uint8Array(BLOCK + SHORTEST);
  #end = 0;
  #first = 0;
  #gram = 0;

  /** @param put takes the first gram of a block, and its lists, which stay the writer's own */
  constructor(base: number, put: (gram: number, lists: Uint8Array) => void) {
    this.#base = base;
    this.#put = put;
  }

  /** Grams come in order; keys ascend. */
  add(gram: number, { list: keys, count }: Keys): void {
    const bytes = this.#bytes;
    for (let next = 0; next < count; ) {
      if (this.#end + SHORTEST > BLOCK) this.end();
      if (this.#end === 0) {
        this.#first = gram;
        this.#gram = gram;
      }
      const length = write(bytes, this.#end, gram - this.#gram);
      let end = length + 1;
      for (let before = this.#base; next < count && end < BLOCK - 5; next++) {
        const key = keys[next] as number;
        end = write(bytes, end, key - before);
        before = key;
      }
      const size = end - length - 1;
      if (size < 0x80) bytes[length] = size;
      else {
        bytes.copyWithin(length + 2, length + 1, end++);
        bytes[length] = 0x80 | (size & 0x7f);
        bytes[length + 1] = size >>> 7;
      }
      this.#gram = gram;
      this.#end = end;
    }
  }

  end(): void {
    if (this.#end > 0) this.#put(this.#first, this.#bytes.subarray(0, this.#end));
    this.#end = 0;
  }
}

/** Reads the lists of a block, one after another. */
export class BlockReader {
  gram: number;
  readonly #base: number;
  readonly #bytes: Uint8Array;
  #at = 0;
  #end = 0;

  constructor(base: number, gram: number, bytes: Uint8Array) {
    this.#base = base;
    this.gram = gram;
    this.#bytes = bytes;
  }

  /** Goes to the next list; says whether there is one. */
  next(): boolean {
    this.#at = this.#end;
    if (this.#at >= this.#bytes.length) return false;
    this.gram += this.#read();
    const size = this.#read();
    this.#end = this.#at + size;
    // Said of what was stored and can no longer be read as what it was.
    if (this.#end > this.#bytes.length) throw new SyntaxError('a list of the index goes on behind its block');
    return true;
  }

  /** Bytes of the list. */
  get size(): number {
    return this.#end - this.#at;
  }

  /** Adds the keys of the list. */
  take(keys: Keys): void {
    for (let key = this.#base; this.#at < this.#end; ) {
      key += this.#read();
      keys.add(key);
    }
  }

  #read(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.#at++] as number;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[this.#at++] as number;
      value |= (byte & 0x7f) << shift;
    }
    return value >>> 0;
  }
}

/** Writes a number below 2³² in seven bits a byte, the lowest first; gives where it ends. */
function write(bytes: Uint8Array, start: number, number: number): number {
  let at = start;
  let left = number;
  while (left > 0x7f) {
    bytes[at++] = 0x80 | (left & 0x7f);
    left >>>= 7;
  }
  bytes[at++] = left;
  return at;
}
