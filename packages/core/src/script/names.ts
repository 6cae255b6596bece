/** Characters of names that stay as they are although the dictionary has another form for them. */
export interface KeptInNames {
  /** As the first of a name: surnames. */
  readonly first: string;
  readonly anywhere: string;
}

/**
 * Surnames that Traditional writes as Simplified does, beside words that it writes otherwise: 范 and 範, 余 and 餘, 后 and 後, 岳 and 嶽, 游 and 遊, 朴 and 樸.
 * A surname that both write differently is none of them (叶 is 葉, 钟 is 鍾).
 */
export const KEPT_IN_TRADITIONAL: KeptInNames = { first: '于余范后云党种涂郁干松朴里游占采辟', anywhere: '于岳岩' };

/** 乾 is read qián in a name, and stays. */
export const KEPT_IN_SIMPLIFIED: KeptInNames = { first: '', anywhere: '乾' };

/** Whether a character of a name stays, by its place. */
export function isKept(kept: KeptInNames, character: string, index: number): boolean {
  return kept.anywhere.includes(character) || (index === 0 && kept.first.includes(character));
}

/** A text cut at the names in it, every second part being one. A name of one character is none: it would be found in every word. */
export function cutAtNames(text: string, names: readonly string[]): readonly string[] {
  const found = names.filter((name) => name.length > 1 && text.includes(name)).sort((a, b) => b.length - a.length);
  if (found.length === 0) return [text];
  return text.split(new RegExp(`(${found.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`));
}
