import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../src/apparatus/run.js';
import { rules } from '../src/rules.js';
import { corpus } from './instruments/corpus.js';
import { draftOf } from './instruments/stages.js';

/** The rules that say which characters they wait for, each as it would be if it didn't. */
const watchful = rules.flatMap((rule) => (rule.on === 'text' && rule.signs !== undefined ? [{ rule, blind: { ...rule, signs: undefined } }] : []));

/** Two stretches of what any rule is shown by, side by side. */
const shown = rules.flatMap((rule) => [...rule.examples.map(({ before }) => before), ...rule.exceptions.map(({ keep }) => keep)]);
const stretch = fc.tuple(fc.constantFrom(...shown), fc.nat(), fc.nat(40)).map(([text, from, length]) => {
  const start = from % text.length;
  return text.slice(start, start + length);
});
const anyText = fc.tuple(stretch, stretch).map(([first, second]) => first + second);

describe('the signs that a rule names', () => {
  it('are named by most rules about text', () => {
    expect(watchful.length).toBeGreaterThan(20);
  });

  it.each(watchful.map(({ rule, blind }) => [rule.name, rule, blind] as const))('are all that it acts on: %s', (_name, rule, blind) => {
    for (const { before } of rule.examples) {
      const draft = draftOf(before, 'text');
      if (draft) expect(run(draft, [rule])).toEqual(run(draft, [blind]));
    }
    fc.assert(
      fc.property(anyText, (text) => {
        const draft = draftOf(text, 'text');
        if (draft) expect(run(draft, [rule])).toEqual(run(draft, [blind]));
      }),
      { numRuns: 100 },
    );
  });

  it('change nothing in the documents at hand', () => {
    const blind = rules.map((rule) => (rule.on === 'text' ? { ...rule, signs: undefined } : rule));
    for (const { name, path, bytes } of corpus()) {
      const draft = draftOf(bytes, path);
      if (draft) expect(run(draft, blind), name).toEqual(run(draft, rules));
    }
  });
});
