import type { Article } from '@zhengwen/core';
import { grouped } from '../../output.js';
import { BOLD, DIM } from '../look/style.js';
import { widthOf } from '../setting/cluster.js';
import { pad } from '../setting/text.js';
import type { Words } from '../words/words.js';
import { bodyParts } from './body.js';
import { type Conversions, inWords } from './conversions.js';
import type { Part } from './part.js';
import { creditsOf, dateOf, formatName, outletOf } from './words.js';

/** Cells of the foot's labels, so that what they name stands in one column. */
const LABEL = 10;
/** A measure in which that column would be too narrow to read in. */
const NARROW = 32;

/** What the parts of a page depend on: the measure, which only tables need to know, and how paragraphs are told. */
export interface Page {
  readonly cells: number;
  readonly spaced: boolean;
  readonly words: Words;
}

/** The parts of an article in reading order: head, body, foot. */
export function compose(article: Article, page: Page): readonly Part[] {
  return [...head(article, page.words), ...body(article, page), ...foot(article, page)];
}

function head(article: Article, words: Words): Part[] {
  const parts: Part[] = [];
  const add = (field: 'kicker' | 'headline' | 'alternativeHeadline', text: string | undefined, lead: string, style: Part['style']) => {
    if (text === undefined) return;
    const range = article.evidence[field]?.find((item) => item.chosen)?.range;
    parts.push({ text, above: 0, first: widthOf(lead), rest: widthOf(lead), lead, style, field, base: 0, range, balanced: true });
  };
  add('kicker', article.kicker, '', DIM);
  add('headline', article.headline, '', BOLD);
  if (article.headline === undefined) parts.push({ text: words.untitled, above: 0, first: 0, rest: 0, style: BOLD, asFound: true });
  add('alternativeHeadline', article.alternativeHeadline, '——', undefined);
  const facts = [
    dateOf(article.datePublished, words),
    outletOf(article, words),
    `${grouped(article.counts.han)} 字`,
    creditsOf(article.credits),
  ].filter((fact) => fact !== undefined && fact !== '');
  parts.push({ text: facts.join(' · '), above: 1, first: 0, rest: 0, style: DIM, asFound: true, separator: ' · ' });
  return parts;
}

function body(article: Article, page: Page): readonly Part[] {
  const parts = bodyParts(article, page);
  if (parts.length === 0) return [{ text: page.words.noText, above: 2, first: 0, rest: 0, style: DIM, asFound: true }];
  return parts.map((part, i) => (i === 0 ? { ...part, above: 2 } : part));
}

function foot(article: Article, { words, cells }: Page): Part[] {
  const { source } = article;
  const parts: Part[] = [{ text: '———', above: 2, first: 0, rest: 0, style: DIM, asFound: true }];
  // Notices are quoted word for word: no rendition touches them.
  article.rights?.forEach((text, i) => {
    const range = article.evidence.rights?.find((item) => item.value === text)?.range;
    parts.push(labelled(i === 0 ? words.foot.rights : '', text, cells, { above: i === 0 ? 1 : 0, range }));
  });
  const described = [source.path, source.encoding, formatName(source.format, words)].join(' · ');
  parts.push(labelled(words.foot.source, described, cells, { above: 1 }));
  const url = article.url ?? article.canonicalUrl;
  if (url) parts.push(labelled(words.foot.address, url, cells));
  return parts;
}

/** The last line of an article that is shown in another script: which, and what that changed. */
export function conversionLine(name: string, conversions: Conversions, { words, cells }: Pick<Page, 'words' | 'cells'>): Part {
  return labelled(words.foot.script, words.conversionLine(name, inWords(conversions, words), conversions.all.length > 0), cells, { above: 1 });
}

function labelled(label: string, text: string, cells: number, more: Partial<Part> = {}): Part {
  return { text, above: 0, first: LABEL, rest: cells < NARROW ? 2 : LABEL, lead: pad(label, LABEL), style: DIM, asFound: true, ...more };
}
