/**
 * A value built at its first use and kept: for tables that are decoded from a constant, so that every call gives the same whoever asks first.
 * `const table = once(() => decode(DATA))`, then `table()`.
 */
export function once<T>(build: () => T): () => T {
  let built: { readonly value: T } | undefined;
  return () => {
    built ??= { value: build() };
    return built.value;
  };
}
