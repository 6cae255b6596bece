import type { Definition, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Claim, DraftBlock } from '../../apparatus/draft.js';
import { withFootnotes } from '../footnotes.js';
import { Page } from '../html/page.js';
import { addDefinitions, definingLines } from './definitions.js';
import { notesIn, withoutNotes } from './notes.js';
import { type Part, parts, stretchEnd } from './parts.js';
import { createReader, type Reader } from './reader.js';

/** UTF-16 units that are read at once where a part can be cut. */
const STRETCH = 2000;

/**
 * Reads `[start, end)` of the decoded source (UTF-16 units) as Markdown, CommonMark and tables of bars: blocks in source order whose
 * pieces tile that stretch. HTML in it is read as HTML. A stretch with more marks than any writer sets is not read but printed as it
 * stands, with a doubt. What can be cut is read by stretches of some `stretch` units. `extractMarkdown('## 一', 0, 4).blocks[0]` is a heading of depth 2 that reads `一`.
 */
export function extractMarkdown(
  source: string,
  start: number,
  end: number,
  address?: string,
  stretch = STRETCH,
): { blocks: readonly DraftBlock[]; claims: readonly Claim[] } {
  const page = new Page(source, start, { exact: true, address });
  const notes = notesIn(source.slice(start, end));
  for (const part of parts(source, start, end)) {
    if (part.readable) readPart(page, source, part, notes, stretch);
    else {
      const to = part.from + source.slice(part.from, part.to).trimEnd().length;
      page.flow.boundary();
      page.doubt(part.from, to, 'extract/unread-markdown');
      page.flow.boundary();
      page.flow.markup(to, part.to, 'extract/white-space');
    }
  }
  page.end();
  return { blocks: withFootnotes(page.flow.end(), page.anchors, page.notes), claims: page.claims };
}

/** A piece of a part that is read at once, and what it was read as. */
interface Stretch {
  readonly at: number;
  readonly end: number;
  readonly root: Root;
}

/**
 * Reads a part by stretches: what reads Markdown takes a time that grows with the square of the quotations and lists. A reference may be defined
 * anywhere in the part, so the definitions are gathered first, and a stretch with labels that they define is read again with them before it.
 */
function readPart(page: Page, source: string, part: Part, notes: ReadonlySet<string>, least: number): void {
  const definitions = new Map<string, Definition>();
  const defines = source.slice(part.from, part.to).includes(']:');
  const stretches = defines ? [...stretchesIn(source, part, notes, least)] : stretchesIn(source, part, notes, least);
  if (defines) for (const { root } of stretches) addDefinitions(root, definitions);
  for (const { at, end, root } of stretches) {
    const before = definingLines(source.slice(at, end), definitions);
    const tree = before === '' ? root : parsed(before + source.slice(at, end), notes);
    writeTree(tree, before.length, createReader(page, source, at, at - before.length, definitions, notes), end);
  }
}

function* stretchesIn(source: string, { from, to }: Part, notes: ReadonlySet<string>, least: number): Generator<Stretch> {
  for (let at = from, length = least; at < to; ) {
    const end = stretchEnd(source, at + length, to);
    const root = parsed(source.slice(at, end), notes);
    const last = root.children[root.children.length - 1]?.type;
    // Code and HTML may go on behind a blank line.
    if (end < to && (last === 'code' || last === 'html')) length *= 2;
    else {
      yield { at, end, root };
      at = end;
      length = least;
    }
  }
}

function parsed(markdown: string, notes: ReadonlySet<string>): Root {
  return fromMarkdown(notes.size > 0 ? withoutNotes(markdown) : markdown);
}

/** One walk over the tree from the offset `start` in what was read, without recursion, in source order. */
function writeTree(root: Root, start: number, reader: Reader, to: number): void {
  const first = root.children.findIndex(({ position }) => (position?.start.offset ?? 0) >= start);
  const stack: { readonly node: Nodes; next: number }[] = [{ node: root, next: first < 0 ? root.children.length : first }];
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
