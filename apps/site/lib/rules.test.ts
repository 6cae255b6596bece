import { rules } from '@zhengwen/core';
import { describe, expect, it } from 'vitest';
import { ruleSummaries } from './rules';

describe('what a rule does', () => {
  it('is said of every rule in every language, and of nothing else', () => {
    const names = rules.map(({ name }) => name).sort();
    for (const tag of ['en', 'zh-Hans', 'zh-Hant'] as const) {
      const said = ruleSummaries(tag);
      expect(Object.keys(said).sort()).toEqual(names);
      if (tag === 'en') continue;
      for (const [name, sentence] of Object.entries(said)) expect([name, sentence]).toEqual([name, expect.stringMatching(/\p{Script=Han}.*。$/u)]);
    }
  });
});
