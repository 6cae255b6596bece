import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article } from '../src/article.js';
import { parse } from '../src/parse.js';
import { type Case, casesOf } from './instruments/corpus.js';
import { faults } from './instruments/reading.js';
import { apparatusSnapshot, articleSnapshot } from './instruments/snapshot.js';

function articleOf(one: Case): Article {
  const result = parse(one.bytes, { path: one.path });
  if (!result.ok) throw new Error(`${one.name}: ${result.failure.message}`);
  return result.article;
}

/** What a case must say something about, so that none proves nothing. */
const JUDGED = ['headline', 'datePublished', 'credits', 'images', 'related'] as const;

for (const kind of ['negative', 'cases'] as const) {
  describe(kind, () => {
    for (const one of casesOf(kind)) {
      it(`${one.slug} reads as a careful reader reads it`, () => {
        expect(faults(articleOf(one), one.expected)).toEqual([]);
      });

      it(`${one.slug} has no evidence twice`, () => {
        for (const [field, items] of Object.entries(articleOf(one).evidence)) {
          const said = items.map(({ value, witness, range }) => JSON.stringify([field, value, witness, range]));
          expect(said).toEqual([...new Set(said)]);
        }
      });

      it(`${one.slug} says why it exists and judges body, title, date and credits`, () => {
        expect(readFileSync(new URL('note.md', one.folder), 'utf8').length).toBeGreaterThan(80);
        expect(one.expected.headings).toBeDefined();
        expect(one.expected.paragraphs).toBeDefined();
        const judged = JUDGED.filter((field) => one.expected[field] !== undefined || one.expected.absent.includes(field));
        expect(judged.length).toBeGreaterThanOrEqual(3);
      });

      for (const [file, made] of [
        ['article.json', articleSnapshot],
        ['apparatus.txt', apparatusSnapshot],
      ] as const) {
        const url = new URL(file, one.folder);
        if (!existsSync(url)) continue;
        it(`${one.slug} gives the ${file} that was read and accepted`, () => {
          expect(made(articleOf(one))).toBe(readFileSync(url, 'utf8'));
        });
      }
    }
  });
}

describe('known failures', () => {
  it('are kept strictly: each says in its note what is wrong', () => {
    for (const one of casesOf('known-failures')) expect(readFileSync(new URL('note.md', one.folder), 'utf8').length).toBeGreaterThan(80);
  });

  for (const one of casesOf('known-failures')) {
    it(`${one.slug} still fails; when it passes, move it to cases`, () => {
      expect(faults(articleOf(one), one.expected)).not.toEqual([]);
    });
  }
});

describe('the instrument', () => {
  const [first] = casesOf('cases');

  it('sees a wrong word, a missing paragraph, a stray one and a wrong field', () => {
    if (!first) throw new Error('there are no cases');
    const article = articleOf(first);
    const own = { ...first.expected, paragraphs: flatTexts(article), absent: [] };
    expect(faults({ ...article, blocks: article.blocks.slice(0, -1) }, own).length).toBeGreaterThan(0);
    expect(faults({ ...article, blocks: [...article.blocks, { type: 'paragraph', text: '更多精彩', range: [0, 0] }] }, own)).toContain(
      'paragraph not expected: 更多精彩',
    );
    expect(faults({ ...article, headline: '另一个标题' }, { ...own, headline: '标题' })[0]).toMatch(/^headline/);
    expect(faults(article, { ...own, absent: ['script'] }).some((line) => line.startsWith('script: expected none'))).toBe(true);
  });

  it('has enough to judge by', () => {
    expect(casesOf('cases').length).toBeGreaterThanOrEqual(22);
    expect(casesOf('negative').length).toBeGreaterThanOrEqual(6);
  });
});

function flatTexts(article: Article): string[] {
  return article.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
}
