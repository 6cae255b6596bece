import type { Article, Block, Cell, Inline } from '../article.js';
import { escapeXml, isSafeUrl, MEDIA } from './escape.js';
import { type Mark, stepsOf } from './inlines.js';
import { languageOf, rendered, type WriteOptions } from './rendered.js';
import { creditLine, dateLine, sourceName } from './text.js';

/**
 * The article as an HTML page with one `article` element: no script, no style, every word escaped, and no address but `http`, `https`,
 * `mailto` and relative ones. Rights notices stand word for word in its footer. With `script`, in that script.
 */
export function toHtml(article: Article, options: WriteOptions = {}): string {
  const words = rendered(article, options);
  const language = languageOf(article, options);
  const head = [
    element('p', words.kicker),
    element('h1', words.headline, ' itemprop="headline"'),
    element('p', words.alternativeHeadline && `——${words.alternativeHeadline}`, ' itemprop="alternativeHeadline"'),
    element('p', creditLine(article.credits ?? [])),
    dateline(article),
  ].filter((line) => line !== '');
  const foot = [
    ...(article.rights ?? []).map((notice) => element('p', notice, ' itemprop="copyrightNotice"')),
    ...(article.url && isSafeUrl(article.url) ? [`<p><a itemprop="url" href="${escapeXml(article.url)}">${escapeXml(article.url)}</a></p>`] : []),
  ];
  const canonical =
    article.canonicalUrl && isSafeUrl(article.canonicalUrl) ? [`<link rel="canonical" href="${escapeXml(article.canonicalUrl)}">`] : [];
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    element('title', words.headline ?? words.text.slice(0, 30).split('\n', 1)[0]) || '<title></title>',
    ...canonical,
    '</head>',
    '<body>',
    '<article itemscope itemtype="https://schema.org/NewsArticle">',
    ...(head.length > 0 ? ['<header>', ...head, '</header>'] : []),
    ...words.blocks.map(htmlBlock).filter((block) => block !== ''),
    ...(foot.length > 0 ? ['<footer>', ...foot, '</footer>'] : []),
    '</article>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function element(name: string, text: string | undefined, attributes = ''): string {
  return text === undefined || text === '' ? '' : `<${name}${attributes}>${escapeXml(text)}</${name}>`;
}

function dateline(article: Article): string {
  const datetime = article.datePublished && ` itemprop="datePublished" datetime="${escapeXml(article.datePublished.value)}"`;
  const parts = [element('time', dateLine(article), datetime), element('span', sourceName(article))].filter((part) => part !== '');
  return parts.length > 0 ? `<p>${parts.join(' ')}</p>` : '';
}

function htmlBlock(block: Block): string {
  switch (block.type) {
    case 'heading': {
      // The first level is the headline's.
      const level = Math.min(Math.max(block.depth, 2), 6);
      return `<h${level}>${htmlText(block.text, block.inlines)}</h${level}>`;
    }
    case 'paragraph':
      return `<p>${htmlText(block.text, block.inlines)}</p>`;
    case 'footnoteDefinition':
      return `<p id="note-${escapeXml(block.identifier)}" role="doc-footnote">[${escapeXml(block.identifier)}] ${htmlText(block.text, block.inlines)}</p>`;
    case 'blockquote':
      return `<blockquote>${block.blocks.map(htmlBlock).join('')}</blockquote>`;
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul';
      return `<${name}>${block.items.map((item) => `<li>${item.map(htmlBlock).join('')}</li>`).join('')}</${name}>`;
    }
    case 'figure': {
      const safe = isSafeUrl(block.url);
      const shown = block.media
        ? `<a href="${escapeXml(block.url)}">${MEDIA[block.media]}</a>`
        : `<img src="${escapeXml(block.url)}" alt="${escapeXml(block.alt ?? '')}">`;
      // What is not shown is at least described.
      const words = block.caption ?? (safe ? undefined : block.alt);
      return `<figure>${safe ? shown : ''}${words ? `<figcaption>${htmlText(words)}</figcaption>` : ''}</figure>`;
    }
    case 'table':
      return `<table>${block.rows.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('')}</table>`;
    case 'code':
      return `<pre><code>${escapeXml(block.text)}</code></pre>`;
    case 'thematicBreak':
      return '<hr>';
  }
}

function htmlCell({ text, header, rowspan, colspan }: Cell): string {
  const name = header ? 'th' : 'td';
  const span = (side: string, value: number | undefined) => (value ? ` ${side}="${value}"` : '');
  return `<${name}${span('rowspan', rowspan)}${span('colspan', colspan)}>${htmlText(text)}</${name}>`;
}

/** A block's text with its marks; line ends are breaks. */
function htmlText(text: string, inlines?: readonly Inline[]): string {
  return stepsOf(text, inlines)
    .map((step) => {
      if (step.is === 'text') return escapeXml(text.slice(step.start, step.end));
      return step.is === 'break' ? '<br>' : htmlTag(step.mark, step.is);
    })
    .join('');
}

function htmlTag(mark: Mark, side: 'open' | 'close'): string {
  switch (mark.type) {
    case 'link':
      if (mark.url === undefined || !isSafeUrl(mark.url)) return '';
      return side === 'open' ? `<a href="${escapeXml(mark.url)}">` : '</a>';
    case 'ruby':
      return side === 'open' ? '<ruby>' : `<rt>${escapeXml(mark.annotation ?? '')}</rt></ruby>`;
    case 'footnoteReference':
      return side === 'open' ? `<sup><a href="#note-${encodeURIComponent(mark.identifier ?? '')}" role="doc-noteref">` : '</a></sup>';
    case 'strong':
      return side === 'open' ? '<strong>' : '</strong>';
    case 'emphasis':
      return side === 'open' ? '<em>' : '</em>';
  }
}
