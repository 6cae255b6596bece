/** What a UTF-16 unit of folded text is to the index: not looked at yet, what parts runs, or part of a run. */
const UNKNOWN = 0;
const BREAK = 1;
const LETTER = 2;
const kinds = new Uint8Array(0x10000);

/** Letters, digits and marks, and the halves of characters that take two units. */
function kindOf(unit: number): number {
  const known = kinds[unit] as number;
  if (known !== UNKNOWN) return known;
  const kind = (unit & 0xf800) === 0xd800 || /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit)) ? LETTER : BREAK;
  kinds[unit] = kind;
  return kind;
}

/**
 * Writes the pairs of a folded text from `at` on, and gives where they end: each unit of a run together with the one behind it, the last of a run with 0.
 * A pair is one number of 32 bits, the first unit above the second; a text has at most as many as units.
 */
export function writePairs(text: string, pairs: Uint32Array, at: number): number {
  let end = at;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const letter = (kinds[unit] || kindOf(unit)) === LETTER ? unit : 0;
    if (before !== 0) pairs[end++] = (before << 16) | letter;
    before = letter;
  }
  if (before !== 0) pairs[end++] = before << 16;
  return end;
}

/** What an index must hold of an article: one of the pairs in a range, both ends included; all of several needs; or any of them. */
export type Needs = { readonly from: number; readonly to: number } | { readonly all: readonly Needs[] } | { readonly any: readonly Needs[] };

/** Pairs of one word that the index is asked for: hardly any other text holds so many. */
const MOST = 64;

/**
 * What every text that holds the folded words has: all their pairs, or for a unit that stands alone one that begins with it. `undefined` when the words are
 * made of nothing that the index keeps, so that every article may hold them.
 */
export function needsOf(folded: string): Needs | undefined {
  const pairs = new Uint32Array(folded.length);
  const found = [...new Set(pairs.subarray(0, writePairs(folded, pairs, 0)))];
  const whole = found.filter((pair) => (pair & 0xffff) !== 0).map((pair) => ({ from: pair, to: pair }));
  // The last of a run stands in the pair before it already; behind it there may be anything.
  const covered = new Set(whole.flatMap(({ to }) => [to >>> 16, to & 0xffff]));
  const alone = found.filter((pair) => (pair & 0xffff) === 0 && !covered.has(pair >>> 16)).map((pair) => ({ from: pair, to: pair + 0xffff }));
  const all = [...whole, ...alone].slice(0, MOST);
  return all.length > 1 ? { all } : all[0];
}
