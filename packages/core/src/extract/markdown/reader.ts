import type { Image, ImageReference, Nodes } from 'mdast';
import { attributesOf, NO_ATTRIBUTES } from '../html/attributes.js';
import type { Page } from '../html/page.js';
import { tokenize } from '../html/tokens.js';
import type { Definitions } from './definitions.js';
import { imageParts } from './image.js';
import { type Context, writeLines, writeText } from './inline.js';
import { definitionAt } from './notes.js';
import { SYNTAX } from './syntax.js';
import { isTable, openTable } from './table.js';

const INLINE = { emphasis: 'em', strong: 'strong' } as const;
/** What a description of an image is omitted by: it is no text of the page. */
const DESCRIPTION = 'extract/image-description';
const LABEL = 'extract/link-label';
/** In the title of an image nothing is the mark of a note. */
const NO_NOTES: ReadonlySet<string> = new Set();
/** The first line of a callout, its kind and its title: `> [!note] 提示`. */
const CALLOUT = /^\[![\w-]{1,40}\][^\r\n]*/;

/** Writes the nodes of a Markdown tree into a page, as the HTML that they stand for. */
export interface Reader {
  enter(node: Nodes): void;
  exit(node: Nodes): void;
  /** The end of the stretch, `to`. */
  end(to: number): void;
}

/** Begins at `start`; `base` is what the offsets of the nodes count from. They come in source order, each entered before and left after its children. */
export function createReader(page: Page, source: string, start: number, base: number, definitions: Definitions, notes: ReadonlySet<string>): Reader {
  let at = start;
  let quotes = 0;
  let table: ReturnType<typeof openTable> | undefined;
  /** How many elements within the paragraph are open. */
  let within = 0;
  /** Where the title of a callout ends. */
  let titleEnd: number | undefined;
  /** The block before was a note. */
  let noted = false;

  const rangeOf = (node: Nodes): readonly [number, number] => [base + (node.position?.start.offset ?? 0), base + (node.position?.end.offset ?? 0)];
  const context = (): Context => ({
    page,
    source,
    quotes,
    notes,
    lineEnd: titleEnd,
    ...(table ? { table } : { note: within === 0 ? next : undefined }),
  });
  /** What lies before `to` and in no text is syntax or white space. */
  const syntax = (to: number) => {
    if (to > at) page.flow.markup(at, to, source.slice(at, to).trim() === '' ? 'extract/white-space' : SYNTAX);
    at = Math.max(at, to);
  };
  const text = (from: number, to: number) => {
    syntax(from);
    writeText(context(), from, to);
    at = to;
  };
  /** Opens an element by what stands before its first child. */
  const open = (name: string, node: Nodes, attributes = NO_ATTRIBUTES) => {
    const [from] = rangeOf(node);
    const [first] = 'children' in node ? node.children : [];
    const inner = first ? rangeOf(first)[0] : from;
    page.open(name, attributes, from, inner, false, SYNTAX);
    at = inner;
  };
  const close = (name: string, node: Nodes) => {
    const [, to] = rangeOf(node);
    page.close(name, at, Math.max(at, to), SYNTAX);
    at = Math.max(at, to);
  };

  return {
    enter(node) {
      const [from, to] = rangeOf(node);
      syntax(from);
      switch (node.type) {
        case 'paragraph':
          if (isTable(source.slice(from, to))) table = openTable(page, source, from, to, quotes);
          else {
            page.open('p', NO_ATTRIBUTES, from, from);
            noted = note(from, to);
            titleEnd = quotes > 0 ? CALLOUT.exec(source.slice(from, to))?.[0].length : undefined;
            if (titleEnd !== undefined) titleEnd += from;
          }
          break;
        case 'heading':
          page.open(`h${node.depth}`, NO_ATTRIBUTES, from, from);
          break;
        case 'blockquote':
          quotes++;
          page.open('blockquote', NO_ATTRIBUTES, from, from);
          break;
        case 'list':
          page.open(node.ordered ? 'ol' : 'ul', NO_ATTRIBUTES, from, from);
          break;
        case 'listItem':
          page.open('li', NO_ATTRIBUTES, from, from);
          break;
        case 'emphasis':
        case 'strong':
          open(INLINE[node.type], node);
          within++;
          break;
        case 'link':
          open('a', node, attributesOf({ href: node.url }, from, to));
          within++;
          break;
        case 'linkReference':
          open('a', node, attributesOf({ href: definitions.get(node.identifier)?.url ?? '' }, from, to));
          within++;
          break;
        case 'image':
          image(node, node.url, from, to, node.title);
          break;
        case 'imageReference':
          image(node, definitions.get(node.identifier)?.url ?? '', from, to);
          break;
        case 'text':
          // What stands between `<` and `>` is an address, in which nothing is escaped.
          if (source[from - 1] === '<' && /^<[a-z][^\s<>]*>$/i.test(source.slice(from - 1, to + 1))) {
            page.text(from, to);
            at = to;
          } else text(Math.max(from, at), to);
          break;
        case 'inlineCode':
          inlineCode(from, to);
          break;
        case 'code':
          if (noted && source[from] !== '`' && source[from] !== '~') moreOfNote(from, to);
          else {
            noted = false;
            code(node.value, from, to);
          }
          break;
        case 'break':
          page.flow.lineBreak(from, to, SYNTAX);
          at = to;
          break;
        case 'thematicBreak':
          page.open('hr', NO_ATTRIBUTES, from, to, false, SYNTAX);
          at = to;
          break;
        case 'html':
          writeLines(context(), from, to, (begin, end) => tokenize(source, begin, end, page));
          page.endScript(to);
          at = to;
          break;
        case 'definition':
          syntax(to);
          break;
        default:
          if (!('children' in node)) syntax(to);
      }
    },
    exit(node) {
      switch (node.type) {
        case 'paragraph':
          table?.end();
          if (!table) close('p', node);
          table = undefined;
          break;
        case 'heading':
          close(`h${node.depth}`, node);
          break;
        case 'blockquote':
          close('blockquote', node);
          quotes--;
          break;
        case 'list':
          close(node.ordered ? 'ol' : 'ul', node);
          break;
        case 'listItem':
          close('li', node);
          break;
        case 'emphasis':
        case 'strong':
          within--;
          close(INLINE[node.type], node);
          break;
        case 'link':
          within--;
          close('a', node);
          break;
        case 'linkReference': {
          const [, to] = rangeOf(node);
          within--;
          page.close('a', at, Math.min(at + 1, to), SYNTAX);
          page.flow.omit(Math.min(at + 1, to), to, LABEL);
          at = to;
          break;
        }
      }
    },
    end: syntax,
  };

  /** A note ends where the next begins, with no blank line between. */
  function next(from: number, to: number): number | undefined {
    const found = definitionAt(source, from, to);
    if (!found) return undefined;
    page.close('p', from, from);
    page.open('p', NO_ATTRIBUTES, from, from);
    page.flow.markup(from, found.end, SYNTAX);
    page.notes.set(found.end, found.label);
    return found.end;
  }

  /** The mark of a note, where a paragraph begins with one. */
  function note(from: number, to: number): boolean {
    const found = definitionAt(source, from, to);
    if (!found) return false;
    syntax(found.end);
    page.notes.set(at, found.label);
    return true;
  }

  /** What CommonMark, which knows no notes, takes for code: indented paragraphs below a note. */
  function moreOfNote(from: number, to: number): void {
    for (const { 0: paragraph, index } of source.slice(from, to).matchAll(/\S[\s\S]*?(?=\r?\n[ \t>]*\r?\n|$)/g)) {
      syntax(from + index);
      page.open('p', NO_ATTRIBUTES, at, at);
      text(at, at + paragraph.length);
      page.close('p', at, at);
    }
    syntax(to);
  }

  function image(node: Image | ImageReference, url: string, from: number, to: number, title?: string | null): void {
    const places = imageParts(source, from, to, Boolean(title));
    syntax(places.alt[0]);
    page.flow.omit(...places.alt, DESCRIPTION);
    at = places.alt[1];
    const address = places.title?.[0] ?? (node.type === 'imageReference' ? Math.min(at + 1, to) : to);
    page.open('img', attributesOf({ src: url, alt: node.alt ?? '' }, from, to), at, address, false, SYNTAX);
    at = address;
    if (node.type === 'imageReference') {
      page.flow.omit(at, to, LABEL);
      at = to;
    }
    if (places.title) {
      const [begin, end] = places.title;
      page.open('figcaption', NO_ATTRIBUTES, begin, begin);
      writeText({ ...context(), notes: NO_NOTES }, begin, end);
      page.close('figcaption', end, end);
      at = end;
    }
    syntax(to);
  }

  function inlineCode(from: number, to: number): void {
    const raw = source.slice(from, to);
    const fence = /^`+/.exec(raw)?.[0].length ?? 1;
    const padded = /^`+[ \n]\s*[^\s][\s\S]*[ \n]`+$/.test(raw) || /^`+[ \n]`[\s\S]*`[ \n]`+$/.test(raw) ? 1 : 0;
    syntax(from + fence + padded);
    const end = to - fence - padded;
    writeLines(context(), at, end, (from, to) => page.text(from, to));
    at = end;
    syntax(to);
  }

  /** Each line of the value is the end of a line of the source; what stands before it is indent or marks. */
  function code(value: string, from: number, to: number): void {
    const fenced = source[from] === '`' || source[from] === '~';
    page.open('pre', attributesOf({ class: 'code' }, from, to), from, from);
    at = from;
    if (fenced) syntax(lineEnd(from, to));
    for (const line of value === '' && fenced ? [] : value.split('\n')) {
      const end = lineEnd(at, to);
      const raw = source.slice(at, end).replace(/\r?\n$/, '');
      const written = line.replace(/\r$/, '');
      syntax(raw.endsWith(written) ? at + raw.length - written.length : at);
      page.text(at, end);
      at = end;
    }
    page.close('pre', at, to, SYNTAX);
    at = to;
  }

  function lineEnd(from: number, to: number): number {
    const end = source.indexOf('\n', from);
    return end < 0 || end >= to ? to : end + 1;
  }
}
