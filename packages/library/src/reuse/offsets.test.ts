import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf, project } from './corpus.js';
import { Offsets } from './offsets.js';

describe('offsets', () => {
  it('are those of the projection, in every text', () => {
    const text = fc
      .array(fc.tuple(fc.constantFrom('山', '，', '\n\n', 'a', ' '), fc.constantFrom(1, 2, 40, 700)), { maxLength: 12 })
      .map((parts) => parts.map(([unit, times]) => unit.repeat(times)).join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const projected = texts.map(project);
        const { starts } = corpusOf(projected.map(({ units }) => units));
        const held = new Offsets(10);
        for (const [k, { offsets }] of projected.entries()) held.add(offsets, texts[k]?.length ?? 0);
        for (const [k, { offsets }] of projected.entries()) {
          const start = starts[k] as number;
          for (const at of [0, 1, 255, 256, offsets.length >> 1, offsets.length - 1])
            if (at >= 0 && at < offsets.length) expect(held.of(start + at, start)).toBe(offsets[at]);
        }
      }),
    );
  });
});
