/** Numbers in [0, 1) that look random and are the same for the same seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A text like news in what counts here: fixed phrases, some of them everywhere and most of them rare, between free words. */
export interface Maker {
  readonly next: () => number;
  readonly han: () => string;
  readonly text: (length: number) => string;
}

export function makerOf(seed: number): Maker {
  const next = numbers(seed);
  // Han by rank as in running text: the first hundred make up almost half of it.
  const han = () => String.fromCharCode(0x4e00 + Math.floor(3500 * next() ** 3));
  const many = (length: number) => Array.from({ length }, han).join('');
  const phrases = Array.from({ length: 20_000 }, () => many(6 + Math.floor(next() * 14)));
  const phrase = () => phrases[Math.floor(phrases.length * next() ** 3)] as string;
  const text = (length: number) => {
    let made = '';
    while (made.length < length) made += next() < 0.25 ? phrase() : many(3 + Math.floor(next() * 12));
    return made.slice(0, length);
  };
  return { next, han, text };
}

/** What editors do to a text they take over. */
export const EDITS: Readonly<Record<string, (text: string, maker: Maker) => string>> = {
  'exact copy': (text) => text,
  '2 % replaced': (text, maker) => replaced(text, 0.02, maker),
  '5 % replaced': (text, maker) => replaced(text, 0.05, maker),
  'first fifth cut': (text) => text.slice(Math.floor(text.length / 5)),
  'half cut': (text) => text.slice(0, Math.floor(text.length / 2)),
  'quoted whole': (text, maker) => maker.text(text.length * 2) + text + maker.text(text.length),
};

function replaced(text: string, share: number, { next, han }: Maker): string {
  return [...text].map((unit) => (next() < share ? han() : unit)).join('');
}
