/** What facts are about: it never changes, so what was worked out of it once holds. A changed block or document is another. */
export interface Known {
  /** What has been worked out of it, by the number of the fact. */
  readonly known: unknown[];
}

const NOTHING = Symbol('nothing');
let facts = 0;

/**
 * A fact about a block or a document that is worked out when it is first asked for, and once, whichever rules ask.
 * `const isShort = fact((block: BlockFacts) => block.han < 10)`, then `isShort(block)`.
 */
export function fact<Of extends Known, T>(work: (of: Of) => T): (of: Of) => T {
  // What is asked of every block comes first, and a block has room for little else.
  let number = -1;
  return (of) => {
    if (number < 0) number = facts++;
    const known = of.known[number];
    if (known !== undefined) return known === NOTHING ? (undefined as T) : (known as T);
    const found = work(of);
    of.known[number] = found === undefined ? NOTHING : found;
    return found;
  };
}
