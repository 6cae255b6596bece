const PROSE = '渡口停了二十年，今年春天又有了船，来往的人都说方便。';

/** A page of news with `html` between its two paragraphs: much is only looked at where there is an article. */
export function inArticle(html: string): string {
  return `<html><body><h1>渡口停了又开</h1><p>2021-03-04 12:30　来源：河东日报</p><div><p>${PROSE.repeat(3)}</p>${html}<p>${PROSE.repeat(3)}</p></div></body></html>`;
}

/** Pages meant to make a reader slow, each as a function of about how many characters it is to have. */
export const FORMS: Readonly<Record<string, (length: number) => string>> = {
  'nested elements': (length) => nested('div', length),
  'nested inline elements': (length) => nested('b', length),
  'nested lists': (length) => '<ul><li>'.repeat(length / 8),
  'nested tables': (length) => '<table><tr><td>'.repeat(length / 15),
  'tags that are never closed': (length) => '<p><b><font color=red>甲'.repeat(length / 23),
  'tags that were never opened': (length) => '</div></p></b>甲'.repeat(length / 15),
  'misnested marks': (length) => '<b><i><a href=x>甲</b></i></a>'.repeat(length / 29),
  'one long attribute': (length) => `<p class="${'a '.repeat(length / 2)}">甲</p>`,
  'many attributes': (length) => `<p ${numbered(length / 8, (index) => `a${index}=1`)}>甲</p>`,
  'many classes on many elements': (length) => `<div class="${'side main '.repeat(20)}"><p>甲</p></div>`.repeat(length / 240),
  'an attribute that never ends': (length) => `<p>甲</p><a href="${'x'.repeat(length)}`,
  'a comment that never ends': (length) => `<p>甲</p><!--${'-- >'.repeat(length / 4)}`,
  'a script that never ends': (length) => `<p>甲</p><script>${'</scrip'.repeat(length / 7)}`,
  'opening brackets of tags': (length) => '<'.repeat(length),
  'character references': (length) => `<p>${'&amp;&#20013;&nbsp;'.repeat(length / 19)}</p>`,
  'references that are none': (length) => `<p>${'&'.repeat(length / 2)}${'&#x'.repeat(length / 6)}</p>`,
  'rows of a table': (length) => `<table>${'<tr><td>甲<td>乙'.repeat(length / 14)}</table>`,
  'spans of cells': (length) => `<table>${'<tr><td colspan=1000 rowspan=65534>甲'.repeat(length / 38)}</table>`,
  'lists of links': (length) => `<ul>${'<li><a href="/a">别处的一条消息标题</a></li>'.repeat(length / 36)}</ul>`,
  'headings of leads': (length) => '<h3>相关阅读</h3><a href="/a">别处的一条消息</a>'.repeat(length / 40),
  'headings of remarks': (length) => '<h3>网友评论</h3><p>甲 2018-05-10 12:30</p>'.repeat(length / 38),
  'headings of remarks, one in another': (length) => '<div><h3>网友评论</h3><b>回复</b>'.repeat(length / 28),
  'titles without end': (length) => '<h1>一条很长的新闻标题</h1>'.repeat(length / 19),
  'sentences, each in its element': (length) => '<div><p>渡口停了二十年，今年春天又有了船。</p></div>'.repeat(length / 36),
  'references to one note': (length) =>
    `<p>${'<a href="#n">[1]</a>'.repeat(length / 40)}</p><p id="m">〔2〕</p>${'<a href="#n">甲</a>'.repeat(length / 40)}<p id="n">见志。</p>`,
  'notes and references': (length) =>
    `${Array.from({ length: length / 80 }, (_, at) => `<p>甲<a href="#n${at}">[${at}]</a></p>`).join('')}${Array.from({ length: length / 80 }, (_, at) => `<p id="n${at}">[${at}] 乙</p>`).join('')}`,
  'lines of credits': (length) => '<p>记者 方宁 通讯员 何小满 来源：清溪日报</p>'.repeat(length / 32),
  'one line of credits': (length) => `<p>${'记者 方宁 责编：何小满 '.repeat(length / 16)}</p>`,
  'one line of dates': (length) => `<p>${'2021年12月30日 11:44 '.repeat(length / 18)}</p>`,
  'one line of names': (length) => `<p>${'王 勇 '.repeat(length / 4)}</p>`,
  'one line of a path': (length) => `<p>${'首页 > '.repeat(length / 5)}</p>`,
  'one line of brackets': (length) => `<p>${'（记者'.repeat(length / 3)}</p>`,
  'one line of spaces': (length) => `<p>甲${' 　\u00a0'.repeat(length / 3)}乙</p>`,
  'one line of tabs and spaces': (length) => `<p>甲${'\t　 \u00a0'.repeat(length / 4)}乙</p>`,
  'one line of rights': (length) => `<p>${'版权归原作者所有'.repeat(length / 8)}</p>`,
  'one line of quotation marks': (length) => `<p>${'“‘"'.repeat(length / 3)}</p>`,
  'JSON-LD without end': (length) => `<script type="application/ld+json">${'{"a":['.repeat(length / 6)}</script><p>甲</p>`,
  'white space in a sentence': (length) => `渡口停了二十年，${' '.repeat(length)}今年春天又有了船。`,
  'sizes of type': (length) => `<p>字号${'大 '.repeat(length / 2)}！</p>`,
  'values of TOML that never end': (length) => `+++\n${'a = """\n'.repeat(length / 8)}+++\n渡口停了二十年。`,
  'images with captions': (length) => '<p><img src="/a.jpg"></p><p>▲渡口的船 余里 摄</p>'.repeat(length / 42),
  'images in one paragraph': (length) => `<p>${'船<img src="/a.jpg">'.repeat(length / 19)}</p>`,
  'figures in items': (length) => `<ul>${'<li>船<figure><img src="/a.jpg"><figcaption>渡口</figcaption></figure>'.repeat(length / 66)}</ul>`,
  'tables of two rows': (length) => '<table><tr><th>甲<td>乙<tr><td>丙<td>丁</table>'.repeat(length / 42),
  'cells of one row': (length) => `<table><tr><td>甲<td>乙<tr>${'<td>甲'.repeat(length / 5)}</table>`,
  'images in cells': (length) => `<table>${'<tr><td>甲<td><img src="/a.jpg">'.repeat(length / 32)}</table>`,
  particulars: (length) => `<table>${'<tr><td>发布机构：<td>河东县<td>发布日期：<td>2021-03-04'.repeat(length / 44)}</table>`,
  quotations: (length) => `<blockquote><p>${PROSE}</p></blockquote>`.repeat(length / 60),
  listings: (length) => '<pre>let a = 1;</pre>'.repeat(length / 21),
  subheadings: (length) => `<h2>一段新闻</h2><p>${PROSE}</p>`.repeat(length / 46),
  'bold lines': (length) => `<p><b>一段新闻</b></p><p>${PROSE}</p>`.repeat(length / 52),
  'sentences and breaks': (length) => `　　${PROSE}<br>`.repeat(length / 32),
  'signed sentences': (length) => `<p>${PROSE}（余里）</p>`.repeat(length / 37),
  'names, each in its paragraph': (length) => '<p>记者：方宁</p>'.repeat(length / 12),
  'dates, each in its paragraph': (length) => '<p>2021-03-04 12:30</p>'.repeat(length / 23),
  datelines: (length) => `<p>河东社白河3月4日电（记者 方宁）${PROSE}</p>`.repeat(length / 51),
  remarks: (length) => '<div><span>网友</span><span>2021-03-04 12:30</span><p>说得好，支持一下。</p><a>回复</a></div>'.repeat(length / 75),
  'dated items of a list': (length) => `<ul>${'<li><a href="/a">一条消息的标题</a><span>2021-03-04</span>'.repeat(length / 51)}</ul>`,
  'links in one sentence': (length) => `<p>${'船<a href="/a">到了</a>，'.repeat(length / 20)}</p>`,
  rubies: (length) => `<p>${'<ruby>船<rt>chuán</rt></ruby>'.repeat(length / 31)}</p>`,
  'hidden elements': (length) => `<div style="display:none">${PROSE}</div>`.repeat(length / 57),
  'the same sentence': (length) => `<p>${PROSE}</p>`.repeat(length / 33),
  'an article in a field': (length) => `<textarea>${'&lt;p&gt;渡口&amp;lt;&lt;/p&gt;'.repeat(length / 31)}</textarea>`,
  'articles in fields': (length) => `<textarea name=title>&lt;p&gt;渡口&lt;/p&gt;</textarea>`.repeat(length / 52),
  'an article in a script': (length) => `<script>a={"content":"${`<p>${PROSE}\\u6e21<\\/p>`.repeat(length / 42)}"}</script>`,
  'articles in scripts': (length) => `<script>a={"title":"渡口","content":"${PROSE.repeat(4)}"}</script>`.repeat(length / 150),
  'strings that never end': (length) => `<script>${'"\\"\\'.repeat(length / 4)}</script>`,
  'titles beside an article': (length) =>
    `<script>${'"title":"'.repeat(length / 9)}${'title:1,'.repeat(length / 9)}"content":"${PROSE.repeat(4)}"</script>`,
  'declarations of a charset': (length) => '<meta http-equiv="content-type" content="text/html; charset'.repeat(length / 60),
};

function nested(name: string, length: number): string {
  const depth = Math.floor(length / (2 * name.length + 5));
  return `${`<${name}>`.repeat(depth)}甲${`</${name}>`.repeat(depth)}`;
}

function numbered(count: number, make: (index: number) => string): string {
  return Array.from({ length: Math.floor(count) }, (_, index) => make(index)).join(' ');
}
