import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { originalOf, read, restoreText } from '../../apparatus/text.js';
import { extractFrontMatter } from './front-matter.js';

const HEAD = `
---
title: '渡口停航_公告_'
categories: 
 - 新媒体
 - 柳溪
headimg: 'https://proxy.example.com/?http://img.example.cn/a.jpeg'
author: 柳溪日报
comments: false
date: Tue, 02 Mar 2021 01:16:04 GMT
---

`;
const claimsOf = (source: string) => extractFrontMatter(source, 0, source.length).claims.filter((claim) => claim.witness === 'front-matter');
const blocksOf = (source: string) => extractFrontMatter(source, 0, source.length).blocks;
const printed = (source: string) =>
  blocksOf(source)
    .map((block) => read(block.text))
    .filter((line) => line.trim() !== '');

describe('what is no front matter is a body', () => {
  test.each(['---\ntitle: 渡口\n正文', '---\ntitle: 渡口\n...\n正文', '正文\n---\ntitle: 渡口\n---'])('%j', (source) => {
    expect(claimsOf(source)).toEqual([]);
    expect(restoreText(blocksOf(source).flatMap((block) => block.text))).toBe(source);
    expect(printed(source).join('\n')).toContain('title: 渡口');
  });
});

test('one claim for each key, with its place', () => {
  expect(claimsOf(`${HEAD}正文`).map(({ field, value, range }) => [field, value, HEAD.slice(...(range as [number, number]))])).toEqual([
    ['front-matter.title', '渡口停航_公告_', '渡口停航_公告_'],
    ['front-matter.categories', ['新媒体', '柳溪'], '- 新媒体\n - 柳溪'],
    ['front-matter.headimg', 'https://proxy.example.com/?http://img.example.cn/a.jpeg', 'https://proxy.example.com/?http://img.example.cn/a.jpeg'],
    ['front-matter.author', '柳溪日报', '柳溪日报'],
    ['front-matter.comments', 'false', 'false'],
    ['front-matter.date', 'Tue, 02 Mar 2021 01:16:04 GMT', 'Tue, 02 Mar 2021 01:16:04 GMT'],
  ]);
});

test('keys are told in lower case, keys in a map as they are', () => {
  const [claim] = claimsOf('---\ndatePublished:\n  value: 2021-03-02\n  assumedZone: "+08:00"\n---\n');
  expect(claim).toMatchObject({ field: 'front-matter.datepublished', value: { value: '2021-03-02', assumedZone: '+08:00' } });
});

test('values and comments are omitted, the rest is markup, and nothing of it is printed', () => {
  const source = "---\ntitle: '渡口' # 停航\ntags: [甲, 乙]\n---\n正文";
  const [head] = blocksOf(source);
  const kept = (kind: string) => head?.text.filter((piece) => piece.kind === kind).map(originalOf);
  expect(head?.type).toBe('carrier');
  expect(kept('omitted')).toEqual(['渡口', '# 停航', '甲', '乙']);
  expect(kept('markup')).toEqual(["---\ntitle: '", "' ", '\ntags: [', ', ', ']\n---\n']);
  expect(printed(source)).toEqual(['正文']);
});

test('where YAML refuses, the lines are read', () => {
  const claims = claimsOf(`---\ntitle: "'甲' 与 "乙""\nauthor: @x: y\n---\n正文`);
  expect(claims.map(({ value }) => value)).toEqual([`'甲' 与 "乙"`, '@x: y']);
});

describe('the body', () => {
  test.each([
    ['plain lines', `${HEAD}甲\n\u3000\u3000乙\n`, ['甲', '乙']],
    ['nothing', HEAD.trimEnd(), []],
    ['HTML that nobody closed', `${HEAD}<div>   \n<p>甲</p><p>乙</p>`, ['甲', '乙']],
    ['HTML closed with blanks after it', `${HEAD}<div>   \n<p>甲</p><p>乙</p>  \n</div>\n            `, ['甲', '乙']],
    ['Markdown', `${HEAD}## 甲\n\n**乙**。`, ['甲', '乙。']],
  ])('%s', (_, source, lines) => expect(printed(source).map((line) => line.trim())).toEqual(lines));
});

test('the pieces tile the stretch, no word of a value is markup, and no claim is empty', () => {
  const value = fc.constantFrom(
    '甲',
    "'乙'",
    '"丙"',
    '@x: y',
    '*星*',
    '&#123;丁',
    '- a',
    '[a, b]',
    '{a: b}',
    '|',
    '',
    '# 注',
    "'未完",
    '"甲\n 乙"',
    '\n - 甲\n - 乙',
    '\n  k: v',
    '!t u',
    '甲 #乙',
  );
  const key = fc.constantFrom('title', '标题', '"k"', 'date', 'a b');
  const end = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\u2028');
  const line = fc.tuple(key, value, end).map(([k, v, e]) => `${k}: ${v}${e}`);
  const body = fc.constantFrom('', '正文', '\n正文\n', '<p>正文</p>', '\u3000');
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), end, body, fc.string(), (lines, newline, text, random) => {
      for (const source of [`${newline}---${newline}${lines.join('')}---${newline}${text}`, `---\n${lines.join('')}${random}\n---\n${text}`]) {
        const { blocks, claims } = extractFrontMatter(source, 0, source.length);
        let at = 0;
        for (const piece of blocks.flatMap((block) => block.text)) {
          expect(piece.range).toEqual([at, at + originalOf(piece).length]);
          expect(originalOf(piece)).toBe(source.slice(...piece.range));
          if (piece.kind === 'markup') expect(piece.original).not.toMatch(/[甲乙丙丁未完注]/);
          at = piece.range[1];
        }
        expect(at).toBe(source.length);
        for (const { range, value: said } of claims) {
          expect(range && range[0] < range[1]).toBe(true);
          if (typeof said === 'string') expect(said).not.toBe('');
        }
      }
    }),
  );
});

test('a body is read as the front matter says it is written', () => {
  const body = '渡口\\*停了。\n<footer><p>二</p></footer>\n';
  expect(printed(`---\nid: a\nformat: markdown\n---\n${body}`)).toEqual(['渡口*停了。', '二']);
  expect(printed(`---\nid: a\nformat: html\n---\n${body}`)).toEqual(['渡口\\*停了。', '二']);
  expect(printed('---\nformat: gallery\n---\n渡口*停了。')).toEqual(['渡口*停了。']);
});
