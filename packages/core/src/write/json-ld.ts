import type { Article, Block, Credit, Role } from '../article.js';
import { languageOf, rendered, type WriteOptions } from './rendered.js';

const AUTHORS: readonly Role[] = ['author', 'reporter', 'contributor', 'intern'];
const EDITORS: readonly Role[] = ['editor', 'responsible-editor'];

/**
 * The article as JSON-LD, a schema.org `NewsArticle`. `<` is written `\u003c`, so that the text may stand in a `script` element.
 * Dates are as precise as they are known, and say no zone that was not printed. With `script`, in that script.
 */
export function toJsonLd(article: Article, options: WriteOptions = {}): string {
  const words = rendered(article, options);
  const credits = article.credits ?? [];
  const by = (roles: readonly Role[]) => people(credits.filter(({ role }) => roles.includes(role)));
  const organization = (name: string | undefined) => (name === undefined ? undefined : { '@type': 'Organization', name });
  const node = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: article.id,
    headline: words.headline,
    alternativeHeadline: words.alternativeHeadline,
    inLanguage: languageOf(article, options),
    author: by(AUTHORS),
    editor: by(EDITORS),
    translator: by(['translator']),
    contributor: by(['photographer', 'reviewer']),
    publisher: organization(article.publisher),
    sourceOrganization: organization(article.creditedSource),
    datePublished: article.datePublished?.value,
    dateModified: article.dateModified?.value,
    articleSection: article.section,
    dateline: article.dateline?.text,
    printEdition: article.print?.edition,
    printPage: article.print?.page,
    keywords: article.keywords,
    url: article.url,
    mainEntityOfPage: article.canonicalUrl,
    isBasedOn: article.republishedFrom,
    image: article.images?.map(({ url, caption }) => ({ '@type': 'ImageObject', url, ...(caption ? { caption } : {}) })),
    video: recordings(article.blocks, 'video', 'VideoObject'),
    audio: recordings(article.blocks, 'audio', 'AudioObject'),
    articleBody: words.text,
    copyrightNotice: article.rights?.join('\n'),
  };
  return `${JSON.stringify(node, null, 2).replace(/</g, '\\u003c')}\n`;
}

/** The films or sound recordings of the body, wherever they stand; `undefined` where there is none. */
function recordings(blocks: readonly Block[], media: 'video' | 'audio', type: string): readonly object[] | undefined {
  const found = figuresIn(blocks)
    .filter((figure) => figure.media === media)
    .map(({ url, caption }) => ({ '@type': type, contentUrl: url, ...(caption ? { caption } : {}) }));
  return found.length > 0 ? found : undefined;
}

function figuresIn(blocks: readonly Block[]): readonly Extract<Block, { type: 'figure' }>[] {
  return blocks.flatMap((block) => {
    if (block.type === 'figure') return [block];
    if (block.type === 'blockquote') return figuresIn(block.blocks);
    return block.type === 'list' ? figuresIn(block.items.flat()) : [];
  });
}

/** Each person once, in the order of the credits, with the label as printed. */
function people(credits: readonly Credit[]): readonly object[] | undefined {
  const found = credits.filter(({ name }, index) => credits.findIndex((other) => other.name === name) === index);
  return found.length > 0 ? found.map(({ name, label }) => ({ '@type': 'Person', name, ...(label ? { jobTitle: label } : {}) })) : undefined;
}
