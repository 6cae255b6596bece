import type { Definition, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Claim, DraftBlock } from '../../apparatus/draft.js';
import { withFootnotes } from '../footnotes.js';
import { createPage, type Page } from '../html/page.js';
import { notesIn, withoutNotes } from './notes.js';
import { type Part, parts, stretchEnd } from './parts.js';
import { createReader, type Reader } from './reader.js';

/** UTF-16 units that are read at once where a part can be cut. */
const STRETCH = 2000;

/**
 * Reads `[start, end)` of the decoded source (UTF-16 units) as Markdown, CommonMark and tables of bars: blocks in source order whose
 * pieces tile that stretch. HTML in it is read as HTML. A stretch with more marks than any writer sets is not read but printed as it
 * stands, with a doubt. `extractMarkdown('## 一', 0, 4).blocks[0]` is a heading of depth 2 that reads `一`.
 */
export function extractMarkdown(source: string, start: number, end: number, address?: string): { blocks: DraftBlock[]; claims: Claim[] } {
  const page = createPage(source, start, { exact: true, address });
  const notes = notesIn(source.slice(start, end));
  for (const part of parts(source, start, end)) {
    if (part.readable) readPart(page, source, part, notes);
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

/**
 * Reads a part by stretches: what reads Markdown takes a time that grows with the square of the quotations and lists. A reference may be defined
 * anywhere, so a part with definitions is read as one.
 */
function readPart(page: Page, source: string, { from, to }: Part, notes: ReadonlySet<string>): void {
  const least = source.slice(from, to).includes(']:') ? to - from : STRETCH;
  for (let at = from, length = least; at < to; ) {
    const end = stretchEnd(source, at + length, to);
    const stretch = source.slice(at, end);
    const root = fromMarkdown(notes.size > 0 ? withoutNotes(stretch) : stretch);
    const last = root.children[root.children.length - 1]?.type;
    // Code and HTML may go on behind a blank line.
    if (end < to && (last === 'code' || last === 'html')) length *= 2;
    else {
      writeTree(root, createReader(page, source, at, definitionsIn(root), notes), end);
      at = end;
      length = least;
    }
  }
}

/** One walk over the tree, without recursion, in source order. */
function writeTree(root: Root, reader: Reader, to: number): void {
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
