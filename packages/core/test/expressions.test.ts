import { analyse } from 'scslre';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from '../src/parse.js';
import { rules } from '../src/rules.js';
import { formsOf } from './instruments/adversarial.js';
import { corpus } from './instruments/corpus.js';
import { expressionsUsedBy, type Used } from './instruments/expressions.js';

/** In UTF-16 units: a line of metadata, a notice, a caption. */
const SHORT = 600;
/** What is made to be long, in UTF-16 units. */
const LONG = 1000;

/** Every regular expression that is used on all documents of the tests, all examples of the rules, and long paragraphs of them, those made while running among them. */
let used: readonly Used[];
beforeAll(() => {
  const words = rules.flatMap(({ examples, exceptions }) => [...examples.map(({ before }) => before), ...exceptions.map(({ keep }) => keep)]);
  const long = rules.flatMap((rule) => [...formsOf(rule)].filter(([form]) => /line|alone/.test(form)).map(([, make]) => make(LONG)));
  used = expressionsUsedBy(() => {
    for (const { bytes, path } of corpus()) parse(bytes, { path });
    for (const text of [...words, ...long]) parse(text);
  });
});

/** The expressions of which a text can be made that takes more than its length to look through: by an attack that the analysis names. */
const steep = ({ expression }: Used) => analyse(expression).reports.length > 0;

describe('the regular expressions', () => {
  it('are seen', () => {
    expect(used.length).toBeGreaterThan(400);
    expect(used.filter(({ longest }) => longest >= LONG).length).toBeGreaterThan(60);
  });

  it('never take a time that grows as a power of two', () => {
    const exponential = used.filter(({ expression }) => analyse(expression).reports.some((report) => report.exponential));
    expect(exponential.map(({ expression }) => String(expression))).toEqual([]);
  });

  it('are asked of short texts alone where their time may grow with the square', () => {
    expect(used.filter((each) => each.longest > SHORT && steep(each)).map(({ expression, longest }) => `${expression} at ${longest}`)).toEqual([]);
  });

  it('would be found', () => {
    const long = '渡 口'.repeat(LONG);
    const found = expressionsUsedBy(() => void [/\s+$/.test(long), long.replace(/[渡 ]*。/g, ''), /渡{1,9}。/.test(long)]);
    expect(found.filter(steep).map(({ expression }) => String(expression))).toEqual(['/\\s+$/', '/[渡 ]*。/g']);
  });
});
