import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { harbour, untitled } from '../../../test/fixture/articles.js';
import { wordsIn } from '../words/choose.js';
import { compose } from './compose.js';
import { flowOf } from './flow.js';
import { asItStands } from './shown.js';

const NOT_FIRST = /^[，。、；：？！）》」』”’…,.;:?!)]/u;
const NOT_LAST = /[（《「『“‘(]$/u;

describe('a whole page', () => {
  it('breaks no rule, loses no character and is never too wide, from 20 to 200 columns, however it is set', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(harbour, untitled),
        fc.integer({ min: 20, max: 200 }),
        fc.boolean(),
        fc.boolean(),
        (article, cells, spaced, hang) => {
          const flow = flowOf(compose(article, { cells, spaced, words: wordsIn('en') }), { cells, hang }, asItStands);
          for (const [index, part] of flow.parts.entries()) {
            const drawn = flow.lines(index).map((line) =>
              flow
                .draw(index, line, [])
                .map(({ text }) => text)
                .join(''),
            );
            for (const line of drawn) expect(stringWidth(line)).toBeLessThanOrEqual(cells + (hang ? 2 : 0));
            if (part.asFound || part.columns) continue;
            for (const [i, line] of drawn.entries()) {
              const text = line.replace(/^[\s│·]+/u, '').trimEnd();
              if (i > 0) expect(text).not.toMatch(NOT_FIRST);
              expect(text).not.toMatch(NOT_LAST);
              if (i + 1 < drawn.length) expect(`${text.slice(-1)}${drawn[i + 1]?.trimStart().slice(0, 1)}`).not.toMatch(/——|……|\d[%％‰]|\d[年月日]/u);
            }
            expect(drawn.join('').replace(/[\s│]/gu, '')).toBe(`${(part.lead ?? '').trim()}${part.text}`.replace(/[\s│]/gu, ''));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
