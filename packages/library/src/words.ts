/** What was asked for: the words as typed, in order, each once. */
export type Words = readonly string[];

const QUOTES: Readonly<Record<string, string>> = { '"': '"', '「': '」' };

/**
 * Splits a query at white space; `"…"` and `「…」` around a whole word hold words together.
 * `words('疫情 "全面统筹 凝聚"')` is `['疫情', '全面统筹 凝聚']`. A quotation mark inside a word, or without its partner, is looked for like any character.
 */
export function wordsOf(query: string): Words {
  const words = new Set<string>();
  const pattern = /\S+/gu;
  for (let match = pattern.exec(query); match; match = pattern.exec(query)) {
    const close = QUOTES[match[0].charAt(0)];
    const end = close ? closing(query, match.index + 1, close) : -1;
    const phrase = end < 0 ? '' : query.slice(match.index + 1, end).trim();
    if (phrase === '') words.add(match[0]);
    else {
      words.add(phrase);
      pattern.lastIndex = end + 1;
    }
  }
  return [...words];
}

/** Where the closing mark stands that ends a word: before white space or the end. */
function closing(query: string, from: number, mark: string): number {
  for (let at = query.indexOf(mark, from); at >= 0; at = query.indexOf(mark, at + 1)) {
    if (at + 1 === query.length || /\s/u.test(query.charAt(at + 1))) return at;
  }
  return -1;
}
