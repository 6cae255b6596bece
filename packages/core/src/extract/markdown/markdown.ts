import type { Definition, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Claim, DraftBlock } from '../../apparatus/draft.js';
import { withFootnotes } from '../footnotes.js';
import { createPage, type Page } from '../html/page.js';
import { notesIn, withoutNotes } from './notes.js';
import { parts } from './parts.js';
import { createReader } from './reader.js';

/**
 * Reads `[start, end)` of the decoded source (UTF-16 units) as Markdown, CommonMark and tables of bars: blocks in source order whose
 * pieces tile that stretch. HTML in it is read as HTML. A stretch with more marks than any writer sets is not read but printed as it
 * stands, with a doubt. `extractMarkdown('## 一', 0, 4).blocks[0]` is a heading of depth 2 that reads `一`.
 */
export function extractMarkdown(source: string, start: number, end: number, address?: string): { blocks: DraftBlock[]; claims: Claim[] } {
  const page = createPage(source, start, { exact: true, address });
  const notes = notesIn(source.slice(start, end));
  for (const part of parts(source, start, end)) {
    if (part.readable) readPart(page, source, part.from, part.to, notes);
    else {
      const to = part.from + source.slice(part.from, part.to).trimEnd().length;
      page.flow.boundary();
      page.doubt(part.from, to, 'extract/unread-markdown');
      page.flow.boundary();
      page.flow.markup(to, part.to, 'extract/white-space');
    }
  }
  page.end();
  return { blocks: [...withFootnotes(page.flow.end(), page.anchors, page.notes)], claims: page.claims };
}

/** One walk over the tree, without recursion, in source order. */
function readPart(page: Page, source: string, from: number, to: number, notes: ReadonlySet<string>): void {
  const root = fromMarkdown(notes.size > 0 ? withoutNotes(source.slice(from, to)) : source.slice(from, to));
  const reader = createReader(page, source, from, definitionsIn(root), notes);
  const stack: { readonly node: Nodes; next: number }[] = [{ node: root, next: 0 }];
  for (let top = stack[stack.length - 1]; top; top = stack[stack.length - 1]) {
    const child = 'children' in top.node ? top.node.children[top.next++] : undefined;
    if (child) {
      reader.enter(child);
      stack.push({ node: child, next: 0 });
    } else {
      stack.pop();
      if (top.node !== root) reader.exit(top.node);
    }
  }
  reader.end(to);
}

function definitionsIn(root: Root): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  const queue: Nodes[] = [root];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.type === 'definition') found.set(node.identifier, found.get(node.identifier) ?? node);
    else if ('children' in node) for (let i = node.children.length - 1; i >= 0; i--) queue.push(node.children[i] as Nodes);
  }
  return found;
}
