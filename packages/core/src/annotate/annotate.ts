import type { Annotation, Article } from '../article.js';
import { dayOfValue } from './dates.js';
import { figuresIn } from './figures.js';
import type { Anchor } from './moments.js';
import { sourcesOf, textOfBlock, textsOf } from './places.js';

/**
 * The dates, numbers and quantities in the body of an article, in order, each with its place in the text and in the source. Nothing is changed;
 * code is passed over. `annotate(article)[0]` is `{ type: 'quantity', surface: '1.7万余名', value: '17000', bound: 'more-than', unit: '名', … }`.
 */
export function annotate(article: Pick<Article, 'blocks' | 'pieces' | 'script' | 'datePublished' | 'dateline'>): readonly Annotation[] {
  const anchor = anchorOf(article);
  const sources = sourcesOf(article);
  return article.blocks.flatMap((block, blockIndex) => {
    const found = textsOf(block).flatMap(({ text, at }) =>
      figuresIn(text, anchor).map(({ type, start, end, ...rest }) => ({
        type,
        surface: text.slice(start, end),
        blockIndex,
        start: at + start,
        end: at + end,
        rest,
      })),
    );
    if (found.length === 0) return [];
    const source = sources(block);
    return found.map(({ rest, ...place }): Annotation => ({ ...place, range: source(place.start, place.end), ...rest }));
  });
}

/** The day of publication, by which 昨日 and `3月25日` are read; else that of the dateline, where it has a year. */
function anchorOf({ datePublished, dateline, script }: Pick<Article, 'datePublished' | 'dateline' | 'script'>): Anchor {
  const published = datePublished && dayOfValue(datePublished.value);
  const filed = dateline?.date === undefined ? undefined : dayOfValue(dateline.date);
  return {
    ...(published
      ? { published: { day: published, from: 'datePublished' as const, value: datePublished.value } }
      : filed
        ? { published: { day: filed, from: 'dateline' as const, value: dateline?.date as string } }
        : {}),
    isTaiwan: script.value === 'Hant' && script.region === 'TW',
  };
}

const SENTENCE_END = /[。！？!?；;\n](?!〕)[”’」』"）)]*/g;

/** The sentence of an article that an annotation stands in; `sentenceOf(article, annotation)` is `'共500人参加。'`. */
export function sentenceOf(
  { blocks }: Pick<Article, 'blocks'>,
  { blockIndex, start, end }: Pick<Annotation, 'blockIndex' | 'start' | 'end'>,
): string {
  const block = blocks[blockIndex];
  if (!block) return '';
  const text = textOfBlock(block);
  let from = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const after = match.index + match[0].length;
    if (after <= start) from = after;
    else if (match.index >= end) return text.slice(from, after).trim();
  }
  return text.slice(from).trim();
}
