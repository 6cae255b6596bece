import { expect, test } from 'vitest';
import { parse } from '../parse.js';

const TEXT = '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。';
const headlineOf = (line: string) => {
  const result = parse(`${line}\n2021-03-04 09:10\n${TEXT}`, { path: 'a.txt' });
  return result.ok ? result.article.headline : undefined;
};

test('a headline keeps its dashes, bars and what stands behind them', () => {
  for (const title of ['白河渡口重新开渡-头一班船来了', '白河渡口重新开渡 | 头一班船来了', '白河渡口重新开渡：人人都看河东网'])
    expect(headlineOf(title)).toBe(title);
});

test('text taken off a page may have the outlet behind its headline, or a label before it', () => {
  for (const title of ['白河渡口重新开渡-河东网', '白河渡口重新开渡 _河东日报', '标题：白河渡口重新开渡'])
    expect(headlineOf(title)).toBe('白河渡口重新开渡');
});
