import { expect, it } from 'vitest';
import { run } from '../apparatus/run.js';
import { read } from '../apparatus/text.js';
import { extract } from '../extract/extract.js';
import { glueOf } from './folded-lines.js';
import softLineBreak from './soft-line-break.js';

const SENTENCES =
  '渡口停了整整二十年，今年春天又有了一条新船，来往的人都说方便，也都说没有想到还能等到这一天。船老大每天五点起床，先把船上上下下擦一遍，再去敲岸边那口老钟，敲完了才回来吃早饭，一年到头没有停过一天。';

const folded = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
const paragraphs = (text: string) =>
  run(extract(text, 'plain', ''), [softLineBreak])
    .blocks.map((block) => read(block.text))
    .filter((line) => line !== '');

it.each([22, 30, 34, 40])('joins lines of %i characters between blank lines', (width) => {
  const text = [SENTENCES, SENTENCES.slice(0, 60)].map((one) => folded(one, width).join('\n')).join('\n\n');
  expect(paragraphs(text)).toEqual([SENTENCES, SENTENCES.slice(0, 60)]);
});

it('joins indented paragraphs, also where a sentence ends with the line', () => {
  const text = [SENTENCES, SENTENCES].map((one) => folded(`　　${one}`, 34).join('\n')).join('\n');
  expect(paragraphs(text)).toEqual([SENTENCES, SENTENCES]);
});

it('leaves long lines that are paragraphs, with or without stops', () => {
  const lines = [SENTENCES, SENTENCES.slice(0, 70), SENTENCES.slice(3), SENTENCES.slice(10, 60), SENTENCES.slice(5)];
  expect(paragraphs(lines.join('\n'))).toEqual(lines);
});

it('leaves verse in long lines of different length', () => {
  const lines = ['那年的渡口没有船也没有人只有水声', '我在对岸等了整整一个冬天', '等到冰化了', '等到你不再写信来的那个春天早晨我才想起'];
  expect(paragraphs(lines.join('\n'))).toEqual(lines);
});

it('puts a space only where Latin words meet', () => {
  expect(glueOf('首次支持', '开发板')).toBe('');
  expect(glueOf('version', 'two')).toBe(' ');
  expect(glueOf('20', '19年')).toBe('');
  expect(glueOf('180', 'MB')).toBe(' ');
  expect(glueOf('支持', 'MB')).toBe('');
});
