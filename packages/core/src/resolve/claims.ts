import type { Claim } from '../apparatus/draft.js';

/** One field, several, or those whose names fit a pattern. */
export type Fields = string | readonly string[] | RegExp;

const NONE: readonly Claim[] = [];

/** The claims of a draft by their fields: a page makes scores of them, and every field of an article asks for a few. */
export class Claims {
  readonly all: readonly Claim[];
  readonly #byField = new Map<string, Claim[]>();

  constructor(all: readonly Claim[]) {
    this.all = all;
    for (const claim of all) {
      const known = this.#byField.get(claim.field);
      if (known) known.push(claim);
      else this.#byField.set(claim.field, [claim]);
    }
  }

  /** The claims on some fields, in their order in the draft. */
  of(fields: Fields): readonly Claim[] {
    if (typeof fields === 'string') return this.#byField.get(fields) ?? NONE;
    const named =
      fields instanceof RegExp ? [...this.#byField.keys()].filter((field) => fields.test(field)) : fields.filter((field) => this.has(field));
    return named.length < 2 ? this.of(named[0] ?? '') : this.all.filter(({ field }) => named.includes(field));
  }

  has(field: string): boolean {
    return this.#byField.has(field);
  }
}
