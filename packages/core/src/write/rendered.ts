import type { Article } from '../article.js';
import { convert, type Script } from '../script/script.js';

/** What every export takes. */
export interface WriteOptions {
  /** The script to write in; the source's own where it is left out. Names, sources and rights notices stay as printed. */
  readonly script?: Script;
}

/** The words of an article as they are to be written. */
export type Rendered = Pick<Article, 'headline' | 'kicker' | 'alternativeHeadline' | 'blocks' | 'text'>;

/** The article's words, in another script where one is asked for. */
export function rendered(article: Article, options: WriteOptions): Rendered {
  return options.script ? convert(article, options.script) : article;
}

/** The BCP 47 tag of what is written: `zh-Hans`, `zh-Hant-TW`, or `zh` where the script is not known. */
export function languageOf(article: Article, options: WriteOptions): string {
  if (options.script) return `zh-${options.script.tag}`;
  const { value, region } = article.script;
  if (value !== 'Hans' && value !== 'Hant') return 'zh';
  return region && !(value === 'Hans' && region === 'CN') ? `zh-${value}-${region}` : `zh-${value}`;
}
