import { expect, test } from 'vitest';
import { parse } from './parse.js';
import { type RubyText, ruby } from './ruby.js';

function rubyOf(source: string, path = 'a.txt'): readonly RubyText[] {
  const result = parse(source, { path });
  if (!result.ok) throw new Error(result.failure.message);
  return ruby(result.article);
}

const spelt = ({ readings }: RubyText) => readings.map(({ reading }) => reading).join(' ');

test('nothing is read where nothing is Han', () => {
  expect(rubyOf('')).toEqual([]);
  expect(rubyOf('Plain words, 2024.')).toEqual([]);
});

test('each Han character has its reading, at its place', () => {
  const texts = rubyOf('渡口的秋天\n\nA区的人们说：好。😀河\n');
  const text = texts.find((one) => one.text.startsWith('A区'));
  expect(text && spelt(text)).toBe('qū de rén men shuō hǎo hé');
  for (const one of texts) for (const { start, end } of one.readings) expect(one.text.slice(start, end)).toMatch(/^\p{Script=Han}$/u);
  const titled = rubyOf('# 渡口的秋天\n\n河水退去以后，镇上的人把桌椅搬到院子里晾晒。\n', 'a.md');
  expect(titled.map(spelt)).toEqual(['dù kǒu de qiū tiān', 'hé shuǐ tuì qù yǐ hòu zhèn shàng de rén bǎ zhuō yǐ bān dào yuàn zǐ lǐ liàng shài']);
  expect(titled.map(({ of }) => of)).toEqual(['headline', 'text']);
});

test('the commonest reading stands for all, in either script', () => {
  const [text] = rubyOf('了着中大不一行長长都會会還还得地和為为\n').slice(-1);
  expect(text && spelt(text)).toMatch(/^le zhe zhōng dà bù yī/);
  const [traditional] = rubyOf('時間許多說過調轉處頭與隻\n').slice(-1);
  expect(traditional && spelt(traditional)).toBe('shí jiān xǔ duō shuō guò tiáo zhuǎn chù tóu yǔ zhī');
});

test('tables, lists and captions are read, code is not', () => {
  const texts = rubyOf(
    '<article><h1>渡口</h1><ul><li><p>河水</p></li></ul><table><tr><td>船票</td></tr></table><pre><code>代码</code></pre></article>',
    'a.html',
  );
  expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['河水', '船票']));
  expect(texts.map(({ text }) => text)).not.toContain('代码');
});
