import { fold } from '@zhengwen/core';
import { closingOf } from './words.js';

/** The fields that a query can ask for by name. */
export const FIELDS = ['title', 'publisher', 'source', 'credit', 'script', 'date', 'rule'] as const;
export type FieldName = (typeof FIELDS)[number];

/** A query, understood. Words are folded. */
export type Node =
  | { readonly type: 'and' | 'or'; readonly parts: readonly Node[] }
  | { readonly type: 'not'; readonly part: Node }
  | { readonly type: 'near'; readonly left: Node; readonly right: Node; readonly distance: number }
  | { readonly type: 'words'; readonly words: readonly string[]; readonly title?: true }
  | { readonly type: 'pattern'; readonly source: string; readonly literals: readonly string[]; readonly title?: true }
  | { readonly type: 'filter'; readonly field: Exclude<FieldName, 'title'>; readonly value: string };

export interface Parsed {
  /** Absent when nothing is asked for. */
  readonly node?: Node;
  readonly notes: readonly string[];
}

/** A query that can't be answered; its message says why. */
export class QueryProblem extends Error {}

interface Token {
  readonly kind: 'open' | 'close' | 'word' | 'phrase' | 'regex';
  readonly text: string;
  readonly field?: FieldName;
}

const OPERATOR = /^(?:AND|OR|NOT|near\/\d{1,4})$/;
const PREFIX = new RegExp(`^(${FIELDS.join('|')})[:：](?=\\S)`);
/** What looks like a field: letters and a colon, and not the beginning of an address. */
const FIELDLIKE = /^([A-Za-z]{3,})[:：](?!\/\/)/;
/** How many characters `*` stands for at most. */
const REACH = 20;
/** How deep parts of a query may stand in one another, and how long a pattern may be. */
const DEEPEST = 100;
const LONGEST = 1000;

/**
 * Reads a query: words parted by white space, all of which are wanted; `"…"` and `「…」` around a phrase; AND, OR, NOT and `near/10` between; parentheses;
 * `title:`, `date:2021-10..2022-03` and the other fields; `/a regular expression/`; `*` and `?` in a word. What has no meaning as a sign is looked for
 * as characters, and a note says so: no word is ever left out. `expand` gives what is looked for beside a word. Throws a `QueryProblem`.
 */
export function parseQuery(query: string, expand: (word: string) => readonly string[] = () => []): Parsed {
  const notes: string[] = [];
  let tokens = tokensOf(query, true);
  const many = (kind: Token['kind']) => tokens.filter((token) => token.kind === kind).length;
  if (many('open') !== many('close')) {
    tokens = tokensOf(query, false);
    notes.push('a parenthesis without its partner was looked for as a character');
  }
  let at = 0;

  const alternatives = (): Node | undefined => {
    const parts = [sequence()];
    while (isOperator(tokens[at], 'OR') && tokens[at + 1] && tokens[at + 1]?.kind !== 'close') {
      at++;
      parts.push(sequence());
    }
    return joined('or', parts);
  };
  let depth = 0;
  const sequence = (): Node | undefined => {
    const parts: (Node | undefined)[] = [];
    for (let token = tokens[at]; token && token.kind !== 'close'; token = tokens[at]) {
      const following = tokens[at + 1];
      const between = parts.length > 0 && following !== undefined && following.kind !== 'close';
      if (between && isOperator(token, 'OR')) break;
      if (between && isOperator(token, 'AND')) at++;
      parts.push(neighbours());
    }
    return joined('and', parts);
  };
  const neighbours = (): Node | undefined => {
    let left = unit();
    let links = 0;
    for (let token = tokens[at]; token; token = tokens[at]) {
      const distance = token.kind === 'word' && token.field === undefined ? /^near\/(\d{1,4})$/.exec(token.text)?.[1] : undefined;
      const following = tokens[at + 1];
      if (distance === undefined || !following || following.kind === 'close' || !left) break;
      at++;
      if (++links > DEEPEST) throw new QueryProblem(`near joins more than ${DEEPEST} words in a row`);
      const right = unit();
      if (!right || !hasWords(left) || !hasWords(right)) throw new QueryProblem(`near/${distance} needs words on both sides`);
      left = { type: 'near', left, right, distance: Number(distance) };
    }
    return left;
  };
  const unit = (): Node | undefined => {
    if (++depth > DEEPEST) throw new QueryProblem(`parentheses and NOT stand more than ${DEEPEST} deep in one another`);
    const node = unitWithin();
    depth--;
    return node;
  };
  const unitWithin = (): Node | undefined => {
    const token = tokens[at++] as Token;
    if (token.kind === 'open') {
      const inner = alternatives();
      if (tokens[at]?.kind === 'close') at++;
      return inner;
    }
    const following = tokens[at];
    if (isOperator(token, 'NOT') && following && following.kind !== 'close') {
      const part = unit();
      return part && { type: 'not', part };
    }
    if (token.kind === 'word' && token.field === undefined && OPERATOR.test(token.text))
      notes.push(`${token.text} has nothing to join here and was looked for as a word`);
    const named = token.kind === 'word' && token.field === undefined ? FIELDLIKE.exec(token.text)?.[0] : undefined;
    if (named !== undefined)
      notes.push(`${named} is no field with something behind it and was looked for as it stands; fields are ${FIELDS.join(', ')}`);
    return leafOf(token, expand, notes);
  };

  const parts: (Node | undefined)[] = [];
  while (at < tokens.length) parts.push(alternatives());
  const node = joined('and', parts);
  return { ...(node ? { node } : {}), notes: [...new Set(notes)] };
}

function joined(type: 'and' | 'or', parts: readonly (Node | undefined)[]): Node | undefined {
  const there = parts.filter((part): part is Node => part !== undefined);
  return there.length > 1 ? { type, parts: there } : there[0];
}

/** Whether a node has places of its own in a text. */
export function hasWords(node: Node): boolean {
  switch (node.type) {
    case 'and':
    case 'or':
      return node.parts.some(hasWords);
    case 'not':
    case 'filter':
      return false;
    default:
      return true;
  }
}

function isOperator(token: Token | undefined, name: string): boolean {
  return token?.kind === 'word' && token.field === undefined && token.text === name;
}

function tokensOf(query: string, groups: boolean): readonly Token[] {
  const tokens: Token[] = [];
  let open = 0;
  for (let at = 0; at < query.length; ) {
    if (/\s/u.test(query.charAt(at))) {
      at++;
      continue;
    }
    if (groups && query.charAt(at) === '(') {
      tokens.push({ kind: 'open', text: '(' });
      open++;
      at++;
      continue;
    }
    if (groups && open > 0 && query.charAt(at) === ')') {
      tokens.push({ kind: 'close', text: ')' });
      open--;
      at++;
      continue;
    }
    const field = PREFIX.exec(query.slice(at, at + 12))?.[1] as FieldName | undefined;
    const from = at + (field ? field.length + 1 : 0);
    const token = quoted(query, from, open > 0) ?? run(query, from, open > 0);
    tokens.push({ ...token.token, ...(field ? { field } : {}) });
    at = token.end;
  }
  return tokens;
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '「': '」', '/': '/' };

/** A phrase in quotation marks or a regular expression, where one begins and ends around a whole word. */
function quoted(query: string, from: number, grouped: boolean): { token: Token; end: number } | undefined {
  const mark = query.charAt(from);
  const close = CLOSING[mark];
  if (close === undefined) return undefined;
  const end = closingOf(query, from + 1, close, grouped);
  const inner = end < 0 ? '' : query.slice(from + 1, end);
  if (inner.trim() === '') return undefined;
  return { token: mark === '/' ? { kind: 'regex', text: inner } : { kind: 'phrase', text: inner.trim() }, end: end + 1 };
}

/** Characters up to white space; in a group, up to the parenthesis that closes it. */
function run(query: string, from: number, grouped: boolean): { token: Token; end: number } {
  let text = /^\S+/u.exec(query.slice(from))?.[0] ?? '';
  if (grouped) {
    let inner = 0;
    for (let i = 0; i < text.length; i++) {
      if (text.charAt(i) === '(') inner++;
      if (text.charAt(i) === ')' && --inner < 0) {
        text = text.slice(0, i);
        break;
      }
    }
  }
  return { token: { kind: 'word', text }, end: from + text.length };
}

function leafOf(token: Token, expand: (word: string) => readonly string[], notes: string[]): Node {
  const { field, kind, text } = token;
  if (field && field !== 'title') return { type: 'filter', field, value: text };
  const title = field ? ({ title: true } as const) : {};
  if ((kind === 'regex' || /[*?]/.test(text)) && text.length > LONGEST)
    throw new QueryProblem(`a regular expression or a word with * or ? may have ${LONGEST} characters, this one has ${text.length}`);
  if (kind === 'regex') return { type: 'pattern', source: foldedPattern(text), literals: literalsOf(foldedPattern(text)), ...title };
  if (kind === 'word' && /[*?]/.test(text) && /[^*?]/.test(text)) return { ...wildcard(text), ...title };
  const others = expand(text).filter((word) => fold(word) !== fold(text));
  if (others.length > 0) notes.push(`also looked for, beside ${text}: ${others.join(', ')}`);
  return { type: 'words', words: [...new Set([text, ...others].map(fold))], ...title };
}

function wildcard(text: string): Node {
  const parts = text.split(/([*?])/).filter((part) => part !== '');
  const source = parts.map((part) => (part === '*' ? `[^\\n]{0,${REACH}}?` : part === '?' ? '[^\\n]' : escaped(fold(part)))).join('');
  return { type: 'pattern', source, literals: parts.filter((part) => part !== '*' && part !== '?').map(fold) };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** A regular expression for folded text: its own characters folded, its signs left alone; a full-width sign is a character, not a sign. */
function foldedPattern(source: string): string {
  return source.replace(/\\[\s\S]|[\u0080-\uffff]+/g, (part) => (part.startsWith('\\') ? part : escaped(fold(part))));
}

/** Characters that every match of a regular expression holds: runs outside groups and classes that nothing makes optional. */
function literalsOf(source: string): readonly string[] {
  const literals: string[] = [];
  let literal = '';
  const end = () => {
    if (literal !== '') literals.push(fold(literal));
    literal = '';
  };
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at);
    if (char === '|') return [];
    if (char === '\\') {
      // `\.` is a character, `\d` is not; either way only plain characters are counted on.
      end();
      const sign = source.charAt(++at);
      if (/[xuQ0-9]/.test(sign)) return literals;
      if (/[pP]/.test(sign)) at = source.charAt(at + 1) === '{' ? Math.max(at, source.indexOf('}', at)) : at + 1;
    } else if (char === '[' || char === '(') {
      end();
      at = closedAt(source, at);
    } else if ('*?{'.includes(char)) {
      literal = [...literal].slice(0, -1).join('');
      end();
      if (char === '{') at = Math.max(at, source.indexOf('}', at));
    } else if ('+.^$'.includes(char)) end();
    else literal += char;
  }
  end();
  return literals;
}

/** Where the class or group that begins at `from` ends. */
function closedAt(source: string, from: number): number {
  let depth = 0;
  let inClass = false;
  for (let at = from; at < source.length; at++) {
    const char = source.charAt(at);
    if (char === '\\') at++;
    else if (inClass) inClass = char !== ']';
    else if (char === '[') {
      inClass = true;
      if (source.charAt(at + 1) === '^') at++;
      if (source.charAt(at + 1) === ']') at++;
    } else if (char === '(') depth++;
    else if (char === ')') depth--;
    if (depth === 0 && !inClass) return at;
  }
  return source.length;
}
