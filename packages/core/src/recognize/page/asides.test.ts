import { expect, it } from 'vitest';
import { fold } from '../../script/fold.js';
import { RELATED_BEGINS, RELATED_HEADING } from '../words/leads.js';
import { HEADING, HEADING_BEGINS } from './asides.js';

/** Each run of characters that stands for itself in a pattern, alone and before each other one. */
function linesOf(pattern: RegExp): readonly string[] {
  const words = [
    ...new Set([...pattern.source.matchAll(/\p{Script=Han}+|[▼▲◆■●★☆→>»·•|\-—=#]/gu)].flatMap(([run]) => [run, run.slice(0, 1), run.slice(1)])),
  ];
  return words.flatMap((first) => words.flatMap((second) => [first + second, `${first}${second}(3)`, `12${first}${second}`])).concat(words);
}

it.each([
  ['of remarks', HEADING, HEADING_BEGINS],
  ['of other items', RELATED_HEADING, RELATED_BEGINS],
] as const)('begin with one of the characters named: headings %s', (_what, heading, begins) => {
  const lines = linesOf(heading).filter((line) => heading.test(line));
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.filter((line) => !begins.includes(fold(line.charAt(0))))).toEqual([]);
});
