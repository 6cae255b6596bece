import { describe, expect, it } from 'vitest';
import { parse } from '../parse.js';

const TEXT = '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p>';

/** The date of publication of a page, as printed in its head, over its title, under it and under its text. */
function published({ head = '', over = '', line = '', under = '' }) {
  const result = parse(`<html><head>${head}</head><body>${over}<div><h1>古渡口时隔二十年重新开渡</h1>${line}${TEXT}</div>${under}</body></html>`);
  return result.ok ? result.article.datePublished : undefined;
}

describe('the date of publication', () => {
  it('has its day before its month where nothing says in which order they stand, and says so', () => {
    const line = '<p>发布：9:05am 07/09/2021</p>';
    expect(published({ line })).toEqual({ value: '2021-09-07T09:05', precision: 'minute', zone: '+08:00', assumed: ['zone', 'order'] });
    expect(published({ line, head: '<link rel="canonical" href="https://hedong.example/2021/0709/1.html">' })).toEqual({
      value: '2021-07-09T09:05',
      precision: 'minute',
      zone: '+08:00',
      assumed: ['zone'],
    });
  });
  it('is the one that a blog marks as published, where remarks have days of their own', () => {
    const under =
      '<footer><time class="entry-date published" datetime="2021-03-04T09:10:00+08:00">2021-03-04</time><time class="updated" datetime="2021-03-06T08:00:00+08:00">2021-03-06</time></footer><ol><li><time datetime="2021-03-05T07:00:00+08:00">3月5日</time>写得好</li></ol>';
    expect(published({ under })?.value.slice(0, 10)).toBe('2021-03-04');
  });
  it('is the one behind a word for a day, where its element says it', () => {
    expect(published({ line: '<span title="2021-03-04 09:31">昨天</span>' })).toMatchObject({ value: '2021-03-04T09:31' });
    expect(published({ line: '<p>昨天</p>' })).toBeUndefined();
  });
  it.each([
    [
      'a day over the headline, some days after the head’s',
      { over: '<p>2024年5月3日 星期五</p>', head: '<meta name="pubdate" content="2021-03-04">' },
    ],
    ['a clock over the headline, after a line under it', { over: '<p>2024-05-03 10:11</p>', line: '<p>2021-03-04 09:10</p>' }],
    ['when an archive took the page', { over: '<div><span>存档自</span><p>2024年5月3日</p></div>', line: '<p>2021-03-04 09:10</p>' }],
    ['when it was changed, under a label of its own line', { line: '<p>最新更新：</p><p>2021-03-05 10:00</p><p>2021-03-04 09:10</p>' }],
  ])('is not %s', (_what, page) => {
    expect(published(page)?.value.slice(0, 10)).toBe('2021-03-04');
  });
  it.each([
    [
      'the day of issue over the headline, a day after the head’s',
      { over: '<p>2021年3月4日 星期四</p>', head: '<meta name="pubdate" content="2021-03-03 22:10">' },
    ],
    [
      'an element for a time, in words that no line holds',
      { line: '<div><time>2021-03-04</time> <a href="/u">关于我们的一些事</a> <b>某个栏目名</b></div>' },
    ],
    ['a day right under the text', { under: '<div>2021年3月4日</div>' }],
    ['the first answer’s, where it leads to it', { under: '<div><a href="/a">发布于 2021-03-04 09:10</a></div>' }],
  ])('is %s', (_what, page) => {
    expect(published(page)?.value.slice(0, 10)).toBe('2021-03-04');
  });
  it('is that of the last change where nothing else gives one, and says so', () => {
    expect(published({ head: '<meta property="article:modified_time" content="2021-03-04T09:10:00+08:00">' })).toEqual({
      value: '2021-03-04T09:10:00+08:00',
      precision: 'second',
      assumed: ['publication'],
    });
  });
});
