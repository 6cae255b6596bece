import { describe, expect, it } from 'vitest';
import { extractHtml } from './html.js';

const claims = (html: string) => extractHtml(html, 0, html.length).claims;
const stated = (html: string) => claims(html).map(({ field, value }) => [field, value]);

describe('the head of a page', () => {
  it('states title, fields, canonical address and language, each with its place', () => {
    const html =
      '<html lang="zh-CN"><head><title>\n  渡口 &amp; 船_新闻\n</title><meta name="Author" content="陈知白"><meta property="og:title" name="title" content=\'渡口\'>' +
      '<meta itemprop="datePublished" content="2022-03-01"><meta name="empty" content=" "><link rel="shortcut icon" href="/i.ico"><link href="https://news.example.cn/1" rel="Canonical">';
    expect(claims(html).map(({ field, value, witness, range }) => [field, value, witness, html.slice(...(range ?? [0, 0])).trim()])).toEqual([
      ['html.lang', 'zh-CN', 'meta', 'zh-CN'],
      ['html.title', '渡口 & 船_新闻', 'meta', '渡口 &amp; 船_新闻'],
      ['meta.author', '陈知白', 'meta', '陈知白'],
      ['meta.title', '渡口', 'meta', '渡口'],
      ['meta.og:title', '渡口', 'meta', '渡口'],
      ['meta.datepublished', '2022-03-01', 'meta', '2022-03-01'],
      ['link.canonical', 'https://news.example.cn/1', 'meta', 'https://news.example.cn/1'],
    ]);
  });

  it('does not take the title of a drawing for its own', () => {
    expect(stated('<svg><title>图标</title></svg><title>题</title>')).toEqual([['html.title', '题']]);
  });

  it('hears what an element for a time says, for machines or else in words', () => {
    expect(stated('<time datetime="2021-03-04">三年前</time>')).toEqual([['time.datetime', '2021-03-04']]);
    expect(stated('<time class="entry-date published" datetime="2021-03-04">三年前</time>')).toEqual([
      ['time.datetime', '2021-03-04'],
      ['time.published', '2021-03-04'],
    ]);
    expect(stated('<time pubdate="2021-03-04T09:10">三年前</time>')).toEqual([['time.datetime', '2021-03-04T09:10']]);
    expect(stated('<time>2021年3月4日 <b>方宁</b></time>')).toEqual([['time.words', '2021年3月4日']]);
    expect(stated('<time>三年前的一个春天</time>')).toEqual([]);
    expect(stated('<abbr title="2021-03-04T09:10:00+08:00">三年前</abbr>')).toEqual([['title.datetime', '2021-03-04T09:10:00+08:00']]);
  });

  it('hears the zone of an instant in a script', () => {
    expect(stated('<script>var a={"pubDate":"2021-03-04T09:10:00+08:00"}</script>')).toEqual([['script.published', '2021-03-04T09:10:00+08:00']]);
    expect(stated('<script>var a={"pubDate":"2021-03-04 09:10:00"}</script>')).toEqual([['script.published', '2021-03-04 09:10:00']]);
  });

  it('hears from where and when a browser saved the page', () => {
    expect(stated('<!-- saved from url=(0026)https://news.example.cn/1 -->')).toEqual([['saved-from', 'https://news.example.cn/1']]);
    expect(
      stated('<!--\n Page saved with a tool\n url: https://news.example.cn/2 \n saved date: Fri Mar 25 2022 13:48:27 GMT+0800 (CST)\n-->'),
    ).toEqual([
      ['saved-from', 'https://news.example.cn/2'],
      ['saved-date', 'Fri Mar 25 2022 13:48:27 GMT+0800 (CST)'],
    ]);
    expect(stated('<!-- url: https://news.example.cn/3 -->')).toEqual([]);
  });
});

describe('JSON-LD', () => {
  const script = (json: string) => `<script type="application/ld+json">${json}</script>`;

  it('states what an article says of itself, in lists and graphs too', () => {
    const article = {
      '@type': ['Thing', 'NewsArticle'],
      headline: ' 渡口 ',
      author: [{ '@type': 'Person', name: '陈知白' }, '方 敏'],
      publisher: { '@type': 'Organization', name: '澜江日报' },
      datePublished: '2022-03-01T09:16:04+08:00',
      keywords: '渡口，船、 江',
      mainEntityOfPage: { '@id': 'https://news.example.cn/1' },
    };
    const expected = [
      ['json-ld.headline', '渡口'],
      ['json-ld.datePublished', '2022-03-01T09:16:04+08:00'],
      ['json-ld.author', ['陈知白', '方 敏']],
      ['json-ld.publisher', '澜江日报'],
      ['json-ld.keywords', ['渡口', '船', '江']],
      ['json-ld.person', ['陈知白']],
      ['json-ld.mainEntityOfPage', 'https://news.example.cn/1'],
    ];
    expect(stated(script(JSON.stringify(article)))).toEqual(expected);
    expect(stated(script(JSON.stringify([{ '@type': 'WebSite', headline: '站' }, article])))).toEqual(expected);
    expect(stated(script(JSON.stringify({ '@graph': [article] })))).toEqual(expected);
    const [claim] = claims(script(JSON.stringify(article)));
    expect(claim).toMatchObject({ witness: 'json-ld', range: [35, 35 + JSON.stringify(article).length] });
  });

  it('is read where it has no type, and as a path', () => {
    expect(stated(script('{"title":"渡口","pubDate":"2022-03-01T09:16:04"}'))).toEqual([
      ['json-ld.title', '渡口'],
      ['json-ld.pubDate', '2022-03-01T09:16:04'],
    ]);
    expect(stated(script('{"@type":"BreadcrumbList","itemListElement":[{"item":{"name":"首页"}},{"name":"社会"}]}'))).toEqual([
      ['json-ld.breadcrumb', ['首页', '社会']],
    ]);
  });

  it.each([
    ['in a comment', '<!-- {"headline":"渡口"} -->'],
    ['in CDATA', '//<![CDATA[\n{"headline":"渡口"}\n//]]>'],
    ['with a comma too many', '{"headline":"渡口", "image":["a", ], }'],
    ['with a statement sign', ' {"headline":"渡口"};'],
    ['with a line end in a string', '{"description":"", "headline":"渡\t口\n"}'],
  ])('is read though broken: %s', (_how, json) => {
    expect(stated(script(json)).map(([field, value]) => [field, String(value).replace(/\s/g, '')])).toContainEqual(['json-ld.headline', '渡口']);
  });

  it('gives its dates where it is past mending', () => {
    expect(stated(script('{"@type":"NewsArticle","description":"说"渡口"开了","datePublished":"2022-03-01T09:16:04"}'))).toEqual([
      ['json-ld.datePublished', '2022-03-01T09:16:04'],
    ]);
    const two = '{"description":"说"渡口"开了","datePublished":"2022-03-01","next":{"datePublished":"2022-03-02"}}';
    expect(stated(script(two))).toEqual([]);
  });

  it('is passed over where nothing can be made of it', () => {
    expect(stated(script('{"headline":'))).toEqual([]);
    expect(stated(script('null'))).toEqual([]);
    expect(stated(script('{"headline":{"a":1},"author":{}}'))).toEqual([]);
    expect(stated('<script>{"headline":"渡口"}</script>')).toEqual([]);
  });
});
