import type { Article, Block, Cell } from '../article.js';
import { escapeXml, isSafeUrl, MEDIA } from './escape.js';
import { teiText } from './tei-text.js';

/** The blocks as TEI: a heading begins a `div`, which ends before the next heading of its level or above. */
export function teiBody(article: Article, blocks: readonly Block[]): string {
  const out: string[] = [];
  const open: number[] = [];
  const enter = (depth: number) => {
    while (open.length > 0 && (open[open.length - 1] as number) >= depth) {
      out.push('</div>');
      open.pop();
    }
    out.push('<div>');
    open.push(depth);
  };
  for (const block of blocks) {
    if (block.type === 'heading') {
      enter(block.depth);
      out.push(`<head>${teiText(article, block)}</head>`);
    } else {
      if (open.length === 0) enter(0);
      out.push(teiBlock(article, block));
    }
  }
  if (open.length === 0) out.push('<div><p/>', '</div>');
  return [...out, ...open.map(() => '</div>')].join('\n');
}

function teiBlock(article: Article, block: Block): string {
  const inner = (blocks: readonly Block[]) => blocks.map((each) => teiBlock(article, each)).join('');
  switch (block.type) {
    case 'heading':
      return `<p rend="heading">${teiText(article, block)}</p>`;
    case 'paragraph':
      return `<p>${teiText(article, block)}</p>`;
    case 'footnoteDefinition':
      return `<note place="foot" n="${escapeXml(block.identifier)}">${teiText(article, block)}</note>`;
    case 'blockquote':
      return `<quote>${inner(block.blocks)}</quote>`;
    case 'list':
      if (block.items.length === 0) return '';
      return `<list rend="${block.ordered ? 'numbered' : 'bulleted'}">${block.items.map((item) => `<item>${inner(item)}</item>`).join('')}</list>`;
    case 'figure': {
      const graphic = !isSafeUrl(block.url)
        ? ''
        : block.media
          ? `<p><ref type="${block.media}" target="${escapeXml(block.url)}">${MEDIA[block.media]}</ref></p>`
          : `<graphic url="${escapeXml(block.url)}"/>`;
      const caption = block.caption ? `<head>${lines(block.caption)}</head>` : '';
      return `<figure>${caption}${block.alt ? `<figDesc>${escapeXml(block.alt)}</figDesc>` : ''}${graphic}</figure>`;
    }
    case 'table':
      if (block.rows.every((row) => row.length === 0)) return '';
      return `<table>${block.rows
        .filter((row) => row.length > 0)
        .map((row) => `<row>${row.map(teiCell).join('')}</row>`)
        .join('')}</table>`;
    case 'code':
      return `<ab type="code" xml:space="preserve">${escapeXml(block.text)}</ab>`;
    case 'thematicBreak':
      return '<milestone unit="section"/>';
  }
}

function teiCell({ text, header, rowspan, colspan }: Cell): string {
  const role = header ? ' role="label"' : '';
  return `<cell${role}${rowspan ? ` rows="${rowspan}"` : ''}${colspan ? ` cols="${colspan}"` : ''}>${lines(text)}</cell>`;
}

function lines(text: string): string {
  return text.split('\n').map(escapeXml).join('<lb/>');
}
