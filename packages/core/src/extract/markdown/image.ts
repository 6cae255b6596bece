/** Where the parts of `![alt](address "title")` stand: offsets in its source. */
export interface ImageParts {
  readonly alt: readonly [number, number];
  readonly title?: readonly [number, number];
}

/** Finds the parts of an image in the source `[from, to)`; `titled` when it has a title. */
export function imageParts(source: string, from: number, to: number, titled: boolean): ImageParts {
  const raw = source.slice(from, to);
  let limit = raw.length - 1;
  let title: ImageParts['title'];
  if (titled) {
    const last = raw.slice(0, limit).trimEnd().length - 1;
    const quote = raw[last] === ')' ? '(' : (raw[last] as string);
    const first = unescapedBefore(raw, quote, last);
    if (first > 0) {
      title = [from + first + 1, from + last];
      limit = first;
    }
  }
  const bracket = raw.lastIndexOf('](', limit);
  const end = bracket > 1 ? bracket : Math.max(2, raw.indexOf(']'));
  return { alt: [from + 2, from + Math.min(end, raw.length)], ...(title ? { title } : {}) };
}

function unescapedBefore(raw: string, character: string, before: number): number {
  for (let at = raw.lastIndexOf(character, before - 1); at >= 0; at = raw.lastIndexOf(character, at - 1)) {
    let slashes = 0;
    while (raw[at - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return at;
    if (at === 0) break;
  }
  return -1;
}
