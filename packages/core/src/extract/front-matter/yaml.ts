import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import type { Range } from '../../apparatus/range.js';
import { decodeReferences } from './character-reference.js';

/** What a value of front matter may be: strings, and lists and maps of them. Dates and numbers stay as they are written. */
export type Value = string | readonly Value[] | { readonly [key: string]: Value };

/** What was read from some lines of front matter. */
export interface Reading {
  /** In the order of the source; a key without a value has no entry. */
  readonly values: readonly { readonly key: string; readonly value: Value; readonly range: Range }[];
  /** The words of the values without quotes and dashes, in order. All else is syntax or comment. */
  readonly words: readonly Range[];
}

/** UTF-16 units that are given to YAML: far more than any head of an article has. */
const LONGEST = 1 << 16;

/** Levels of nesting that are read; what lies deeper isn't metadata of an article. */
const DEEPEST = 32;

/** Brackets, and dashes or blanks before a line, that one stretch may have: `yaml` goes down into each level by calling itself. */
const NESTABLE = 256;

/**
 * The keys and values in `[start, end)` of `source` by YAML 1.2, every scalar a string. `undefined` where YAML finds an error, and where
 * it sees an anchor, an alias, a tag or a bare word in braces, which in the front matter of articles are words that begin so by chance.
 */
export function readYaml(source: string, start: number, end: number): Reading | undefined {
  if (end - start > LONGEST) return undefined;
  // `yaml` takes LF and CR LF only as ends of lines; the others are as long as LF.
  const text = source.slice(start, end).replace(/\r(?!\n)|[\f\u0085\u2028\u2029]/g, '\n');
  if (mayBeDeep(text)) return undefined;
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const { errors, warnings, contents } = document;
  if (errors.length > 0 || warnings.length > 0 || !isMap(contents) || !isPlain(contents, 0)) return undefined;
  const words: Range[] = [];
  const values: Reading['values'][number][] = [];
  for (const { key, value: node } of contents.items as readonly Pair<Node, Node | null>[]) {
    const value = readNode(node, text, start, words);
    if (node && value !== undefined) values.push({ key: keyOf(key), value, range: spanOf(node, text, start) });
  }
  return { values, words };
}

function mayBeDeep(text: string): boolean {
  let brackets = 0;
  for (const _ of text.matchAll(/[[{]/g)) brackets++;
  return brackets > NESTABLE || new RegExp(`^[ \\t?-]{${NESTABLE}}`, 'm').test(text);
}

/** Whether a node and all in it are keys and values and nothing cleverer. */
function isPlain(node: unknown, depth: number): boolean {
  if (node === null) return true;
  if (depth > DEEPEST || !(isScalar(node) || isSeq(node) || isMap(node)) || node.anchor !== undefined || node.tag !== undefined) return false;
  if (isScalar(node)) return true;
  if (isSeq(node)) return node.items.every((item) => isPlain(item, depth + 1));
  return node.items.every(({ key, value }) => {
    const bare = node.flow && (value === null || (isScalar(value) && value.value === '' && value.type === 'PLAIN'));
    return isScalar(key) && key.value !== '' && isPlain(key, depth) && isPlain(value, depth + 1) && !bare;
  });
}

function readNode(node: Node | null, text: string, offset: number, words: Range[]): Value | undefined {
  if (isScalar(node)) {
    const [from, to] = spanOf(node, text, offset);
    if (from < to) words.push([from, to]);
    const printed = String(node.value);
    if (printed.trim() === '' || (node.type === 'PLAIN' && /^(?:~|null|Null|NULL)$/.test(printed))) return undefined;
    return decodeReferences(printed);
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => readNode(item as Node, text, offset, words)).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (!isMap(node)) return undefined;
  const entries: [string, Value][] = [];
  for (const { key, value: inner } of node.items as readonly Pair<Node, Node | null>[]) {
    const value = readNode(inner, text, offset, words);
    if (value !== undefined) entries.push([keyOf(key), value]);
  }
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function keyOf(key: Node): string {
  return isScalar(key) ? String(key.value) : '';
}

/** Where a node stands in the source: a scalar without its quotes or the head of its block, white space after it left out. */
function spanOf(node: Node, text: string, offset: number): Range {
  let [from, to] = node.range as readonly number[] as [number, number];
  if (isScalar(node)) {
    if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') return [offset + from + 1, offset + to - 1];
    if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') from = text.indexOf('\n', from) + 1 || to;
  }
  while (to > from && /\s/.test(text[to - 1] as string)) to--;
  while (from < to && /\s/.test(text[from] as string)) from++;
  return [offset + from, offset + to];
}
