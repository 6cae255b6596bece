interface Platform {
  readonly process?: { readonly getBuiltinModule?: (name: string) => unknown };
}

/**
 * A module of Node's own (20.16 and newer) for code that also runs where there is none: `builtin<Hashing>('crypto')` is `undefined` in a browser.
 * What it does there has to be done here too, for it is used for speed alone.
 */
export function builtin<Module>(name: string): Module | undefined {
  return (globalThis as Platform).process?.getBuiltinModule?.(name) as Module | undefined;
}
