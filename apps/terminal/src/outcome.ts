/** What the program's exit code says: the whole contract. */
export const EXIT = {
  /** Done. */
  done: 0,
  /** All of it failed, or an audit found something lost. */
  failed: 1,
  /** Wrong use of the command. */
  misuse: 2,
  /** Nothing was found. */
  nothing: 3,
  /** Some files failed, each named on the error stream; the rest is done. */
  partly: 4,
} as const;

export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** The exit code of a run over files, by how many gave an article and how many did not; `exitOf(2, 1)` is 4. */
export function exitOf(done: number, failed: number): Exit {
  if (failed > 0) return done > 0 ? EXIT.partly : EXIT.failed;
  return done > 0 ? EXIT.done : EXIT.nothing;
}
