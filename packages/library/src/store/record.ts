import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Article } from '@zhengwen/core';
import type { Hit, Summary } from '../library.js';
import { momentOf } from '../query/order.js';
import { daysOf, monthOf } from '../query/period.js';
import { type Field, type Folded, fieldsOf } from '../query/readings.js';
import { outletOf, rulesIn, summaryOf } from '../summary.js';

/** An article as the store keeps it; made by whoever parsed it, in whatever thread. */
export interface Stored {
  readonly id: string;
  readonly age: number;
  readonly untitled: number;
  readonly outlet: string | null;
  readonly month: string | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly script: string;
  readonly characters: number;
  /** JSON of the summary, without paths. */
  readonly summary: string;
  readonly rules: readonly string[];
  readonly folded: Uint8Array;
}

/** The age of an article without a date: older than all others. */
const UNDATED = 1e300;
const FIELDS: readonly Hit['field'][] = ['kicker', 'headline', 'alternativeHeadline', 'text', 'caption'];
/** Units before the text of a field: which it is, its index, and its length in two. */
const HEAD = 4;
/** Stands where a text has several readings, which are then read from the article. */
const SEVERAL = 0xffff;

export function storedOf(article: Article): Stored {
  const { paths: _, ...summary } = summaryOf(article, []);
  const moment = article.datePublished ? momentOf(article.datePublished) : Number.NaN;
  const [first = null, last = null] = daysOf(article.datePublished) ?? [];
  const fields = fieldsOf(article);
  return {
    id: article.id,
    age: Number.isNaN(moment) ? UNDATED : -moment,
    untitled: article.headline === undefined ? 1 : 0,
    outlet: outletOf({ ...summary, paths: [] }) ?? null,
    month: monthOf(article.datePublished) ?? null,
    first,
    last,
    script: article.script.value,
    characters: article.counts.characters,
    summary: JSON.stringify(summary),
    rules: rulesIn(article),
    folded: packed(fields),
  };
}

/** How far back deflate looks, and how much room it is given at a time, in bytes. */
const WINDOW = 32_768;
const ROOM = 4096;

/**
 * The article for the store, without what only its source can show. Its words are in its folded text already, which is what it is deflated against: the
 * same is needed to read it.
 */
export function deflated(article: Article, folded: Uint8Array): Uint8Array {
  return deflateRawSync(JSON.stringify({ ...article, pieces: [] }), { level: 3, chunkSize: ROOM, dictionary: dictionaryOf(folded) });
}

export function inflated(bytes: Uint8Array, folded: Uint8Array): Article {
  return JSON.parse(inflateRawSync(bytes, { dictionary: dictionaryOf(folded) }).toString('utf8')) as Article;
}

function dictionaryOf(folded: Uint8Array): Buffer {
  return Buffer.from(textOf(folded)).subarray(-WINDOW);
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf16le');
}

/** Summary, with the paths under which its file lies. */
export function summaryFrom(json: string, paths: readonly string[]): Summary {
  const { id, ...rest } = JSON.parse(json) as Omit<Summary, 'paths'>;
  return { id, paths, ...rest };
}

/** Folded texts as UTF-16: two bytes for a character of Chinese, and nothing to decode. */
function packed(fields: readonly Field[]): Uint8Array {
  if (fields.some(({ views, index }) => views.length > 1 || (index ?? 0) >= SEVERAL)) return new Uint8Array(Uint16Array.of(SEVERAL).buffer);
  const length = fields.reduce((sum, { views }) => sum + HEAD + (views[0]?.folded.length ?? 0), 1);
  const units = new Uint16Array(length);
  const bytes = Buffer.from(units.buffer);
  units[0] = fields.length;
  let at = 1;
  for (const { field, index, views } of fields) {
    const text = views[0]?.folded ?? '';
    units.set([FIELDS.indexOf(field), index ?? SEVERAL, text.length >>> 16, text.length & 0xffff], at);
    at += HEAD;
    bytes.write(text, at * 2, 'utf16le');
    at += text.length;
  }
  return bytes;
}

/** What `packed` made; `undefined` when the readings are to be had from the article. */
export function unpacked(bytes: Uint8Array): readonly Folded[] | undefined {
  const units = textOf(bytes);
  const count = units.charCodeAt(0);
  if (count === SEVERAL) return undefined;
  const fields: Folded[] = [];
  let at = 1;
  for (let i = 0; i < count; i++) {
    const index = units.charCodeAt(at + 1);
    const start = at + HEAD;
    const end = start + units.charCodeAt(at + 2) * 0x10000 + units.charCodeAt(at + 3);
    fields.push({
      field: FIELDS[units.charCodeAt(at)] as Hit['field'],
      ...(index === SEVERAL ? {} : { index }),
      views: [{ folded: units.slice(start, end), stretches: [] }],
    });
    at = end;
  }
  return fields;
}
