/** Places between which the offset of one is written down. */
const STEP = 256;

/** Where the units of projected texts stand in their texts: a bit for each unit of a text, set for those that were kept, and in front of each text one that is. */
export class Offsets {
  #bits: Uint32Array;
  /** In which bit the kept unit `k * STEP` stands. */
  readonly #samples: number[] = [0];
  #length = 1;
  #kept = 1;

  /** @param expected about how many units the texts have in all, one for each text besides its own */
  constructor(expected: number) {
    this.#bits = new Uint32Array((Math.max(32, expected) + 31) >>> 5);
    this.#bits[0] = 1;
  }

  /** Adds a text of `length` units, those of them kept that stand at `offsets`. */
  add(offsets: Uint32Array, length: number): void {
    const end = this.#length + length + 1;
    if (end > this.#bits.length * 32) {
      const larger = new Uint32Array(((end * 1.25) >>> 5) + 1);
      larger.set(this.#bits);
      this.#bits = larger;
    }
    for (const offset of offsets) this.#set(this.#length + offset);
    this.#set(end - 1);
    this.#length = end;
  }

  #set(bit: number): void {
    (this.#bits[bit >>> 5] as number) |= 1 << (bit & 31);
    if (this.#kept % STEP === 0) this.#samples.push(bit);
    this.#kept++;
  }

  /** The offset in its text of the unit at `at` of the corpus; `start` is where the text begins in the corpus. */
  of(at: number, start: number): number {
    return this.#bitOf(at) - this.#bitOf(start - 1) - 1;
  }

  #bitOf(kept: number): number {
    const from = this.#samples[Math.floor(kept / STEP)] as number;
    let left = kept % STEP;
    let word = from >>> 5;
    let bits = (this.#bits[word] as number) & (-1 << (from & 31));
    for (let count = ones(bits); count <= left; count = ones(bits)) {
      left -= count;
      bits = this.#bits[++word] as number;
    }
    for (; left > 0; left--) bits &= bits - 1;
    return word * 32 + 31 - Math.clz32(bits & -bits);
  }
}

/** How many bits are set. */
function ones(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
