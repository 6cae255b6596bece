import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Article } from './article.js';
import schema from './article.schema.json' with { type: 'json' };

const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);
const faults = (value: unknown) => (validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`));

/** Every field once. `Required` makes a field that is added to the type, and forgotten here, a type error. */
const full: Required<Article> = {
  id: '0123456789abcdef',
  source: { path: 'a.zip!/b.html', sha256: '0'.repeat(64), encoding: 'gb18030', format: 'html', length: 3, container: 'zip' },
  headline: '秋水',
  kicker: '外一篇',
  alternativeHeadline: '記一次遠行',
  credits: [{ name: '王勇', nameAsPrinted: '王 勇', role: 'reporter', label: '記者', affiliation: '江州日報', work: ['text', 'photo'] }],
  publisher: '江州網',
  creditedSource: '江州日報',
  republishedFrom: '河東晚報',
  dateline: { text: '江州網河東10月30日電', organization: '江州網', place: '河東', date: '10月30日' },
  datePublished: { value: '2021-10-30T17:41', precision: 'minute', zone: '+08:00', assumed: ['zone'] },
  dateModified: { value: '2021-10-31T01:02:03Z', precision: 'second', zone: 'Z' },
  dateRetrieved: { value: '2021', precision: 'year' },
  print: { edition: '1', page: '03', pageTitle: '要聞' },
  breadcrumb: ['首頁', '新聞'],
  section: '新聞',
  keywords: ['水'],
  url: 'https://example.com/a',
  canonicalUrl: 'https://example.com/b',
  images: [{ url: 'https://example.com/1.jpg', alt: '河', caption: '河岸', proxiedUrl: 'https://example.cn/?1.jpg', blockIndex: 0 }],
  rights: ['未經授權不得轉載'],
  related: [{ title: '春水', summary: '又一篇', url: 'https://example.com/c', datePublished: { value: '2020-01', precision: 'month' } }],
  script: { value: 'Hant', region: 'TW', machineConverted: true, confidence: 0.9 },
  transmission: [{ stage: 'scrape', evidence: [[0, 1]], confidence: 1 }],
  blocks: [
    { type: 'heading', depth: 2, text: '一', inlines: [{ type: 'strong', start: 0, end: 1 }], range: [0, 1] },
    { type: 'paragraph', text: '二', inlines: [{ type: 'link', start: 0, end: 1, url: '/x' }], range: [1, 2] },
    { type: 'blockquote', blocks: [{ type: 'thematicBreak', range: [2, 2] }], range: [2, 2] },
    { type: 'list', ordered: true, items: [[{ type: 'code', text: 'x', range: [2, 3] }]], range: [2, 3] },
    { type: 'figure', url: '/1.jpg', alt: '河', caption: '河岸', range: [2, 3] },
    { type: 'table', rows: [[{ text: '', header: true, rowspan: 2, colspan: 1 }]], range: [2, 3] },
  ],
  text: '一\n\n二',
  counts: { han: 2, characters: 2, paragraphs: 1 },
  audit: { characters: 3, verbatim: 2, emended: 1, omitted: 0, markup: 0, inserted: 0, lost: 0 },
  entries: [{ kind: 'emend', range: [2, 3], original: '三', edited: '二', rules: ['mend/an-example'], confidence: 'guess', alternatives: ['一'] }],
  evidence: { headline: [{ value: '秋水', witness: 'body', range: [0, 1], chosen: true }] },
  annotations: [
    {
      type: 'date',
      surface: '10月30日',
      blockIndex: 1,
      start: 0,
      end: 6,
      range: [1, 2],
      value: '2021-10-30',
      to: '2021-10-31',
      precision: 'day',
      bound: 'from',
      unit: '日',
      inferred: [{ part: 'year', from: 'datePublished', value: '2021-10-30' }],
      alternatives: ['2020-10-30'],
      conflict: '星期二',
    },
  ],
  pieces: [{ kind: 'verbatim', range: [0, 1], value: '一', original: '一', rules: [], confidence: 'certain', alternatives: ['二'] }],
};

type Node = { [key: string]: unknown };
/** Every part of a JSON value that is an object. */
function objects(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(objects);
  return value && typeof value === 'object' ? [value as Node, ...Object.values(value).flatMap(objects)] : [];
}

describe('the schema of the article', () => {
  it('has an $id that never changes within a major version', () => {
    expect(schema.$id).toBe('urn:zhengwen:schema:article:1');
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  it('knows exactly the fields of the type, and accepts an article that has them all', () => {
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(full).sort());
    expect(faults(full)).toEqual([]);
  });

  it('accepts an article without its pieces, entries and evidence, as the command line prints it', () => {
    const { pieces: _, entries: __, evidence: ___, ...printed } = full;
    expect(faults(printed)).toEqual([]);
  });

  it('is closed: a field that nobody knows is refused wherever it stands', () => {
    const closed = objects(full).filter((part) => part !== full.evidence);
    expect(closed.length).toBeGreaterThan(25);
    for (const part of closed) {
      part.people = ['x'];
      expect(faults(full), JSON.stringify(part)).not.toEqual([]);
      delete part.people;
    }
    const open = objects(schema).filter((part) => part.type === 'object' && part.additionalProperties === undefined);
    expect(open).toEqual([]);
  });

  it('refuses what is empty where it should be absent, and what is missing where it must be', () => {
    for (const field of ['headline', 'publisher', 'section', 'url']) expect(faults({ ...full, [field]: '' }), field).not.toEqual([]);
    for (const field of ['credits', 'breadcrumb', 'keywords', 'images', 'rights', 'related', 'annotations'])
      expect(faults({ ...full, [field]: [] }), field).not.toEqual([]);
    for (const field of schema.required) expect(faults({ ...full, [field]: undefined }), field).not.toEqual([]);
    expect(faults({ ...full, datePublished: { value: '30.10.2021', precision: 'day' } })).not.toEqual([]);
    expect(faults({ ...full, entries: [{ ...full.entries[0], range: [1] }] })).not.toEqual([]);
  });

  it('accepts the article of every case', () => {
    const test = fileURLToPath(new URL('../test/', import.meta.url));
    const cases = ['cases', 'negative', 'known-failures'].flatMap((kind) => {
      const folder = join(test, kind);
      return existsSync(folder) ? readdirSync(folder).map((slug) => join(folder, slug, 'article.json')) : [];
    });
    for (const file of cases.filter((path) => existsSync(path))) expect(faults(JSON.parse(readFileSync(file, 'utf8'))), file).toEqual([]);
  });
});
