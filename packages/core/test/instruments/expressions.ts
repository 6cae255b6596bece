/** A regular expression in use, and the length of the longest text that it was asked of. */
export interface Used {
  readonly expression: RegExp;
  readonly longest: number;
}

/** Runs `work` and gives every regular expression that was used meanwhile, each once. The methods that use one are watched, whoever made it. */
export function expressionsUsedBy(work: () => void): readonly Used[] {
  const used = new Map<string, Used>();
  const prototype = RegExp.prototype as unknown as Record<string | symbol, (this: RegExp, ...rest: unknown[]) => unknown>;
  const names = ['exec', 'test', Symbol.match, Symbol.matchAll, Symbol.replace, Symbol.search, Symbol.split] as const;
  const known = names.map((name) => [name, prototype[name] as (this: RegExp, ...rest: unknown[]) => unknown] as const);
  for (const [name, method] of known) {
    prototype[name] = function (...rest) {
      const before = used.get(String(this));
      const { length } = String(rest[0]);
      if (!before || before.longest < length) used.set(String(this), { expression: this, longest: length });
      return method.apply(this, rest);
    };
  }
  try {
    work();
  } finally {
    for (const [name, method] of known) prototype[name] = method;
  }
  return [...used.values()];
}
