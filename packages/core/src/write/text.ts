import type { Article, Credit } from '../article.js';
import { rendered, type WriteOptions } from './rendered.js';
import { textBlocks } from './text-blocks.js';

/**
 * The article as plain text: its titles, its credits as printed, date and source, the body with a blank line between blocks, marks of
 * lists and quotations and the captions of images in it, and its rights notices, word for word, at the foot. With `script`, in that script.
 */
export function toText(article: Article, options: WriteOptions = {}): string {
  const words = rendered(article, options);
  const title = lines(words.kicker, words.headline, words.alternativeHeadline && `——${words.alternativeHeadline}`);
  const origin = lines(creditLine(article.credits ?? []), [dateLine(article), sourceName(article)].filter(Boolean).join('　'));
  return `${[title, origin, textBlocks(words.blocks), lines(...(article.rights ?? []))].filter((part) => part !== '').join('\n\n')}\n`;
}

function lines(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n');
}

/** When it was published, as a reader writes it: `2022-03-01 09:16`. */
export function dateLine({ datePublished }: Article): string | undefined {
  return datePublished?.value.replace('T', ' ');
}

/** Who is named as the origin of the text: whom the copy credits, or else who put it out. */
export function sourceName(article: Article): string | undefined {
  return article.creditedSource ?? article.publisher;
}

/** Credits in their order, names under one label together: `记者 王勇　通讯员 杨莉、郭珺琪`. */
export function creditLine(credits: readonly Credit[]): string {
  const groups: { readonly label: string; readonly names: string[] }[] = [];
  for (const { label = '', name } of credits) {
    const last = groups[groups.length - 1];
    if (last?.label === label) last.names.push(name);
    else groups.push({ label, names: [name] });
  }
  return groups.map(({ label, names }) => (label === '' ? names.join('、') : `${label} ${names.join('、')}`)).join('　');
}
