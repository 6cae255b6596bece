import fc from 'fast-check';

const han = fc.stringMatching(/^[一-龥]{1,12}$/);
const mark = fc.constantFrom(
  '，',
  '。',
  ',',
  '.',
  '“',
  '”',
  '"',
  '(',
  ')',
  '（',
  '）',
  '：',
  ':',
  '？',
  '?',
  '！',
  '…',
  '——',
  '、',
  ' ',
  '　',
  '\u00a0',
);
const phrase = fc.array(
  fc.oneof({ weight: 3, arbitrary: han }, mark, fc.constantFrom('1,234', '３月２５日', '17:41', 'GDP', 'a_b', '𠀀', 'é', '\u200b')),
  {
    minLength: 1,
    maxLength: 8,
  },
);
const sentence = phrase.map((parts) => parts.join(''));

const named = fc.constantFrom(
  '来源：澜江日报',
  '来源:',
  '來源:丹霞晚報',
  '作者：陈知白',
  '（记者 刘一 陈 二）',
  '【编辑:叶知秋】',
  '(責編:左青、蘇亦寧)',
  '责任编辑：顾倩_DF4425',
  '2021年12月30日 11:44',
  '2020-03-10 21:56:12',
  '首页 > 新闻 > 正文',
  '当前位置：首页 >> 社会',
  '502 Bad Gateway',
  'nginx',
  '推荐阅读',
  '相关新闻',
  '  澜江社望川7月14日电（记者 康慕青）据悉…',
  '分享到： 微博 微信',
  '版权归原作者所有，如有侵权请联系删除',
  '上一篇：没有了',
  '返回顶部',
  '一、基本情况',
  '图为现场。陶 冶 摄',
  '〔記者葉庭嘉／花東報導〕連日豪雨造成災情。',
);

/** Plain text of lines of every kind, in no order. */
export const mixedLines = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '  ', '　　', '\t'),
      fc.oneof({ weight: 2, arbitrary: sentence }, named),
      fc.constantFrom('\n', '\n\n', '\r\n', '\n\n\n'),
    ),
    {
      maxLength: 14,
    },
  )
  .map((lines) => lines.map((line) => line.join('')).join(''));

const tone = fc.constantFrom('wǎng', 'qū', 'shí', 'hào', 'jí', 'xué', 'guān', 'fù', 'ma', 'cm');
const glossed = fc
  .tuple(fc.constantFrom(...'網區時號級學關負戰組的人一縣'), tone, fc.constantFrom('({})', '( {} )', '?{})', '（{}）', '({}'))
  .map(([character, reading, shape]) => character + shape.replace('{}', reading));

/** Text that looks glossed, soundly or not. */
export const glossLike = fc
  .array(fc.oneof({ weight: 2, arbitrary: glossed }, han, mark, fc.constantFrom('\n', '網(wǎng)', '區(qū)', '時(shí)', '們?nèi)r(shí)')), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

const tagName = fc.constantFrom(
  'p',
  'div',
  'span',
  'strong',
  'em',
  'a',
  'ul',
  'li',
  'table',
  'tr',
  'td',
  'h2',
  'blockquote',
  'pre',
  'code',
  'br',
  'img',
  'title',
  'font',
);
const attribute = fc.constantFrom(
  '',
  ' class="related"',
  " style='x'",
  ' href="?a=1&b=2"',
  ' src="http://x.example.cn/?http://y.example.cn/a.jpg"',
  ' alt="图"',
  ' hidden',
  ' data-x=1',
);
const tag = fc.tuple(tagName, attribute).map(([name, rest]) => `<${name}${rest}>`);
const soup = fc.oneof(
  { weight: 3, arbitrary: sentence },
  { weight: 2, arbitrary: tag },
  { weight: 2, arbitrary: tagName.map((name) => `</${name}>`) },
  fc.constantFrom(
    '&amp;',
    '&nbsp;',
    '&#20013;',
    '&lt;p&gt;',
    '&#123;',
    '<!-- 注 -->',
    '<script>var a="<p>中</p>";</script>',
    '<style>p{color:red}</style>',
    '\n',
    '  ',
  ),
);

/** Tags in any order, closed or not, with text between them; what `<` and `&` begin is sound. */
export const tagSoup = fc.array(soup, { maxLength: 40 }).map((parts) => `<div>${parts.join('')}`);

/** Tags in any order that may stop in the middle of anything. */
export const brokenSoup = fc
  .tuple(
    tagSoup,
    fc.constantFrom(
      '',
      '<',
      '<p',
      '<img src="',
      '&',
      '&amp',
      '<!--',
      '<!-- 未完',
      '<script>中',
      '</',
      '<![CDATA[中',
      '<textarea>中<p>',
      '<plaintext>中',
    ),
  )
  .map((parts) => parts.join(''));

const yamlValue = fc.oneof(
  sentence,
  fc.constantFrom("'单引号'", '"双"引"', '@x: y', '*星*', '- - a', '"未完', 'Thu, 21 Oct 2021 02:30:00 GMT', '2021-10-02 06:09:13', ''),
);
const yamlLine = fc.oneof(
  fc
    .tuple(fc.constantFrom('title', 'author', 'date', 'headimg', 'categories', 'comments', 'tags', '标题'), yamlValue)
    .map(([key, value]) => `${key}: ${value}`),
  yamlValue.map((value) => ` - ${value}`),
);

/** A head of YAML, sound or not, closed or not, over a body of any kind. */
export const frontMatter = fc
  .tuple(
    fc.constantFrom('', '\n', '\ufeff', '\n\n'),
    fc.array(yamlLine, { maxLength: 8 }),
    fc.constantFrom('\n---\n', '\n---', '\n'),
    fc.oneof(tagSoup, mixedLines),
  )
  .map(([lead, lines, close, body]) => `${lead}---\n${lines.join('\n')}${close}\n${body}`);

/** Any document that the tests can think of. */
export const documents = fc.oneof(mixedLines, glossLike, tagSoup, brokenSoup, frontMatter, sentence, fc.string({ unit: 'binary', maxLength: 80 }));
