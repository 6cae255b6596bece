import { describe, expect, it } from 'vitest';
import { run } from '../apparatus/run.js';
import { read } from '../apparatus/text.js';
import { extract } from '../extract/extract.js';
import quotationDirection from './quotation-direction.js';
import straightQuotes from './straight-quotes.js';

const set = (text: string, rule = quotationDirection) =>
  run(extract(text, 'plain', ''), [rule])
    .blocks.map((block) => read(block.text))
    .filter((line) => line !== '')
    .join('\n');

describe('quotation marks that stay', () => {
  it.each([
    '他说：“我去。然后他又说：“你来。”',
    '“甲”“乙”“丙”都来了。',
    '他在“渡口一线工作，坚持了“三年”。',
    '“渡口的人都说方便，报名参加的志愿者也多，他们叫它“新船',
    '“先听，再写。”他说：“这是老师的话。',
    '“这是第一段。\n“这是第二段。\n这一段是旁白，没有引号。\n“这是第四段。”',
    '“这是第一段。\n这是第二段，到这里才完。”\n他说：“好。”',
    '’90后常来坐船，他们叫它“夜班船”。',
    '（“渡口”指老渡口；“新渡口”指新的。）',
  ])('%s', (text) => {
    expect(set(text)).toBe(text);
  });
});

describe('quotation marks that are turned', () => {
  it.each([
    ['他用了“甲“、“乙“、“丙“三个词。', '他用了“甲”、“乙”、“丙”三个词。'],
    ['他说：”渡口开了。”', '他说：“渡口开了。”'],
    ['“渡口开了，“船老大说，“来往的人都说方便。”', '“渡口开了，”船老大说，“来往的人都说方便。”'],
    ['他们叫它‘新船‘，叫旧的‘老船’。', '他们叫它‘新船’，叫旧的‘老船’。'],
  ])('%s', (text, after) => {
    expect(set(text)).toBe(after);
    expect(set(after)).toBe(after);
  });
});

describe('straight marks', () => {
  it.each([
    ['"甲"乙"，"丙', '"甲"乙"，"丙'],
    ['他说"，这不算引号"。', '他说"，这不算引号"。'],
    ['屏幕27"，电视32"。', '屏幕27"，电视32"。'],
    ['他说："船开了，"又说，"人都来了。"', '他说：“船开了，”又说，“人都来了。”'],
  ])('%s', (text, after) => {
    expect(set(text, straightQuotes)).toBe(after);
  });
});
