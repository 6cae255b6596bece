interface Kept {
  readonly answer: Promise<unknown>;
  /** When it was asked for, by `performance.now()`. */
  readonly since: number;
  renewing?: boolean;
}

/** Answers that are given again while they are young; of one that is older the next is made while it is given once more. */
export class Memory {
  readonly #kept = new Map<string, Kept>();
  readonly #most: number;
  readonly #young: number;

  /** Keeps the `most` answers last asked for, each taken to be true for `young` milliseconds. */
  constructor(most: number, young = Number.POSITIVE_INFINITY) {
    this.#most = most;
    this.#young = young;
  }

  ask<T>(question: string, answer: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(question);
    if (!known) return this.#keep(question, answer());
    this.#kept.delete(question);
    this.#kept.set(question, known);
    if (performance.now() - known.since > this.#young && !known.renewing) {
      known.renewing = true;
      // What fails now is asked for again the next time.
      answer().then(
        (value) => this.#keep(question, Promise.resolve(value)),
        () => {
          known.renewing = false;
        },
      );
    }
    return known.answer as Promise<T>;
  }

  #keep<T>(question: string, answer: Promise<T>): Promise<T> {
    const kept: Kept = { answer, since: performance.now() };
    this.#kept.delete(question);
    this.#kept.set(question, kept);
    answer.catch(() => {
      if (this.#kept.get(question) === kept) this.#kept.delete(question);
    });
    for (const oldest of this.#kept.keys()) if (this.#kept.size > this.#most) this.#kept.delete(oldest);
    return answer;
  }
}
