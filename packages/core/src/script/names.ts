/** Characters of names that are written otherwise than the dictionary has them. */
export interface InNames {
  /** As the first of a name they stay: surnames. */
  readonly first: string;
  /** These stay anywhere in it. */
  readonly anywhere: string;
  /** These have another form in names than in most words. */
  readonly otherwise: Readonly<Record<string, string>>;
}

/**
 * Surnames that Traditional writes as Simplified does, beside words that it writes otherwise: 范 and 範, 余 and 餘, 后 and 後, 岳 and 嶽, 游 and 遊, 朴 and 樸.
 * A surname that both write differently is none of them (叶 is 葉, 钟 is 鍾). Given names have 里 (千里), 斗 (北斗), 咸 and 采, and 沖 where words have 衝 (祖冲之).
 */
export const TRADITIONAL_NAMES: InNames = { first: '余范后云党种涂干松朴占辟', anywhere: '于岳岩里斗游郁采咸', otherwise: { 冲: '沖' } };

/** 乾 is read qián in a name, and stays. */
export const SIMPLIFIED_NAMES: InNames = { first: '', anywhere: '乾', otherwise: {} };

/** How a character of a name is written, by its place; `undefined` where the dictionary says it. */
export function inName({ first, anywhere, otherwise }: InNames, character: string, index: number): string | undefined {
  return anywhere.includes(character) || (index === 0 && first.includes(character)) ? character : otherwise[character];
}

/** A text cut at the names in it, every second part being one. A name of one character is none: it would be found in every word. */
export function cutAtNames(text: string, names: readonly string[]): readonly string[] {
  const found = names.filter((name) => name.length > 1 && text.includes(name)).sort((a, b) => b.length - a.length);
  if (found.length === 0) return [text];
  return text.split(new RegExp(`(${found.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`));
}
