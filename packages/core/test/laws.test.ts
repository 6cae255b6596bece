import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../src/apparatus/draft.js';
import type { Article } from '../src/article.js';
import { decode } from '../src/decode/decode.js';
import { parse } from '../src/parse.js';
import { restore } from '../src/restore.js';
import { toMarkdown } from '../src/write/markdown.js';
import { corpus } from './instruments/corpus.js';
import { documents, frontMatter, glossLike, mixedLines, tagSoup } from './instruments/documents.js';
import { articleOf, essence, expectLaw, sourceOf } from './instruments/law.js';
import { markupFaults } from './instruments/markup.js';
import { printedAndClaimed, turns } from './instruments/stages.js';

/** The rules that propose something on their own output, with where. */
function restless(input: Uint8Array | string, path = ''): string[] {
  const names: string[] = [];
  for (const { rule, after, again } of turns(input, path)) {
    if (again === after) continue;
    const [once, twice] = [JSON.stringify(printedAndClaimed(after)), JSON.stringify(printedAndClaimed(again))];
    if (once !== twice) names.push(rule.name);
  }
  return names;
}

/** Rules that joined more blocks than pieces bear their names for it. */
function uncited(input: Uint8Array | string, path = ''): string[] {
  const names: string[] = [];
  for (const { rule, before, after } of turns(input, path)) {
    if (rule.on !== 'neighbours') continue;
    const joins = before.blocks.length - after.blocks.length;
    const signed = ({ blocks }: Draft) => blocks.flatMap((block) => block.text).filter(({ rules }) => rules.includes(rule.name)).length;
    if (signed(after) < joins) names.push(rule.name);
  }
  return names;
}

const all = corpus();

describe('the law, over every document', () => {
  it.each(all.map((one) => [one.name, one] as const))('%s: the pieces tile the source and give it back', (_, one) => {
    expect(expectLaw(one.bytes, one.path)).toBeDefined();
  });

  it.each(all.map((one) => [one.name, one] as const))('%s: no rule has anything to say about its own output', (_, one) => {
    expect(restless(one.bytes, one.path)).toEqual([]);
  });

  it.each(all.map((one) => [one.name, one] as const))('%s: every join is cited', (_, one) => {
    expect(uncited(one.bytes, one.path)).toEqual([]);
  });

  it.each(all.map((one) => [one.name, one] as const))('%s: only markup is markup', (_, one) => {
    const article = articleOf(one.bytes, one.path) as Article;
    expect(markupFaults(article)).toEqual([]);
  });

  it.each(all.map((one) => [one.name, one] as const))('%s: the same bytes give the same article', (_, one) => {
    expect(JSON.stringify(articleOf(one.bytes, one.path))).toBe(JSON.stringify(articleOf(one.bytes.slice(), one.path)));
  });

  it.each(all.map((one) => [one.name, one] as const))('%s: our own Markdown is read as we wrote it', (_, one) => {
    const article = articleOf(one.bytes, one.path) as Article;
    const again = articleOf(toMarkdown(article), 'again.md');
    expect(again && essence(again)).toEqual(essence(article));
  });

  it.each(all.map((one) => [one.name, one] as const))('%s: absent is absent, never empty', (_, one) => {
    expect(empties(articleOf(one.bytes, one.path) as Article)).toEqual([]);
  });

  it.each(all.map((one) => [one.name, one] as const))('%s: the entries and the text say the same as the pieces', (_, one) => {
    const article = articleOf(one.bytes, one.path) as Article;
    const source = sourceOf(one.bytes, article);
    for (const entry of article.entries) {
      expect(source.slice(...entry.range)).toBe(entry.original);
      expect(entry.rules.length).toBeGreaterThan(0);
    }
    const named = article.pieces.filter((piece) => piece.kind !== 'markup' && piece.rules.length > 0);
    expect(article.entries.map((entry) => entry.range)).toEqual(named.map((piece) => piece.range));
  });
});

describe('the law, over anything', () => {
  it.each([
    ['lines of every kind', mixedLines],
    ['glosses, sound or not', glossLike],
    ['tag soup', tagSoup],
    ['front matter, sound or not', frontMatter],
    ['everything', documents],
  ] as const)('%s tile and restore', (_, made) => {
    fc.assert(
      fc.property(made, (source) => {
        expectLaw(source);
      }),
      { numRuns: 200 },
    );
  });

  it('rules have nothing to say about their own output', () => {
    fc.assert(
      fc.property(documents, (source) => {
        expect(restless(source)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('a line of two headlines makes no copies of longer lines', () => {
    expect(restless(`---\n\n---\n\n一一一一一一\n${'一'.repeat(18)}\n${'一'.repeat(12)}\n`)).toEqual([]);
  });

  it('every join is cited', () => {
    const joinable = fc.oneof(
      documents,
      fc
        .array(fc.constantFrom('<p>', '</p>', '<br>', '<b>', '</b>', '\n', '渡口停了二十年', '来往的人都说方便。', '　　', ' '), { maxLength: 24 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(joinable, (source) => {
        expect(uncited(source)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('only markup is markup', () => {
    fc.assert(
      fc.property(fc.oneof(tagSoup, mixedLines, glossLike), (source) => {
        const article = articleOf(source);
        if (article) expect(markupFaults(article)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('the same text gives the same article', () => {
    fc.assert(
      fc.property(documents, (source) => {
        expect(JSON.stringify(parse(source))).toBe(JSON.stringify(parse(source)));
      }),
      { numRuns: 80 },
    );
  });

  it('our own Markdown is read as we wrote it', () => {
    fc.assert(
      fc.property(fc.oneof(mixedLines, glossLike, tagSoup, frontMatter), (source) => {
        const article = articleOf(source);
        if (!article) return;
        const again = articleOf(toMarkdown(article), 'again.md');
        expect(again && essence(again)).toEqual(essence(article));
      }),
      { numRuns: 150 },
    );
  });

  it('random bytes are an article that restores, or a failure', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const article = articleOf(bytes);
        if (!article) return;
        const decoded = decode(bytes);
        expect('text' in decoded && decoded.text).toBe(restore(article));
        expect(article.audit.lost).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});

/** Paths of the article at which something is empty that should be left out. */
function empties(article: Article): string[] {
  const { blocks, entries, evidence, pieces, text: _, audit: __, counts: ___, source: ____, transmission: _____, ...metadata } = article;
  expect([blocks, entries, pieces].every(Array.isArray) && evidence !== undefined).toBe(true);
  return Object.entries(metadata)
    .filter(([, value]) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0))
    .map(([field]) => field);
}
