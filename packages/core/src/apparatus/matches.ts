const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a global pattern that matches no empty text. `matchAll` copies its pattern before it looks, which costs more than looking
 * where mostly nothing is found: `matchesIn('渡口', /\d+/g)` is the cost of one search.
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  let found: RegExpExecArray[] | undefined;
  pattern.lastIndex = 0;
  // The last search finds nothing and leaves the pattern as it was.
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found ??= [];
    found.push(match);
  }
  return found ?? NONE;
}

/** The name of the first group that took part in a match; `groupOf(/(?<a>甲)|(?<b>乙)/.exec('乙'))` is `'b'`. */
export function groupOf(match: RegExpExecArray | null): string | undefined {
  const groups = match?.groups;
  for (const name in groups) if (groups[name] !== undefined) return name;
  return undefined;
}
