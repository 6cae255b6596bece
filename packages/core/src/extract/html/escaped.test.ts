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
