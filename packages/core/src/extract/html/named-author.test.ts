import { describe, expect, it } from 'vitest';
import { parse } from '../../parse.js';

const TEXT = ['渡口停了二十年，今年春天又有了船，来往的人都说方便，头一班船上坐着二十三个人。', '船老大每天五点起床，先把船擦一遍，再去敲钟。'];

function authorsOf(line: string, below = ''): readonly string[] {
  const page = `<html><head><title>古渡口时隔二十年重新开渡</title></head><body><h1>古渡口时隔二十年重新开渡</h1><div class="info">${line}</div><div>${TEXT.map((text) => `<p>${text}</p>`).join('')}</div>${below}</body></html>`;
  const result = parse(new TextEncoder().encode(page), { path: 'page.html' });
  return result.ok ? (result.article.credits ?? []).filter(({ role }) => role === 'author').map(({ name }) => name) : [];
}

describe('an element that is named for the author', () => {
  it.each([
    ['<span itemprop="author">谢明远</span> <span>2019-05-08</span>', ['谢明远']],
    ['<time>2019年5月8日 10:20</time> <a href="/c">河东</a> <div><cite><a rel="author" href="/r/1">谢明远</a></cite></div>', ['谢明远']],
    ['<span class="post-author"><a href="/u">作者：谢明远</a></span> <i>收听</i> <span>2019-05-08</span>', ['谢明远']],
    ['<span class="authorMsg">岑鸣</span> <i>收听</i> <span>2019-05-08</span>', ['岑鸣']],
    ['<div class="byline"><a href="/1">谢明远</a> 与 <a href="/2">何小满</a></div> <span>2019-05-08</span>', ['谢明远', '何小满']],
    ['<div class="byline"><a href="/1">FANG XIAONING</a></div><p>2019-05-08</p>', ['FANG XIAONING']],
    [
      '<span class="author vcard"><img alt="" src="https://hedong.example/a.jpg" class="avatar"><span class="screen-reader-text">作者 </span><a class="url fn n" href="/1">谢明远</a></span> <i>收听</i> <span>2019-05-08</span>',
      ['谢明远'],
    ],
    ['<span class="reporter">达瓦</span> <i>收听</i> <span>2019-05-08</span>', ['达瓦']],
  ])('names who wrote: %s', (line, authors) => {
    expect(authorsOf(line)).toEqual(authors);
  });

  const data = (name: string) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"${name}"}}</script><div><a class="name" href="/u">${name}</a></div><p>2019-05-08</p>`;
  it.each(['檐下听雨', 'Nina 方', '半粒芝麻'])('may hold a pen name, where the data of the page call it a person: %s', (name) => {
    expect(authorsOf(data(name))).toEqual([name]);
  });
  it.each(['admin', 'editor01', '河东小编', '河东日报', '编辑部'])(
    'holds nobody’s name in a login, a desk or an outlet, whatever the data say: %s',
    (name) => {
      expect(authorsOf(data(name))).toEqual([]);
    },
  );

  it('names who wrote where the box under the text alone has the name', () => {
    const box =
      '<div class="author-bio"><span class="vcard author"><a href="/u">谢明远</a></span><p>住在河东，写渡口的事，也拍照片，书明年出版。</p></div>';
    expect(authorsOf('<span>2019-05-08</span>', box)).toEqual(['谢明远']);
  });

  it.each([
    ['<span class="author">河东日报</span> <span>2019-05-08</span>', ''],
    ['<span class="author">admin</span> <span>2019-05-08</span>', ''],
    ['<span>来源：<i itemprop="author">海外窗</i></span> <span>2019-05-08</span>', ''],
    ['<span>2019-05-08 10:20</span>', '<ul><li class="comment-author">谢明远</li><li>写得好</li></ul>'],
    ['<span>2019-05-08 10:20</span>', '<div><a rel="author">谢明远</a><h4>渡口旧事</h4><a rel="author">何小满</a><h4>乡间车站</h4></div>'],
    ['<span style="display:none" class="author">谢明远</span><span>2019-05-08 10:20</span>', ''],
  ])('names nobody where it holds an outlet, a login, a commenter, several people, or is hidden: %s', (line, below) => {
    expect(authorsOf(line, below)).toEqual([]);
  });
});
