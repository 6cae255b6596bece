import { decodeHTML } from 'entities';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { originalOf, type Piece } from '../../src/apparatus/text.js';
import type { Article } from '../../src/article.js';
import { findFrontMatter } from '../../src/detect/front-matter.js';
import { restore } from '../../src/restore.js';

/** Pieces called markup that hold what a reader would read, judged without our own extraction. */
export function markupFaults(article: Article): string[] {
  const source = restore(article);
  const carried = article.pieces.filter((piece) => piece.kind === 'markup');
  switch (article.source.format) {
    case 'plain':
      return carried.filter((piece) => /\S/.test(originalOf(piece))).map((piece) => `markup in plain text: ${JSON.stringify(originalOf(piece))}`);
    case 'html':
      return htmlFaults(article.pieces, source, 0);
    case 'markdown':
      return markdownFaults(carried);
    case 'front-matter': {
      const place = findFrontMatter(source);
      if (!place) return ['front matter that nobody finds'];
      const start = place.language === 'yaml' ? bodyStart(source) : place.body;
      const head = carried.filter((piece) => piece.range[1] <= start && /\p{Script=Han}/u.test(originalOf(piece)));
      const faults = head.map((piece) => `markup in the head: ${JSON.stringify(originalOf(piece))}`);
      const body = source.slice(start);
      return /^\s*</.test(body)
        ? [...faults, ...htmlFaults(article.pieces, body, start)]
        : [...faults, ...markdownFaults(carried.filter((piece) => piece.range[0] >= start))];
    }
  }
}

/** Where the body begins: after the second line of three hyphens. */
function bodyStart(source: string): number {
  const lines = /^---[ \t]*\r?$/gm;
  lines.exec(source);
  const second = lines.exec(source);
  return second ? second.index + second[0].length : source.length;
}

/** Text that parse5 finds and our pieces do not hold, or the other way round; white space apart. */
function htmlFaults(pieces: readonly Piece[], html: string, offset: number): string[] {
  const { text, scripts } = readingOf(html);
  const theirs = bare(text);
  const printed = pieces.filter((piece) => piece.kind !== 'markup' && piece.range[0] >= offset);
  let raw = '';
  for (const piece of printed) if (!scripts.some((script) => isIn(piece, script, offset))) raw += originalOf(piece);
  for (const script of scripts) {
    const kept = printed.filter((piece) => isIn(piece, script, offset));
    const [from, to] = [(kept[0]?.range[0] ?? 1) - offset, (kept.at(-1)?.range[1] ?? 0) - offset];
    if (kept.length > 0 && !(/["';]$/.test(html.slice(0, from)) && /^(?:\\?["']|&quot;)/.test(html.slice(to))))
      return [`not a string of a script: ${html.slice(from, to)}`];
  }
  const ours = bare(decodeHTML(raw));
  if (theirs === ours) return [];
  const at = [...theirs].findIndex((character, index) => ours[index] !== character);
  const from = at < 0 ? theirs.length : at;
  return [
    `text differs from parse5's at ${from}: ${JSON.stringify(theirs.slice(from, from + 30))} against ${JSON.stringify(ours.slice(from, from + 30))}`,
  ];
}

/** In a script only what stands in one string may be text. */
function isIn({ range }: Piece, [from, to]: readonly [number, number], offset: number): boolean {
  return range[0] - offset >= from && range[1] - offset <= to;
}

function readingOf(html: string): { readonly text: string; readonly scripts: readonly (readonly [number, number])[] } {
  const whole = /^\s*(?:<!doctype|<html|<head|<body)/i.test(html);
  const options = { sourceCodeLocationInfo: true, scriptingEnabled: false };
  const root = whole ? parse(html, options) : parseFragment(html, options);
  const found: { start: number; value: string }[] = [];
  const scripts: (readonly [number, number])[] = [];
  const stack: DefaultTreeAdapterTypes.Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === 'script' && node.sourceCodeLocation) scripts.push([node.sourceCodeLocation.startOffset, node.sourceCodeLocation.endOffset]);
    if (node.nodeName === 'script' || node.nodeName === 'style') continue;
    if ('value' in node && node.nodeName === '#text') found.push({ start: node.sourceCodeLocation?.startOffset ?? 0, value: node.value });
    if ('content' in node) stack.push(node.content);
    if ('childNodes' in node) stack.push(...node.childNodes);
  }
  const text = found
    .sort((a, b) => a.start - b.start)
    .map((one) => one.value)
    .join('');
  return { text, scripts };
}

function bare(text: string): string {
  return text.replace(/[\s\0\ufeff]/g, '');
}

/** In Markdown, letters may be carried only in an address, a label of code or an HTML tag. */
function markdownFaults(carried: readonly Piece[]): string[] {
  return carried
    .map(originalOf)
    .filter((original) => /[\p{Script=Han}]/u.test(original.replace(/\]\([^)]*\)|<[^>]*>|^\s*\[[^\]]+\]:.*$/gmu, '')))
    .map((original) => `markup in Markdown: ${JSON.stringify(original)}`);
}
