import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read, restoreText } from '../../apparatus/text.js';
import { extractHtml } from './html.js';

const TEXT = '渡口停了二十年，今年春天又有了船，来往的人都说方便，也都说想不到。';
const ESCAPED = `&lt;article&gt;&lt;p class=&quot;a&quot;&gt;　　${TEXT}&lt;/p&gt;&lt;p&gt;船票两元，&lt;b&gt;老人&lt;/b&gt;不要钱&amp;nbsp;&amp;lt;。&lt;/p&gt;&lt;/article&gt;`;

const field = (name: string, content: string) => `<textarea class="article-${name}">${content}</textarea>`;
const extracted = (html: string) => extractHtml(html, 0, html.length);
const linesOf = (html: string) =>
  extracted(html)
    .blocks.filter(({ type }) => type !== 'carrier')
    .map(({ text }) => read(text).trim())
    .filter(Boolean);

describe('an article in the fields of a form', () => {
  it('is left where it is on a page that prints text of its own', () => {
    expect(linesOf(`<p>${TEXT}</p>${field('content', ESCAPED)}`)).toEqual([TEXT]);
    expect(linesOf(`<p>短</p>${field('content', '他说过 &lt;p&gt; 是段落')}`)).toEqual(['短']);
  });

  it('is read where a page prints nothing else, each piece at its place', () => {
    const html = `<div>首页</div>${field('content', ESCAPED)}<p>页脚</p>`;
    expect(linesOf(html)).toEqual(['首页', TEXT, '船票两元，老人不要钱\u00a0<。', '页脚']);
    const { blocks } = extracted(html);
    expect(blocks.map(({ text }) => restoreText(text)).join('')).toBe(html);
    const paragraph = blocks.find(({ text }) => read(text).includes('船票'));
    expect(paragraph?.marks.map(({ type, range }) => [type, html.slice(...range)])).toEqual([['strong', '老人']]);
    const reference = paragraph?.text.find(({ value }) => value === '<');
    expect(reference && html.slice(...reference.range)).toBe('&amp;lt;');
  });

  it('has the other fields as claims', () => {
    const html = `${field('title', '渡口重开')}${field('time', '1614820233000')}${field('source-name', '河东日报')}${field('aid', '9Ca')}${field('content', ESCAPED)}`;
    const claims = extracted(html).claims.map(({ field: name, value, range }) => [name, value, range && html.slice(...range)]);
    expect(claims).toEqual([
      ['meta.articletitle', '渡口重开', '渡口重开'],
      ['script.published', '2021-03-04T01:10:33Z', '1614820233000'],
      ['meta.contentsource', '河东日报', '河东日报'],
    ]);
  });

  it('tiles the source whatever it holds', () => {
    const part = fc.constantFrom(
      '&lt;p&gt;',
      '&lt;/p&gt;',
      '&lt;b a=&quot;',
      '&quot;&gt;',
      '&amp;',
      '&amp;lt;',
      '&#60;',
      '&lt;!--',
      '--&gt;',
      '渡口',
      ' ',
      '\n',
      '<',
      '&',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const html = field('content', `&lt;p&gt;${TEXT}&lt;/p&gt;${parts.join('')}`);
        expect(
          extracted(html)
            .blocks.map(({ text }) => restoreText(text))
            .join(''),
        ).toBe(html);
      }),
    );
  });
});

const MORE = '船老大每天五点起床，先把船上上下下擦一遍，再去敲钟，钟声一响，两岸的人就知道可以过河了；到了晚上，他把船拴在老槐树下，自己走回村里去。';
const ARTICLE = `<p>　　${TEXT}</p><p>${MORE}</p><p><img src="https://p.example.com/a.jpg"/>“<b>票价</b>”两元。</p>`;
const PARAGRAPHS = [TEXT, MORE, '“票价”两元。'];
const inScript = (code: string) => `<head><title>河东网</title></head><div id="root"></div><script>${code}</script>`;
const ascii = (text: string) =>
  JSON.stringify(text).replace(/[\u0080-\uffff<>]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

describe('an article in a string of a script', () => {
  const data = `var data = {"title":"古渡口重新开渡","source":"河东日报","ctime":1614820233,"content":${JSON.stringify(ARTICLE).replaceAll('/', '\\/')}};`;

  it('is left where it is on a page that prints its text, be it the same or the next', () => {
    expect(linesOf(`<p>${TEXT}</p><p>${MORE}</p><script>${data}</script>`)).toEqual([TEXT, MORE]);
    const next = JSON.stringify(`<p>${'下一篇说的是别的事情，和这一篇没有关系，读者不该在这里读到它。'.repeat(8)}</p>`);
    expect(linesOf(`<p>${TEXT}</p><p>${MORE}</p><script>var next = {"content":${next}};</script>`)).toEqual([TEXT, MORE]);
  });

  it('is known by the title of the page beside it, whatever else is printed and kept', () => {
    const remark = `<div class="comments"><h3>网友评论</h3><p>${'我小时候就坐过这条船，那时候还是木头的，要两个人摇。'.repeat(4)}</p></div>`;
    const next = `{"title":"别处的另一条消息","content":${JSON.stringify(`<p>${'下一篇说的是别的事情，和这一篇没有关系。'.repeat(20)}</p>`)}}`;
    const page = (title: string) => `<title>${title}</title><div id="root"></div><script>${data}var next = ${next};</script>${remark}`;
    expect(linesOf(page('古渡口重新开渡_河东网')).slice(0, 3)).toEqual(PARAGRAPHS);
    expect(linesOf(page('河东网')).slice(0, 1)).toEqual(['网友评论']);
  });

  it('is none where a string has few words, or holds a program’s data', () => {
    expect(linesOf(inScript('alert("请输入验证码。验证码在短信里。")'))).toEqual([]);
    expect(linesOf(inScript(`var state = JSON.parse(${JSON.stringify(JSON.stringify({ content: ARTICLE }))})`))).toEqual([]);
  });

  it('is read where a page prints nothing else, each piece at its place', () => {
    const html = inScript(data);
    expect(linesOf(html)).toEqual(PARAGRAPHS);
    const { blocks, claims } = extracted(html);
    expect(blocks.map(({ text }) => restoreText(text)).join('')).toBe(html);
    const paragraph = blocks.find(({ text }) => read(text).includes('票价'));
    expect(paragraph?.marks.map(({ type, range }) => [type, html.slice(...range)])).toEqual([['strong', '票价']]);
    expect(blocks.find(({ type }) => type === 'figure')?.image?.url).toBe('https://p.example.com/a.jpg');
    const said = claims
      .filter(({ field }) => field.startsWith('script.'))
      .map(({ field, value, range }) => [field, value, range && html.slice(...range)]);
    expect(said).toContainEqual(['script.headline', '古渡口重新开渡', '古渡口重新开渡']);
    expect(said).toContainEqual(['script.source', '河东日报', '河东日报']);
    expect(said).toContainEqual(['script.created', '2021-03-04T01:10:33Z', '1614820233']);
  });

  it('is read as its escape sequences and references say, and each is cited', () => {
    const html = inScript(`var data = {content: ${ascii(`${ARTICLE}😀`)}}`);
    expect(linesOf(html)).toEqual([...PARAGRAPHS, '😀']);
    const emoji = extracted(html)
      .blocks.flatMap(({ text }) => text)
      .find(({ value }) => value === '😀');
    expect(emoji).toMatchObject({ kind: 'emended', original: '\\ud83d\\ude00', rules: ['extract/string-escape'] });
    const references = ARTICLE.replace(/[<>"]/g, (mark) => ({ '<': '&lt;', '>': '&gt;' })[mark] ?? '&quot;');
    expect(linesOf(inScript(`var data = {content: "${references}"}`))).toEqual(PARAGRAPHS);
    const mixed = ARTICLE.replaceAll('"', '&quot;').replace(/[<>]/g, (mark) => (mark === '<' ? '\\u003C' : '\\u003E'));
    expect(linesOf(inScript(`var data = {title: '&quot;渡口&quot;'.slice(6, -6), content: '&quot;${mixed}&quot;'.slice(6, -6)}`))).toEqual(
      PARAGRAPHS,
    );
  });

  it('has a paragraph for each line where it has no tags', () => {
    const html = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: `${TEXT}\n\n${MORE}` })}</script><p>首页</p>`;
    expect(linesOf(html)).toEqual([TEXT, MORE, '首页']);
  });

  it('tiles the source whatever it holds', () => {
    const part = fc.constantFrom(
      '<p>',
      '<\\/p>',
      '<b a=\\"',
      '\\">',
      '&quot;',
      '&lt;',
      '\\n',
      '\\u6e21',
      '\\u{1f600}',
      '\\ud83d',
      '\\ude00',
      '\\x41',
      '\\',
      '渡口',
      ' ',
      '<!--',
      '</b>',
      '<script>',
      '&',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const html = inScript(`var data = {content: "<p>${TEXT}${MORE}${TEXT}</p>${parts.join('')}"}`);
        expect(
          extracted(html)
            .blocks.map(({ text }) => restoreText(text))
            .join(''),
        ).toBe(html);
      }),
    );
  });
});
