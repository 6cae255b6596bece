import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../src/apparatus/run.js';
import { rules } from '../src/rules.js';
import { toMarkdown } from '../src/write/markdown.js';
import { corpus } from './instruments/corpus.js';
import { documents, frontMatter, glossLike, mixedLines, tagSoup } from './instruments/documents.js';
import { articleOf, essence, expectLaw } from './instruments/law.js';
import { draftOf, printedAndClaimed } from './instruments/stages.js';

const names = rules.map((rule) => rule.name);
const stages = [...new Set(names.map((name) => `${name.split('/')[0]}/*`))];

/** What a reader may leave out: some rules, all but some, one, or whole stages. */
const choices = fc.oneof(
  fc.subarray<string>(names),
  fc.subarray<string>(names, { maxLength: 6 }),
  fc.subarray<string>(names, { minLength: names.length - 6 }),
  fc.constantFrom<string>(...names).map((name) => [name]),
  fc.subarray<string>(stages),
  fc.tuple(fc.subarray<string>(stages, { maxLength: 1 }), fc.subarray<string>(names, { maxLength: 10 })).map((parts) => parts.flat()),
);

const left = (without: readonly string[]) =>
  rules.filter(({ name }) => !without.some((each) => name === each || (each.endsWith('/*') && name.startsWith(each.slice(0, -1)))));

const all = corpus();
const any = fc.oneof(
  documents.map((source) => ({ source, path: '' })),
  fc.constantFrom(...all.map(({ bytes, path }) => ({ source: bytes, path }))),
);

describe('any rules left out', () => {
  it('leave pieces that tile the source and give it back, and what is left out has signed nothing', () => {
    fc.assert(
      fc.property(any, choices, ({ source, path }, without) => {
        const article = expectLaw(source, path, without);
        const signed = new Set(article?.pieces.flatMap((piece) => piece.rules));
        const kept = new Set<string>(left(without).map(({ name }) => name));
        for (const name of names) if (!kept.has(name) && signed.has(name)) expect(name, 'left out, and yet it acted').toBe('');
      }),
      { numRuns: 250 },
    );
  });

  it('leave rules that have nothing to say about their own output', () => {
    fc.assert(
      fc.property(any, choices, ({ source, path }, without) => {
        let draft = draftOf(source, path);
        if (!draft) return;
        for (const rule of left(without)) {
          draft = run(draft, [rule]);
          const again = run(draft, [rule]);
          if (again !== draft) expect(printedAndClaimed(again), rule.name).toEqual(printedAndClaimed(draft));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leave the same article for the same source', () => {
    fc.assert(
      fc.property(any, choices, ({ source, path }, without) => {
        expect(JSON.stringify(articleOf(source, path, without))).toBe(JSON.stringify(articleOf(source, path, without)));
      }),
      { numRuns: 60 },
    );
  });

  it('leave Markdown that is read as it was written', () => {
    fc.assert(
      fc.property(fc.oneof(mixedLines, glossLike, tagSoup, frontMatter), choices, (source, without) => {
        const article = articleOf(source, '', without);
        if (!article) return;
        const again = articleOf(toMarkdown(article), 'again.md', without);
        expect(again && essence(again)).toEqual(essence(article));
      }),
      { numRuns: 120 },
    );
  });
});
