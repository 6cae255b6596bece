/** A pattern that is tried at one place of a text. */
export type At = (text: string, at: number) => RegExpExecArray | undefined;

/** Makes a pattern that matches only where it is tried; compiled when first used, and made then where it is long. */
export function at(source: string | (() => string)): At {
  let pattern: RegExp | undefined;
  return (text, place) => {
    pattern ??= new RegExp(typeof source === 'string' ? source : source(), 'y');
    pattern.lastIndex = place;
    return pattern.exec(text) ?? undefined;
  };
}
