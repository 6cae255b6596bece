/** Words that one region has for those of another, by the code point they begin with, the longest first. */
export type Words = ReadonlyMap<number, readonly Word[]>;

export interface Word {
  readonly key: Int32Array;
  readonly value: Int32Array;
  /** A word that is listed so that it stays as it is: 地址 beside 址. */
  readonly stays: boolean;
}

/** Words from `軟件 軟體|…`. */
export function readWords(packed: string): Words {
  const words = new Map<number, Word[]>();
  for (const row of packed.split('|')) {
    const [key = '', value = ''] = row.split(' ');
    const word = { key: pointsOf(key), value: pointsOf(value), stays: key === value };
    const first = word.key[0] as number;
    words.set(
      first,
      [...(words.get(first) ?? []), word].sort((a, b) => b.key.length - a.key.length),
    );
  }
  return words;
}

/** The longest word that begins at a place and reaches over no cut. */
export function wordAt(words: Words, points: Int32Array, start: number, cuts: Uint8Array | undefined): Word | undefined {
  return words.get(points[start] as number)?.find(({ key }) => {
    for (let i = 1; i < key.length; i++) if (cuts?.[start + i] || points[start + i] !== key[i]) return false;
    return true;
  });
}

const pointsOf = (text: string) => Int32Array.from([...text], (character) => character.codePointAt(0) as number);
