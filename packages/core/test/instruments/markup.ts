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
  const theirs = bare(textOf(html));
  let raw = '';
  for (const piece of pieces) if (piece.kind !== 'markup' && piece.range[0] >= offset) raw += originalOf(piece);
  const ours = bare(decodeHTML(raw));
  if (theirs === ours) return [];
  const at = [...theirs].findIndex((character, index) => ours[index] !== character);
  const from = at < 0 ? theirs.length : at;
  return [
    `text differs from parse5's at ${from}: ${JSON.stringify(theirs.slice(from, from + 30))} against ${JSON.stringify(ours.slice(from, from + 30))}`,
  ];
}

function textOf(html: string): string {
  const whole = /^\s*(?:<!doctype|<html|<head|<body)/i.test(html);
  const options = { sourceCodeLocationInfo: true, scriptingEnabled: false };
  const root = whole ? parse(html, options) : parseFragment(html, options);
  const found: { start: number; value: string }[] = [];
  const stack: DefaultTreeAdapterTypes.Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === 'script' || node.nodeName === 'style') continue;
    if ('value' in node && node.nodeName === '#text') found.push({ start: node.sourceCodeLocation?.startOffset ?? 0, value: node.value });
    if ('content' in node) stack.push(node.content);
    if ('childNodes' in node) stack.push(...node.childNodes);
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map((one) => one.value)
    .join('');
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
