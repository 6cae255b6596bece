import { expect, test } from 'vitest';
import { block } from '../apparatus/draft.js';
import { entriesOf } from '../apparatus/entry.js';
import { run } from '../apparatus/run.js';
import { verbatim } from '../apparatus/text.js';
import rule from './replacement-character.js';

const draft = (text: string) => ({ format: 'plain' as const, path: '', blocks: [block('paragraph', [verbatim(text, 0)])], claims: [] });
const after = (text: string) => run(draft(text), [rule]).blocks.flatMap((done) => done.text);

test('a text without U+FFFD is left alone', () => {
  const before = draft('乱码“锟斤拷”，又见□。');
  expect(run(before, [rule])).toBe(before);
});

test('each place is a doubt and its characters stay', () => {
  const entries = entriesOf(after('渡\uFFFD\uFFFD口\uFFFD'));
  expect(entries.map(({ kind, range, edited, rules }) => ({ kind, range, edited, rules }))).toEqual([
    { kind: 'doubt', range: [1, 3], edited: '\uFFFD\uFFFD', rules: ['decode/replacement-character'] },
    { kind: 'doubt', range: [4, 5], edited: '\uFFFD', rules: ['decode/replacement-character'] },
  ]);
});

test('a second pass changes nothing', () => {
  const once = run(draft('渡\uFFFD口'), [rule]);
  expect(run(once, [rule])).toEqual(once);
});
