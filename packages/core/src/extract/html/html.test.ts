import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../apparatus/entry.js';
import { originalOf, type Piece, read, restoreText } from '../../apparatus/text.js';
import { extractHtml } from './html.js';

const extract = (html: string) => extractHtml(html, 0, html.length);
const lines = (html: string) =>
  extract(html)
    .blocks.filter((block) => block.type !== 'carrier')
    .map((block) => [block.type, read(block.text)]);
const pieces = (html: string): Piece[] => extract(html).blocks.flatMap((block) => [...block.text]);
const entries = (html: string) => entriesOf(pieces(html)).map(({ kind, original, edited, rules }) => [kind, original, edited, ...rules]);

describe('blocks', () => {
  it('are paragraphs, headings, captions and bare text, in source order', () => {
    expect(lines('<h1>渡口</h1>引子<p>一。</p><div>二。<div>三。</div>四。</div><figure><figcaption>图说</figcaption></figure><hr>')).toEqual([
      ['heading', '渡口'],
      ['paragraph', '引子'],
      ['paragraph', '一。'],
      ['paragraph', '二。'],
      ['paragraph', '三。'],
      ['paragraph', '四。'],
      ['caption', '图说'],
      ['thematicBreak', ''],
    ]);
  });

  it('begin where tags are left open', () => {
    expect(lines('<p>一<p>二<ul><li>三<li>四</ul><dl><dt>五<dd>六</dl>七').map(([, text]) => text)).toEqual([...'一二三四五六七']);
  });

  it('end at two breaks in a row, and at one before an indent; one break is a line', () => {
    expect(lines('一<br>二<br><br>三<br>　　四<br>&nbsp;&nbsp;五<br/>六')).toEqual([
      ['paragraph', '一\n二'],
      ['paragraph', '三'],
      ['paragraph', '四'],
      ['paragraph', '五\n六'],
    ]);
  });

  it('do not hold breaks at their edges', () => {
    expect(lines('<p><br>一<br></p><p>\n<br> 二 <br>\n</p>')).toEqual([
      ['paragraph', '一'],
      ['paragraph', '二'],
    ]);
  });

  it('are figures where images stand, also within a paragraph', () => {
    const { blocks } = extract('<p>前文<img src="https://pic.example.cn/a.jpg" alt="渡口">后文</p>');
    expect(blocks.filter((block) => block.type !== 'carrier').map((block) => [block.type, read(block.text), block.image])).toEqual([
      ['paragraph', '前文', undefined],
      ['figure', '', { url: 'https://pic.example.cn/a.jpg', alt: '渡口' }],
      ['paragraph', '后文', undefined],
    ]);
    const figure = blocks.find((block) => block.type === 'figure');
    expect(figure?.text.map((piece) => [piece.kind, originalOf(piece)])).toEqual([['markup', '<img src="https://pic.example.cn/a.jpg" alt="渡口">']]);
  });

  it('know the lists, quotations and cells they stand in', () => {
    const { blocks } = extract('<ol><li>一<ul><li>二</ul></ol><blockquote><p>三</p><p>四</p></blockquote><ol><li>五</ol>');
    const shown = blocks.filter((block) => block.type === 'paragraph');
    expect(shown.map((block) => block.containers.map(({ type, ordered }) => (ordered ? `ordered ${type}` : type)).join(' '))).toEqual([
      'ordered list item',
      'ordered list item list item',
      'blockquote',
      'blockquote',
      'ordered list item',
    ]);
    const ids = shown.map((block) => block.containers[0]?.id);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).toBe(ids[3]);
    expect(new Set([ids[0], ids[2], ids[4]]).size).toBe(3);
  });

  it('keep the cells of a table in their rows, the empty ones too', () => {
    const { blocks } = extract('<table><tr><th>年<th colspan=2>产量<tr><td>2019<td></td><td rowspan="2">7</table>');
    const cells = blocks.filter((block) => block.containers.length > 0);
    expect(cells.map((block) => read(block.text))).toEqual(['年', '产量', '2019', '', '7']);
    expect(cells.map((block) => block.containers.at(-1))).toMatchObject([
      { type: 'cell', header: true },
      { type: 'cell', header: true, colspan: 2 },
      { type: 'cell' },
      { type: 'cell' },
      { type: 'cell', rowspan: 2 },
    ]);
    expect(new Set(cells.map((block) => block.containers[1]?.id)).size).toBe(2);
  });

  it('do not take a table that lays out the page for data', () => {
    const article = '<tr><td><h1>题</h1><p>一。</p><p>二。</p></td></tr>';
    expect(extract(`<table>${article}</table>`).blocks.every((block) => block.containers.length === 0)).toBe(true);
    const nested = extract(`<table><tr><td>左<td><table><tr><th>年<tr><td>2019</table></table>`).blocks.filter((block) => block.type === 'paragraph');
    expect(nested.map((block) => [read(block.text), block.containers.map(({ type }) => type).join(' ')])).toEqual([
      ['左', ''],
      ['年', 'table row cell'],
      ['2019', 'table row cell'],
    ]);
  });

  it('do not take a list that holds the page for a list', () => {
    const column = '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便，连下游的学生也改走水路。</p>'.repeat(12);
    const page = extract(`<ul><li>${column}<ul><li>评论一</li><li>评论二</li></ul></li><li>旁栏</li></ul><ol><li><p>短</p><p>条</p></li></ol>`);
    const shown = page.blocks.filter((block) => block.type === 'paragraph').map((block) => block.containers.map(({ type }) => type).join(' '));
    expect(new Set(shown.slice(0, 12))).toEqual(new Set(['']));
    expect(shown.slice(12)).toEqual(['list item', 'list item', '', 'list item', 'list item']);
  });

  it('take a list whose only item holds a heading and its text for the page, and no other', () => {
    const item = '<li><h3>渡口</h3><p>一。</p><p>二。</p><p>三。</p></li>';
    const contained = (page: string) => extract(page).blocks.filter((block) => block.containers.length > 0).length;
    expect(contained(`<ul>${item}</ul>`)).toBe(0);
    expect(contained(`<ul>${item}${item}</ul>`)).toBe(8);
    expect(contained('<ul><li><p>一。</p><p>二。</p><p>三。</p><p>四。</p></li></ul>')).toBe(4);
    expect(contained('<ol><li><h3>渡口</h3><p>一。</p></li></ol>')).toBe(2);
  });

  it('keep every space of code, and the lines of preformatted prose', () => {
    expect(lines('<pre><code>\n  if a &lt; b:\n\n    c\n</code></pre><pre>　　渡口停了二十年。\n船又有了。\n\n　　第二段。</pre>')).toEqual([
      ['code', '  if a < b:\n\n    c'],
      ['paragraph', '渡口停了二十年。\n船又有了。'],
      ['paragraph', '第二段。'],
    ]);
  });
});

describe('layout', () => {
  it('tells of bold, centred and linked text, of indents, names and surroundings', () => {
    const html =
      '<div id="Main" class="content"><p align="center"><b>加粗</b></p><p>　　缩进<a href="/x">链接</a></p><span class="date">1月</span></div>';
    const [bold, inset, date] = extract(html).blocks.filter((block) => block.type === 'paragraph');
    expect(bold?.layout).toMatchObject({ tag: 'p', strong: true, centred: true, hints: 'content main' });
    expect(inset?.layout).toMatchObject({ tag: 'p', indent: 4, linked: 0.5 });
    expect(inset?.layout.strong).toBeUndefined();
    expect(date?.layout).toMatchObject({ tag: 'div', hints: 'date content main' });
    expect(bold?.layout.path).toEqual(inset?.layout.path);
    expect(date?.layout.path).toEqual(inset?.layout.path);
  });

  it('reads bold and italic from styles', () => {
    const { blocks } = extract('<p><span style="font-weight: bold">一</span><span style="font-weight:normal">二</span></p>');
    expect(blocks[0]?.marks).toEqual([{ type: 'strong', range: [35, 36] }]);
  });
});

describe('marks', () => {
  it('span their text in the source, block by block', () => {
    const html = '<a href="https://news.example.cn/1?a=1&amp;b=2"><p>一<em>二</em></p><p>三</p></a>四';
    const { blocks } = extract(html);
    const marked = blocks.flatMap((block) => block.marks.map((mark) => [mark.type, html.slice(...mark.range).replace(/<[^>]*>/g, ''), mark.url]));
    expect(marked).toEqual([
      ['emphasis', '二', undefined],
      ['link', '一二', 'https://news.example.cn/1?a=1&b=2'],
      ['link', '三', 'https://news.example.cn/1?a=1&b=2'],
    ]);
  });

  it('leave out links that lead nowhere, but count them', () => {
    for (const href of ['javascript:void(0)', ' java&#10;script:void(0)', '&#1;javascript:void(0)', 'java\tscript:void(0)', 'vbscript:x']) {
      const [block] = extract(`<p><a href="${href}">分享</a></p>`).blocks;
      expect(block?.marks).toEqual([]);
      expect(block?.layout.linked).toBe(1);
    }
  });

  it('read an address as a browser does, without its line ends', () => {
    const [block] = extract('<p><a href="\n https://news.example.cn/\n1.html ">一</a></p>').blocks;
    expect(block?.marks.map(({ url }) => url)).toEqual(['https://news.example.cn/1.html']);
  });

  it('complete addresses where the page says what it was', () => {
    const page = (head: string) => extract(`${head}<p><a href="../2.html">二</a></p>`).blocks.flatMap((block) => block.marks)[0]?.url;
    expect(page('')).toBe('../2.html');
    expect(page('<link rel="canonical" href="https://news.example.cn/a/b/1.html">')).toBe('https://news.example.cn/a/2.html');
    expect(page('<!-- saved from url=(0031)https://news.example.cn/c/d/1.html -->')).toBe('https://news.example.cn/c/2.html');
    expect(page('<base href="https://other.example.cn/x/y/">')).toBe('https://other.example.cn/x/2.html');
  });

  it('hold further readings with the one before, over the characters that stand under all of them', () => {
    const readings = (html: string) => extractHtml(html, 0, html.length).blocks.flatMap(({ marks }) => marks.map(({ annotation }) => annotation));
    expect(readings('<p><ruby><rb>大</rb><rb>阪</rb><rt>dà</rt><rt>bǎn</rt></ruby></p>')).toEqual(['dà bǎn']);
    expect(readings('<p><ruby>漢<rt>hàn</rt></ruby><ruby><rt>x</rt></ruby></p>')).toEqual(['hàn']);
  });

  it('hold the reading of ruby, whose text is not printed', () => {
    const html = '<p><ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp>字<rt>zì</rt></ruby>。</p>';
    const [block] = extract(html).blocks;
    expect(read(block?.text ?? [])).toBe('漢字。');
    expect(block?.marks.map(({ annotation, range }) => [annotation, html.slice(...range)])).toEqual([
      ['hàn', '漢'],
      ['zì', '字'],
    ]);
    expect(entries(html).map(([kind, original]) => [kind, original])).toEqual([
      ['omit', '('],
      ['omit', 'hàn'],
      ['omit', ')'],
      ['omit', 'zì'],
    ]);
  });
});

describe('white space', () => {
  it('is collapsed as CSS does: one space, or none where a line was folded between wide characters', () => {
    expect(lines('<p>渡口\n  停了 <b> 二十</b>年\tGDP\n涨  了\n。\n</p>')).toEqual([['paragraph', '渡口停了 二十年 GDP 涨 了。']]);
    expect(entries('<p>甲\n乙  丙</p>')).toEqual([
      ['omit', '\n', '', 'extract/collapsed-white-space'],
      ['emend', '  ', ' ', 'extract/collapsed-white-space'],
    ]);
  });

  it('leaves a single space and the spaces of print as they stand', () => {
    expect(entries('<p>王 勇　文/摄 \u00a0 Ｔ</p>')).toEqual([]);
    expect(lines('<p>王 勇　文/摄 \u00a0 Ｔ</p>')).toEqual([['paragraph', '王 勇　文/摄 \u00a0 Ｔ']]);
  });

  it('takes indents off, references among them', () => {
    const html = '<p>　　一</p><p>&nbsp;&emsp;二&nbsp;</p><p>&nbsp;</p>';
    expect(lines(html)).toEqual([
      ['paragraph', '一'],
      ['paragraph', '二'],
    ]);
    expect(entries(html)).toEqual([
      ['omit', '&nbsp;', '', 'extract/indent'],
      ['omit', '&emsp;', '', 'extract/indent'],
      ['omit', '&nbsp;', '', 'extract/white-space'],
      ['omit', '&nbsp;', '', 'extract/white-space'],
    ]);
  });
});

describe('what is not printed', () => {
  it('is omitted by name, never markup', () => {
    const html =
      '<title>题</title><p>一<span hidden>二</span></p><div style="DISPLAY : none">三</div><noscript><p>四</p></noscript>' +
      '<template>五</template><button>六</button><select><option>七</select><textarea>八&amp;</textarea><video>九</video>';
    expect(lines(html)).toEqual([['paragraph', '一']]);
    expect(entries(html).map(([, original, , rule]) => [original, rule])).toEqual([
      ['题', 'extract/page-head'],
      ['二', 'extract/hidden'],
      ['三', 'extract/hidden'],
      ['四', 'extract/noscript'],
      ['五', 'extract/template'],
      ['六', 'extract/form'],
      ['七', 'extract/form'],
      ['八&amp;', 'extract/form'],
      ['九', 'extract/fallback'],
    ]);
  });

  it('is not a body that waits for a script to show it', () => {
    expect(lines('<div style="visibility: hidden; opacity: 0;"><p>正文。</p></div>')).toEqual([['paragraph', '正文。']]);
  });

  it('does not swallow what follows a head or a list of choices left open', () => {
    expect(lines('<head><title>题</title><p>一</p><select><option>二<p>三</p>')).toEqual([
      ['paragraph', '一'],
      ['paragraph', '三'],
    ]);
  });

  it('is carrier where it is a script, a style, a comment or a declaration', () => {
    const html = '<!doctype html><script>a<b</script><style>p{}</style><!-- 注 --><![CDATA[ x ]]><p>一</p>';
    const carried = pieces(html).filter(
      (piece) => piece.kind === 'markup' && !originalOf(piece).startsWith('</') && !/^<(?:p|style|script)>/.test(originalOf(piece)),
    );
    expect(carried.map((piece) => [originalOf(piece), piece.rules[0]])).toEqual([
      ['<!doctype html>', 'extract/declaration'],
      ['a<b', 'extract/script'],
      ['p{}', 'extract/style'],
      ['<!-- 注 --><![CDATA[ x ]]>', 'extract/comment'],
    ]);
  });

  it('is a notice of rights that says it is one', () => {
    const html = '<p>一</p><footer><p itemprop="copyrightNotice">版权归原作者所有。</p></footer>';
    expect(lines(html)).toEqual([['paragraph', '一']]);
    expect(extract(html).claims).toMatchObject([{ field: 'rights', value: '版权归原作者所有。', rule: 'extract/rights' }]);
  });
});

describe('doubts', () => {
  it('name an unclosed tag, which stays in print', () => {
    const html = '<p>一<a href="/x';
    expect(lines(html)).toEqual([['paragraph', '一<a href="/x']]);
    expect(entries(html)).toEqual([['doubt', '<a href="/x', '<a href="/x', 'extract/unclosed-tag']]);
  });
});

describe('hostile pages', () => {
  const survives = (html: string) => {
    const all = pieces(html);
    expect(restoreText(all) === html).toBe(true);
    return all;
  };
  it('are read without recursion and in a time that grows with their length', () => {
    expect(survives(`${'<div>'.repeat(100_000)}文${'</div>'.repeat(100_000)}`).some((piece) => piece.rules[0] === 'extract/too-deep')).toBe(true);
    survives('<b>'.repeat(200_000));
    survives('<p>x'.repeat(50_000));
    survives('<a href="'.repeat(50_000));
    survives('<!>'.repeat(50_000));
    survives(`<table>${'<tr><td>x'.repeat(30_000)}`);
    survives(`${' '.repeat(1_000_000)}x`);
    survives('甲 乙\n'.repeat(100_000));
  });

  it('end what was left open too deep without closing what stands above', () => {
    const html = `<blockquote>${'<div>'.repeat(600)}甲${'</div>'.repeat(600)}<p>乙</p></blockquote>丙`;
    const shown = extract(html).blocks.filter((block) => block.type === 'paragraph');
    expect(shown.map((block) => [read(block.text), block.containers.length])).toEqual([
      ['甲', 1],
      ['乙', 1],
      ['丙', 0],
    ]);
  });
});
