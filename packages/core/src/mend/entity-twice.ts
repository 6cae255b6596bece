import { textRule } from '../apparatus/rule.js';

const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  quot: '"',
  apos: "'",
  amp: '&',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  bull: '•',
  times: '×',
  laquo: '«',
  raquo: '»',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
};

const REFERENCE = new RegExp(`&(?:amp;)*(?:(${Object.keys(NAMED).join('|')})|#(\\d{2,7})|#[xX]([\\da-fA-F]{2,6}));(?!(?:lt|gt);)`, 'g');

/** A text about markup shows references; they are its subject. */
const SUBJECT = /HTML|XML|\bCSS\b|实体|實體|转义|轉義|源代码|原始碼|字符引用|<\/?[a-z][a-z0-9]*[\s>]/i;

/** Reads character references that still stand in a text. */
export default textRule({
  name: 'mend/entity-twice',
  summary: 'Reads a character reference that is still written out in the text, since it was escaped twice or taken from markup as it stood.',
  because: [
    {
      standard: 'HTML',
      clause: '13.5',
      says: 'A named character reference stands for its character; `&amp;nbsp;` is what escaping `&nbsp;` once more makes of it.',
    },
    { seen: 'pages copied as plain text, and feeds whose text was escaped twice', says: '`&nbsp;` stands between the words of half of them.' },
  ],
  examples: [
    { before: '石桥镇讯&nbsp;昨日，渡口复航。', after: '石桥镇讯\u00a0昨日，渡口复航。' },
    { before: '<p>船公司&amp;ldquo;石桥&amp;rdquo;号复航&amp;hellip;&amp;hellip;</p>', after: '船公司“石桥”号复航……' },
    { before: '票价&amp;amp;#165;3，甲&amp;amp;乙两线', after: '票价¥3，甲&乙两线' },
  ],
  exceptions: [
    { keep: '在 HTML 里，空格写作 &nbsp; 才不会折行。', because: 'A text about markup shows what is written.' },
    { keep: '<p>排版时写&amp;nbsp;</p><p>标签如&lt;br&gt;不必写</p>', because: 'A text that shows tags is about markup.' },
    { keep: '他写道：a &lt; b', because: 'Less-than and greater-than may be shown markup.' },
    { keep: '见 https://example.com/a?b=1&copy;=2 与 R&D; AT&T', because: 'An address is no text, and an unknown name no reference.' },
    { keep: '<pre><code>print("&amp;nbsp;")</code></pre><p>程序如上。</p>', because: 'Code stays as it is.' },
  ],
  gate(document) {
    return document.printed.some((block) => block.type !== 'code' && SUBJECT.test(block.reading)) ? undefined : true;
  },
  *propose(block) {
    if (!block.reading.includes('&')) return;
    for (const { 0: whole, 1: name, 2: decimal, 3: hex, index } of block.reading.matchAll(REFERENCE)) {
      const value = name ? NAMED[name] : character(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16));
      if (value !== undefined && !block.protects(index, index + whole.length)) yield { start: index, end: index + whole.length, value };
    }
  },
});

/** A character that may be printed: no control character, surrogate or private one. */
function character(code: number): string | undefined {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code > 0x10ffff || (code >= 0xd800 && code <= 0xf8ff) || code === 0x3c || code === 0x3e)
    return undefined;
  return String.fromCodePoint(code);
}
