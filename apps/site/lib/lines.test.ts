import type { Article, Block, Piece } from '@zhengwen/core';
import { describe, expect, it } from 'vitest';
import { cutLine, headLine, linesOf } from './lines';

/** An article of one paragraph and a table, as its pieces print them. */
const paragraph: Block = {
  type: 'paragraph',
  text: '他們〔去時？〕不回頭，笑笑。',
  inlines: [{ type: 'link', start: 7, end: 10, url: 'https://example.com/' }],
  range: [0, 16],
};
const table: Block = { type: 'table', rows: [[{ text: '去' }, { text: '去，' }]], range: [17, 20] };
const pieces: readonly Piece[] = [
  { kind: 'omitted', range: [0, 2], value: '', original: '　　', rules: ['regularize/indent'] },
  { kind: 'verbatim', range: [2, 4], value: '他們', rules: [] },
  { kind: 'emended', range: [4, 5], value: '〔去時？〕', original: '聜', rules: ['mend/bytes'], confidence: 'guess', alternatives: ['〔去事？〕'] },
  { kind: 'verbatim', range: [5, 8], value: '不回頭', rules: [] },
  { kind: 'emended', range: [8, 9], value: '，', original: ',', rules: ['regularize/half-width-comma'], confidence: 'certain' },
  { kind: 'omitted', range: [9, 13], value: '', original: '(jù)', rules: ['mend/pinyin-gloss'], confidence: 'certain' },
  { kind: 'verbatim', range: [13, 16], value: '笑笑。', rules: [] },
  { kind: 'markup', range: [16, 17], value: '', original: '\n', rules: ['extract/plain'] },
  { kind: 'verbatim', range: [17, 19], value: '去去', rules: [] },
  { kind: 'emended', range: [19, 20], value: '，', original: ',', rules: ['regularize/half-width-comma'], confidence: 'certain' },
];
const article = { blocks: [paragraph, table], pieces, text: '他們〔去時？〕不回頭，笑笑。\n\n去\n\n去，' } as unknown as Article;
const cells = table.type === 'table' ? table.rows.flat() : [];

describe('the lines of an article', () => {
  it('mark what touches words, or all, or nothing, each entry once and at its place', () => {
    const notes = (marks: 'words' | 'all' | 'none') => linesOf(article, marks).get(paragraph)?.notes;
    expect(notes('words')).toEqual([{ offset: 7, number: 2 }]);
    expect(notes('none')).toEqual([]);
    expect(notes('all')).toEqual([
      { offset: 0, number: 1 },
      { offset: 7, number: 2 },
      { offset: 11, number: 3 },
      { offset: 11, number: 4 },
    ]);
    expect(linesOf(article, 'all').get(cells[1] ?? {})?.notes).toEqual([{ offset: 2, number: 5 }]);
    expect(linesOf(article, 'all').get(cells[0] ?? {})?.notes).toEqual([]);
  });

  it('set a guess apart, and keep links where they are', () => {
    const spans = linesOf(article, 'words').get(paragraph)?.spans;
    expect(spans).toContainEqual({ kind: 'editor', start: 2, end: 7 });
    expect(spans?.find(({ kind }) => kind === 'link')).toMatchObject({ start: 7, end: 10, url: 'https://example.com/' });
  });

  it('hold the hits of the text they are part of, numbered as they were found', () => {
    const at = article.text.lastIndexOf('去');
    const lines = linesOf(article, 'none', [
      { field: 'headline', start: 0, end: 2 },
      { field: 'text', start: 0, end: 2 },
      { field: 'text', start: at, end: at + 1 },
    ]);
    const hits = (owner: object) => lines.get(owner)?.spans.filter(({ kind }) => kind === 'hit');
    expect(hits(paragraph)).toEqual([{ kind: 'hit', start: 0, end: 2, number: 2 }]);
    expect(hits(cells[0] ?? {})).toEqual([]);
    expect(hits(cells[1] ?? {})).toEqual([{ kind: 'hit', start: 0, end: 1, number: 3 }]);
    expect(headLine('青湖', 'headline', [{ field: 'headline', start: 0, end: 2 }]).spans).toEqual([{ kind: 'hit', start: 0, end: 2, number: 1 }]);
  });

  it('can be cut, and the cuts hold all that the whole did', () => {
    const line = linesOf(article, 'all').get(paragraph);
    if (!line) throw new Error('no line');
    const [first, second] = [cutLine(line, 0, 8), cutLine(line, 8, line.text.length)];
    expect(first.text + second.text).toBe(line.text);
    expect(first.notes.map(({ number }) => number).concat(second.notes.map(({ number }) => number))).toEqual([1, 2, 3, 4]);
    expect(second.spans.find(({ kind }) => kind === 'link')).toMatchObject({ start: 0, end: 2 });
  });
});
