import type { Article, Entry } from '@zhengwen/core';
import { describe, expect, it } from 'vitest';
import { countsByRule, numbered, touchesWords } from './entries';

describe('a change that touches words', () => {
  it('prints letters the source does not have, or is not certain', () => {
    const change = (original: string, edited: string, rest: object = {}) => touchesWords({ kind: 'emend', original, edited, ...rest });
    expect(change('聜', '去時')).toBe(true);
    expect(change('', '区', { kind: 'insert' })).toBe(true);
    expect(change('去', '去', { kind: 'doubt' })).toBe(true);
    expect(change('去', '〔去？〕', { confidence: 'guess' })).toBe(true);
    expect(change('甲乙', '乙甲')).toBe(true);
  });

  it('is none of width, punctuation, or taking away', () => {
    const change = (original: string, edited: string) => touchesWords({ kind: 'emend', original, edited, confidence: 'certain' });
    expect(change(',', '，')).toBe(false);
    expect(change('２５', '25')).toBe(false);
    expect(change('網(wǎng)', '網')).toBe(false);
    expect(change('"', '“')).toBe(false);
    expect(touchesWords({ kind: 'omit', original: '责编：某某', edited: '', confidence: 'certain' })).toBe(false);
  });
});

describe('the entries of an article', () => {
  const entry = (original: string, edited: string, rules: string[], start: number): Entry => ({
    kind: 'emend',
    range: [start, start + 1],
    original,
    edited,
    rules,
    confidence: 'certain',
  });
  const article = {
    entries: [entry(',', '，', ['b'], 3), { ...entry('<', '', ['x'], 4), kind: 'markup' }, entry('２', '2', ['a', 'b'], 5)],
    blocks: [{ type: 'paragraph', text: '上一行\n甲，乙丙丁戊己庚2', range: [0, 6] }],
    pieces: [
      { kind: 'verbatim', range: [0, 3], value: '上一行\n甲', rules: [] },
      { kind: 'emended', range: [3, 4], value: '，', original: ',', rules: ['b'] },
      { kind: 'verbatim', range: [4, 5], value: '乙丙丁戊己庚', rules: [] },
      { kind: 'emended', range: [5, 6], value: '2', original: '２', rules: ['a', 'b'] },
    ],
  } as unknown as Article;

  it('have their numbers without the carrier, and the words around them on their line', () => {
    expect(numbered(article).map(({ number, before, after }) => [number, before, after])).toEqual([
      [1, '甲', '乙丙丁戊己'],
      [2, '丙丁戊己庚', ''],
    ]);
  });

  it('have no words around them where they stand between the blocks of the body', () => {
    const omitted = { kind: 'omit', range: [2, 4], original: '责编', edited: '', rules: ['recognize/editor-line'], confidence: 'certain' };
    const between = {
      blocks: [
        { type: 'paragraph', text: '上文', range: [0, 2] },
        { type: 'paragraph', text: '下文', range: [4, 6] },
      ],
      entries: [omitted],
      pieces: [
        { kind: 'verbatim', range: [0, 2], value: '上文', rules: [] },
        { kind: 'omitted', range: [2, 4], value: '', original: '责编', rules: ['recognize/editor-line'] },
        { kind: 'verbatim', range: [4, 6], value: '下文', rules: [] },
      ],
    } as unknown as Article;
    expect(numbered(between)).toEqual([{ number: 1, entry: omitted, before: '', after: '' }]);
  });

  it('are counted under each of their rules', () => {
    expect(countsByRule(numbered(article))).toEqual([
      { rule: 'b', count: 2 },
      { rule: 'a', count: 1 },
    ]);
  });
});
