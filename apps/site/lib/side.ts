import type { Aligned, Side } from '@zhengwen/library';

/** Words of one side; where they are marked, with the number of the mark, which the other side has too. */
export interface Stretch {
  /** Where they begin in the text. */
  readonly start: number;
  readonly words: string;
  readonly mark?: number;
}

/** Fewer units than this are alike in any two texts. */
const ALIKE = 8;

/** Which parts of a comparison are marked: of copies what differs, of texts that have little in common what is alike. */
export function isMarked(part: Aligned, copies: boolean): boolean {
  return copies ? part.kind !== 'same' : part.kind === 'same' && part.a[1] - part.a[0] >= ALIKE;
}

/** A stretch of a text; where it is marked, with the number of the mark. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly mark?: number;
}

/** What is marked of one side of a comparison: of copies what differs, also where this side has nothing of it. */
export function marksOfParts(parts: readonly Aligned[], side: 'a' | 'b', copies = true): readonly Marked[] {
  let marks = 0;
  return parts.map((part) => {
    const [start, end] = part[side];
    return isMarked(part, copies) ? { start, end, mark: ++marks } : { start, end };
  });
}

/** What is marked of one of several articles: the passages that are told of, the longest where several meet. */
export function marksOfPassages(stretches: Side['stretches'], isTold: (passage: number) => boolean = () => true): readonly Marked[] {
  return stretches.map(({ start, end, passages }) => {
    const first = passages.find(isTold);
    return first === undefined ? { start, end } : { start, end, mark: first + 1 };
  });
}

/** A text in paragraphs. A mark over several paragraphs keeps one number; an empty one is an empty stretch. */
export function paragraphsOf(text: string, marked: readonly Marked[]): readonly (readonly Stretch[])[] {
  const paragraphs: Stretch[][] = [[]];
  for (const { start: from, end, mark } of marked) {
    let start = from;
    const pieces = text.slice(from, end).split(/(\n\n)/);
    for (const words of pieces) {
      if (words === '\n\n') paragraphs.push([]);
      else if (words !== '' || (mark !== undefined && pieces.length === 1)) {
        paragraphs.at(-1)?.push({ start, words, ...(mark === undefined ? {} : { mark }) });
      }
      start += words.length;
    }
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}
