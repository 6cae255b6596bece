/** Half-open, UTF-16 units of the text that was looked through. */
export type Span = readonly [start: number, end: number];

/**
 * Where any of the words stand in a text, from left to right and not overlapping; where two begin at one place the longer counts.
 * `find('aaaa', ['aa'])` is `[[0, 2], [2, 4]]`. The words are looked for as they are; fold both first.
 */
export function find(text: string, words: readonly string[]): Span[] {
  const spans: Span[] = [];
  const sought = words.filter((word) => word !== '').sort((a, b) => b.length - a.length);
  const next = sought.map((word) => text.indexOf(word));
  for (let from = 0; ; ) {
    let best = -1;
    for (let i = 0; i < sought.length; i++) {
      const word = sought[i] as string;
      let at = next[i] as number;
      if (at >= 0 && at < from) {
        at = text.indexOf(word, from);
        next[i] = at;
      }
      if (at >= 0 && (best < 0 || at < (next[best] as number))) best = i;
    }
    if (best < 0) return spans;
    const start = next[best] as number;
    from = start + (sought[best] as string).length;
    spans.push([start, from]);
  }
}
