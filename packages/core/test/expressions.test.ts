import { analyse } from 'scslre';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from '../src/parse.js';
import { rules } from '../src/rules.js';
import { corpus } from './instruments/corpus.js';
import { expressionsUsedBy } from './instruments/expressions.js';

/** Every regular expression that is used on all documents of the tests and all examples of the rules, those made while running among them. */
let used: readonly RegExp[];
beforeAll(() => {
  const words = rules.flatMap(({ examples, exceptions }) => [...examples.map(({ before }) => before), ...exceptions.map(({ keep }) => keep)]);
  used = expressionsUsedBy(() => {
    for (const { bytes, path } of corpus()) parse(bytes, { path });
    for (const text of words) parse(text);
  });
});

describe('the regular expressions', () => {
  it('are seen', () => {
    expect(used.length).toBeGreaterThan(400);
  });

  it('never take a time that grows as a power of two', () => {
    const exponential = used.filter((expression) => analyse(expression).reports.some((report) => report.exponential));
    expect(exponential.map(String)).toEqual([]);
  });
});
