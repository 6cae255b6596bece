/** Characters with their several forms, from `后後后|…`. */
export function readCandidates(packed: string): ReadonlyMap<string, readonly string[]> {
  return new Map(packed.split('|').map((row) => [row.charAt(0), [...row.slice(1)]]));
}

/** The forms of a character that a converter could have chosen, the chosen first. */
export function formsOf(forms: readonly string[] | undefined, value: string, inTarget: (form: string) => string): readonly string[] {
  return forms ? [...new Set([value, ...forms.map(inTarget)])] : [];
}
