import { describe, expect, test } from 'vitest';
import { readYaml } from './yaml.js';

const values = (text: string) => readYaml(text, 0, text.length)?.values.map(({ key, value }) => [key, value]);
const words = (text: string) => readYaml(text, 0, text.length)?.words.map(([from, to]) => text.slice(from, to));

describe('what YAML can’t have meant is left to be read by lines', () => {
  test.each([
    'author: @x: y',
    'author: A: B',
    'author: *星*',
    'author: &#123;星',
    'author: !星 雨',
    'title: [公告] 停航',
    'title: {停航}',
    'title: "\'甲\' "乙""',
    '- 甲',
    '甲',
  ])('%s', (text) => expect(values(text)).toBeUndefined());

  test('nesting that no article has, of any kind', () => {
    for (const part of ['[', '{a: ', '- ', '? ', '[[', '- - ']) expect(values(`a:\n  ${part.repeat(20_000)}`)).toBeUndefined();
    expect(values(`a: ${'['.repeat(100)}甲${']'.repeat(100)}`)).toBeUndefined();
    expect(values(`a: ${'甲'.repeat(100_000)}`)).toBeUndefined();
  });
});

test('scalars are strings, as YAML reads them', () => {
  expect(values(`a: 甲 # 注\nb: '乙''乙'\nc: "丙\\u4e19\\n"\nd: 2021-03-04\ne: 7\nf: false\ng: 庚\n  庚`)).toEqual([
    ['a', '甲'],
    ['b', "乙'乙"],
    ['c', '丙丙\n'],
    ['d', '2021-03-04'],
    ['e', '7'],
    ['f', 'false'],
    ['g', '庚 庚'],
  ]);
});

test('what is empty has no value', () => {
  expect(values(`a:\nb: ''\nc: ~\nd: null\ne: []\nf:\n  g:\nh: 'null'`)).toEqual([['h', 'null']]);
});

test('lists and maps', () => {
  expect(values('a:\n - 甲\n - [乙, 丙]\nb: {c: d, e: [f]}\ncredits:\n  - name: 王雨\n    work: [photo]\n  - 林舟\n__proto__:\n  x: y')).toEqual([
    ['a', ['甲', ['乙', '丙']]],
    ['b', { c: 'd', e: ['f'] }],
    ['credits', [{ name: '王雨', work: ['photo'] }, '林舟']],
    ['__proto__', { x: 'y' }],
  ]);
  expect(values('a:\n  __proto__:\n    x: y')).toEqual([['a', JSON.parse('{"__proto__":{"x":"y"}}')]]);
  expect({}).not.toHaveProperty('x');
});

test('the words are the values without their quotation marks, dashes and block heads', () => {
  expect(words(`a: '甲'\r\nb:\r\n - 乙\r\n - "丙"\r\nc: {d: 丁}\r\ne: |\r\n  戊\r\n  己\r\nf: >-\r\n  庚`)).toEqual([
    '甲',
    '乙',
    '丙',
    '丁',
    '戊\r\n  己',
    '庚',
  ]);
  expect(words('a: 甲\rb: 乙')).toEqual(['甲', '乙']);
});

test('ranges are offsets in the source', () => {
  const source = "前 a: '甲'\nb:\n  - 乙\n  - 丙\n 后";
  const reading = readYaml(source, 2, source.length - 2);
  expect(reading?.values.map(({ range: [from, to] }) => source.slice(from, to))).toEqual(['甲', '- 乙\n  - 丙']);
});

test('a key that comes twice is told twice', () => {
  expect(values('a: 甲\na: 乙')).toEqual([
    ['a', '甲'],
    ['a', '乙'],
  ]);
});
