import { describe, expect, it } from 'vitest';
import { parse } from '../parse.js';
import { toMarkdown } from '../write/markdown.js';

function blocksOf(source: string, path: string) {
  const result = parse(source, { path });
  if (!result.ok) throw new Error(result.failure.message);
  expect(result.article.audit.lost).toBe(0);
  return result.article;
}

/** A page around some HTML, its blocks, and those of its own Markdown. */
function bothWays(html: string) {
  const page = `<h1>古渡口重新开渡</h1><p>渡口停了二十年，今年春天又有了船，来往的人都说方便，两岸的学生不用再绕远路，老人赶集也省了力气。</p>${html}<p>老站长说，先把学校的路修好，别的都可以等，船工和售票员都是本地人，会游水，也会修船。</p>`;
  const article = blocksOf(page, 'a.html');
  const again = blocksOf(toMarkdown(article), 'a.md');
  const plain = (blocks: unknown) => JSON.parse(JSON.stringify(blocks, (key, value) => (key === 'range' ? undefined : value)));
  expect(plain(again.blocks)).toEqual(plain(article.blocks));
  return plain(article.blocks)[1];
}

describe('the body', () => {
  it('has marks that neither begin nor end in white space', () => {
    expect(bothWays('<p>船票涨了<b>　两角&nbsp;</b>又降了<i>&nbsp;</i>一角，老人不收钱，学生也不收。</p>')).toMatchObject({
      text: '船票涨了　两角\u00a0又降了\u00a0一角，老人不收钱，学生也不收。',
      inlines: [{ type: 'strong', start: 5, end: 7 }],
    });
  });

  it('has one order of marks over the same words, whichever the page opens first', () => {
    const nested = '<a href="https://news.example.cn/1"><strong><em><ruby>渡<rt>dù</rt></ruby></em></strong></a>';
    const other = '<em><ruby><strong><a href="https://news.example.cn/1">渡</a></strong><rt>dù</rt></ruby></em>';
    const types = (html: string) =>
      bothWays(`<p>${html}口开了，来往的人都说方便，船票也不贵。</p>`).inlines.map(({ type }: { type: string }) => type);
    expect(types(nested)).toEqual(['link', 'strong', 'emphasis', 'ruby']);
    expect(types(other)).toEqual(['link', 'strong', 'emphasis', 'ruby']);
  });

  it.each([
    '<blockquote><p>渡口停了，又开了。</p></blockquote>',
    '<ul><li><p>渡口停了二十年。</p></li><li><p>今年又开了。</p></li></ul>',
    '<div><p>中间一段，渡口停了二十年。</p></div>',
    '<figure><img src="/a.jpg"><figcaption>图为渡口。</figcaption></figure>',
  ])('of a page whose text stands in no element is more than what stands in one: %s', (html) => {
    expect(bothWays(html)).toBeDefined();
  });

  it('has cells of lines that say something', () => {
    const cell = '<p>两条</p><p></p><p>一大一小</p><p>&nbsp;</p>';
    expect(bothWays(`<table><tr><th>船</th><th>人</th></tr><tr><td>${cell}</td><td>四名船工</td></tr></table>`).rows).toEqual([
      [
        { text: '船', header: true },
        { text: '人', header: true },
      ],
      [{ text: '两条\n一大一小' }, { text: '四名船工' }],
    ]);
  });
});
