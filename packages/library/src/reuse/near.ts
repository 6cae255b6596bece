/** A place in projected units where the words asked for stand, or words as long that differ in few units. */
export interface Near {
  readonly at: number;
  /** In how many units; 0 for the words themselves. */
  readonly differs: number;
}

/** In how many units other words of so many may differ: none of three and less, one of four and five, else two. */
export function mostOther(length: number): number {
  return length < 4 ? 0 : length < 6 ? 1 : 2;
}

/** Where the words stand, and where variants of them do that touch neither them nor one another, in order. */
export function nearIn(units: Uint16Array, words: Uint16Array, most: number): readonly Near[] {
  const { length } = words;
  const exact: Near[] = [];
  const other: Near[] = [];
  if (length === 0) return exact;
  for (let at = 0; at + length <= units.length; at++) {
    let differs = 0;
    for (let k = 0; k < length && differs <= most; k++) if (units[at + k] !== words[k]) differs++;
    if (differs > most) continue;
    if (differs > 0) other.push({ at, differs });
    else if (at >= (exact.at(-1)?.at ?? -length) + length) exact.push({ at, differs });
  }
  if (other.length === 0) return exact;
  const all = [...exact];
  for (let differs = 1; differs <= most; differs++)
    for (const one of other) if (one.differs === differs && !all.some(({ at }) => Math.abs(at - one.at) < length)) all.push(one);
  return all.sort((a, b) => a.at - b.at);
}
