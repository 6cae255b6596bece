/** Runs `work` and gives every regular expression that was used meanwhile, each once. The methods that use one are watched, whoever made it. */
export function expressionsUsedBy(work: () => void): readonly RegExp[] {
  const used = new Map<string, RegExp>();
  const prototype = RegExp.prototype as unknown as Record<string | symbol, (this: RegExp, ...rest: unknown[]) => unknown>;
  const names = ['exec', 'test', Symbol.match, Symbol.matchAll, Symbol.replace, Symbol.search, Symbol.split] as const;
  const known = names.map((name) => [name, prototype[name] as (this: RegExp, ...rest: unknown[]) => unknown] as const);
  for (const [name, method] of known) {
    prototype[name] = function (...rest) {
      used.set(String(this), this);
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
