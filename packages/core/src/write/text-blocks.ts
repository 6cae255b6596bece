import type { Block, Inline } from '../article.js';
import { stepsOf } from './inlines.js';

/** Blocks as plain text, a blank line between them: what a reader would type who has no marks. Addresses of links and emphasis are left out. */
export function textBlocks(blocks: readonly Block[]): string {
  return blocks
    .map(textBlock)
    .filter((block) => block !== '')
    .join('\n\n');
}

function textBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return textOf(block.text, block.inlines);
    case 'footnoteDefinition':
      return `[${block.identifier}] ${textOf(block.text, block.inlines)}`;
    case 'blockquote':
      return prefixed(textBlocks(block.blocks), '> ', '> ');
    case 'list':
      return block.items
        .map((item, index) => {
          const marker = block.ordered ? `${index + 1}. ` : '- ';
          return prefixed(textBlocks(item), marker, ' '.repeat(marker.length));
        })
        .join('\n');
    case 'figure':
      return `【图】${block.caption ?? block.alt ?? block.url}`;
    case 'table':
      return block.rows.map((row) => row.map((cell) => cell.text.replace(/\s+/g, ' ')).join('\t')).join('\n');
    case 'code':
      return block.text;
    case 'thematicBreak':
      return '＊　＊　＊';
  }
}

/** The words, with the reading of a ruby after what it stands over: `重（chóng）`. */
function textOf(text: string, inlines: readonly Inline[] | undefined): string {
  return stepsOf(text, inlines)
    .map((step) => {
      if (step.is === 'text') return text.slice(step.start, step.end);
      if (step.is === 'break') return '\n';
      return step.is === 'close' && step.mark.type === 'ruby' && step.mark.annotation ? `（${step.mark.annotation}）` : '';
    })
    .join('');
}

function prefixed(lines: string, first: string, rest: string): string {
  return lines
    .split('\n')
    .map((line, index) => ((index === 0 ? first : rest) + line).trimEnd())
    .join('\n');
}
