import { describe, expect, test } from 'vitest';
import { readEntries } from './entries.js';

const values = (text: string) => readEntries(text, 0, text.length).values.map(({ key, value }) => [key, value]);

describe('what is quoted or written by YAML’s rules is read by them, entry by entry', () => {
  test('beside an entry that YAML refuses', () => {
    expect(values(`author: @x: y\ntitle: '渡''口'\ntags:\n  - 甲\n  - "乙\\u4e59"\ndate: 2021-03-04`)).toEqual([
      ['author', '@x: y'],
      ['title', "渡'口"],
      ['tags', ['甲', '乙乙']],
      ['date', '2021-03-04'],
    ]);
  });
});

describe('what YAML refuses is read as it was meant', () => {
  test.each([
    ['a title with both quotation marks', `title: "'甲' 与 "乙""`, `'甲' 与 "乙"`],
    ['an author with a colon', 'author: 柳溪: 日报', '柳溪: 日报'],
    ['stars', 'author: *星*', '*星*'],
    ['an escaped brace', 'title: &#123;渡口&#125;', '{渡口}'],
    ['dashes', 'author: - - a', '- - a'],
    ['quotation marks inside only', "title: '甲'与'乙' x", "'甲'与'乙' x"],
    ['a value on several lines', "title: '渡口\n停航  \n\n公告'", '渡口 停航 公告'],
    ['a value on several lines that looks like a key', "title: '渡口\n来源: 柳溪'", '渡口 来源: 柳溪'],
    ['an unquoted value on several lines', 'title: 渡口\n停航', '渡口 停航'],
  ])('%s', (_, text, value) => {
    expect(values(`${text}\ndate: 2021-03-04`)).toEqual([
      [text.slice(0, text.indexOf(':')), value],
      ['date', '2021-03-04'],
    ]);
  });

  test('a list', () => {
    expect(values('tags:\n - @甲\n - "乙" x\n -\nb: c')).toEqual([
      ['tags', ['@甲', '"乙" x']],
      ['b', 'c'],
    ]);
  });

  test('a quoted key', () => expect(values('"标题": @x')).toEqual([['标题', '@x']]));

  test('an unclosed quotation ends at the next plain key', () => {
    expect(values("title: '渡口\nauthor: @x\n标题: c")).toEqual([
      ['title', "'渡口"],
      ['author', '@x'],
      ['标题', 'c'],
    ]);
  });
});

test('words and ranges are exact', () => {
  const source = `title: "'甲' "乙""\ntags:\n - @丙\n - '丁'\n# 注\nauthor:  @戊 \n`;
  const reading = readEntries(source, 0, source.length);
  const at = ([from, to]: readonly [number, number]) => source.slice(from, to);
  expect(reading.words.map(at)).toEqual([`'甲' "乙"`, '@丙', '丁', '@戊']);
  expect(reading.values.map(({ range }) => at(range))).toEqual([`'甲' "乙"`, "- @丙\n - '丁'", '@戊']);
});

test('many entries', () => {
  const source = Array.from({ length: 5000 }, (_, i) => `k${i}: @${i}`).join('\n');
  expect(values(source)).toHaveLength(5000);
});
