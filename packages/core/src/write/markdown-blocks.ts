import type { Block, Cell } from '../article.js';
import { escapeXml, isSafeUrl, MEDIA } from './escape.js';
import { destination, markdownText, title } from './markdown-text.js';

/** The blocks as Markdown, a blank line between them. */
export function markdownBlocks(blocks: readonly Block[]): string {
  let out = '';
  let before: Block | undefined;
  let marker = 0;
  for (const block of blocks) {
    // Two lists of a kind, or two quotations, would be read as one.
    marker = before?.type === 'list' && block.type === 'list' && before.ordered === block.ordered ? 1 - marker : 0;
    const apart = before?.type === 'blockquote' && block.type === 'blockquote' ? '<!-- -->\n\n' : '';
    const written = markdownBlock(block, marker);
    if (written === '') continue;
    out += (out === '' ? '' : '\n\n') + apart + written;
    before = block;
  }
  return out;
}

function markdownBlock(block: Block, marker: number): string {
  switch (block.type) {
    case 'heading':
      return heading(block);
    case 'paragraph':
      return markdownText(block.text, block.inlines);
    case 'footnoteDefinition':
      return prefixed(markdownText(block.text, block.inlines), `[^${block.identifier}]: `, '    ');
    case 'blockquote':
      return prefixed(markdownBlocks(block.blocks), '> ', '> ');
    case 'list':
      return block.items.map((item, index) => listItem(item, block.ordered ? `${index + 1}${marker ? ')' : '.'}` : marker ? '*' : '-')).join('\n\n');
    case 'figure':
      return block.media ? media(block) : figure(block);
    case 'table':
      return block.rows.length === 0 ? '' : isPlain(block.rows) ? barTable(block.rows) : htmlTable(block.rows);
    case 'code':
      return code(block.text);
    case 'thematicBreak':
      // Of no mark that a list has: `* ***` is one line across.
      return '___';
  }
}

/** Where films are not shown, the link in them is. */
function media({ url, media: kind = 'video', caption }: Extract<Block, { type: 'figure' }>): string {
  const address = escapeXml(isSafeUrl(url) ? url : '');
  const words = caption ? `<figcaption>${escapeXml(caption).replace(/\n/g, '<br>')}</figcaption>` : '';
  return `<figure><${kind} controls preload="none" src="${address}"><a href="${address}">${MEDIA[kind]}</a></${kind}>${words}</figure>`;
}

function figure({ url, alt, caption }: Extract<Block, { type: 'figure' }>): string {
  const words = markdownText((alt ?? '').replace(/\s+/g, ' '), undefined);
  return `![${words}](${destination(isSafeUrl(url) ? url : '')}${caption ? ` ${title(caption)}` : ''})`;
}

function heading({ depth, text, inlines }: Extract<Block, { type: 'heading' }>): string {
  const level = Math.min(Math.max(depth, 1), 6);
  // Only the two upper levels can be underlined, and only an underline takes more than one line.
  if (text.includes('\n') && level <= 2) return `${markdownText(text, inlines)}\n${level === 1 ? '===' : '---'}`;
  const words = markdownText(text, inlines, { oneLine: text.includes('\n') });
  return `${'#'.repeat(level)} ${words.replace(/(?<!\\)#$/, '\\#')}`;
}

function listItem(item: readonly Block[], marker: string): string {
  const blocks = markdownBlocks(item);
  return blocks === '' ? marker : prefixed(blocks, `${marker} `, ' '.repeat(marker.length + 1));
}

function prefixed(lines: string, first: string, rest: string): string {
  return lines
    .split('\n')
    .map((line, index) => (line === '' ? (index === 0 ? first : rest).trimEnd() : (index === 0 ? first : rest) + line))
    .join('\n');
}

function code(text: string): string {
  const longest = [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

/** A table of bars has no cells that span, and header cells in its first row or nowhere. */
function isPlain(rows: readonly (readonly Cell[])[]): boolean {
  return rows.every((row, index) => row.length > 0 && row.every((cell) => !cell.rowspan && !cell.colspan && Boolean(cell.header) === (index === 0)));
}

function barTable(rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((row) => `| ${row.map((cell) => markdownText(cell.text, undefined, { oneLine: true })).join(' | ')} |`);
  const rule = `| ${(rows[0] ?? []).map(() => '---').join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function htmlTable(rows: readonly (readonly Cell[])[]): string {
  const span = (name: string, value: number | undefined) => (value ? ` ${name}="${value}"` : '');
  const cell = ({ text, header, rowspan, colspan }: Cell) => {
    const name = header ? 'th' : 'td';
    return `<${name}${span('rowspan', rowspan)}${span('colspan', colspan)}>${escapeXml(text).replace(/\n/g, '<br>')}</${name}>`;
  };
  return `<table>\n${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}\n</table>`;
}
