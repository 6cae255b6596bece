import { parse } from 'smol-toml';
import type { Range } from '../../apparatus/range.js';
import { TOML_KEY, TOML_TABLE } from '../../detect/front-matter.js';
import { linesOf } from '../../detect/lines.js';
import { decodeReferences } from './character-reference.js';
import type { Reading, Value } from './yaml.js';

/** UTF-16 units of one value, lines that it may go on for, and ends that are tried for it: far more than any head of an article has. */
const LONGEST = 1 << 16;
const LINES = 200;
const TRIES = 32;

/** The keys and values in `[start, end)` of `source` by TOML 1.0, every scalar a string as it is written; what TOML refuses is read as it stands. */
export function readToml(source: string, start: number, end: number): Reading {
  const values: Reading['values'][number][] = [];
  const words: Range[] = [];
  const lines = [...linesOf(source, start, end)];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as (typeof lines)[number];
    const text = source.slice(line.start, line.end);
    const printed = TOML_KEY.exec(text)?.[0];
    if (printed === undefined) {
      // A table's name, and whatever else holds words, is nobody's value.
      const name = TOML_TABLE.test(text) || /^\s*#/.test(text) || text.trim() === '' ? undefined : trimmed(source, line.start, line.end);
      if (name) words.push(name);
      continue;
    }
    const from = line.start + printed.length - 1;
    const limit = Math.min(lines[Math.min(i + LINES, lines.length - 1)]?.end ?? end, from + LONGEST);
    const [value, range] = valueAt(source, from, line.end, limit);
    const key = printed.replace(/\s*=[\s\S]*$/, '').replace(/^(["'])(.*)\1$/, '$2');
    if (value.length > 0) values.push({ key, value, range });
    if (range[0] < range[1]) words.push(range);
    while (i + 1 < lines.length && (lines[i + 1] as (typeof lines)[number]).start < range[1]) i++;
  }
  return { values, words };
}

/** The value that begins at `from`, and where its words stand: without the quotation marks of a string. */
function valueAt(source: string, from: number, lineEnd: number, limit: number): readonly [value: Value & { readonly length: number }, range: Range] {
  const mark = /^(?:"""|'''|["'[{])/.exec(source.slice(from, from + 3))?.[0];
  if (mark) {
    const closing = mark === '[' ? ']' : mark === '{' ? '}' : mark;
    let at = source.indexOf(closing, from + mark.length);
    for (let tries = 0; at >= 0 && at + closing.length <= limit && tries < TRIES; tries++, at = source.indexOf(closing, at + 1)) {
      const value = parsed(source.slice(from, at + closing.length));
      if (typeof value === 'string') return [decodeReferences(value), [from + mark.length, at]];
      if (value !== undefined) return [listed(value), [from, at + closing.length]];
    }
  }
  const range = trimmed(source, from, from + (/^[^#]*/.exec(source.slice(from, lineEnd))?.[0].length ?? 0));
  return [decodeReferences(source.slice(...range)), range];
}

function parsed(value: string): unknown {
  try {
    return parse(`value = ${value}`).value;
  } catch {
    return undefined;
  }
}

function listed(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : Object.values(value as object)).filter((item) => typeof item === 'string').map(decodeReferences);
}

function trimmed(source: string, start: number, end: number): Range {
  const text = source.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return [from, Math.max(from, start + text.trimEnd().length)];
}
