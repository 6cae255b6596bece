import { type BlockFacts, blockRule, type ClaimProposal, type DocumentFacts } from '../apparatus/rule.js';

/** What note programs call a property, and the key of front matter that it is. */
const KEYS: Readonly<Record<string, string>> = {
  source_url: 'url',
  url: 'url',
  link: 'url',
  原文链接: 'url',
  链接: 'url',
  网址: 'url',
  author: 'author',
  作者: 'author',
  source: 'source',
  来源: 'source',
  tags: 'tags',
  标签: 'tags',
  user_created_time: 'created',
  created: 'created',
  'created time': 'created',
  创建时间: 'created',
  date: 'date',
  published: 'date',
  日期: 'date',
  发布时间: 'date',
  发布日期: 'date',
  'published date': 'date',
  'last edited time': 'updated',
  'last edited': 'updated',
  最后编辑时间: 'updated',
  上次编辑时间: 'updated',
  status: 'status',
  状态: 'status',
  type: 'type',
  类型: 'type',
};

/** A property as it stands at the start of a line; in Markdown the lines of a paragraph are folded, and a blank stands before it, or Han before Han. */
const PROPERTY = new RegExp(`(?<=^|\\s|\\p{Script=Han}(?=\\p{Script=Han}))(${Object.keys(KEYS).join('|')})[:：][ \\t]*`, 'giu');
/** What pages print as well; where nothing else stands beside it, it is the page’s. */
const PRINTED: ReadonlySet<string> = new Set(['author', 'source', 'date']);
const NOTE_ID = /^id: [0-9a-f]{32}(?:\s|$)/;
const LINE = /^[a-z_]{1,40}:(?:\s|$)/;
const LONGEST = 2000;

/** 创建时间, 标签, URL: the properties that a note program writes above or below a note. */
export default blockRule<ReadonlySet<number>>({
  name: 'recognize/note-properties',
  summary: 'Reads the properties that a note program writes below a title or at the end of a note, as front matter is read.',
  because: [
    { seen: 'pages exported from Notion as Markdown', says: 'below the title stand the properties of the page, each on a line' },
    { seen: 'notes exported from Joplin in its raw form', says: 'a note ends in its properties, from id and parent_id to type_' },
  ],
  examples: [
    {
      before:
        '---\nformat: markdown\n---\n# 渡口复航\n\n创建时间: 2021年11月2日 09:30\n标签: 交通, 渡口\nURL: https://news.example.cn/1.htm\n\n渡口停了二十年，**今年春天**又有了船。',
      after: '## 渡口复航\n渡口停了二十年，今年春天又有了船。',
      claims: {
        'front-matter.created': ['2021年11月2日 09:30'],
        'front-matter.tags': ['交通, 渡口'],
        'front-matter.url': ['https://news.example.cn/1.htm'],
      },
    },
    {
      before:
        '渡口停了二十年，今年春天又有了船。\nid: 0123456789abcdef0123456789abcdef\nparent_id: fedcba9876543210fedcba9876543210\nauthor: 王勇\nsource_url: https://news.example.cn/1.htm\nis_shared: 0\ntype_: 1',
      after: '渡口停了二十年，今年春天又有了船。',
      claims: { 'front-matter.author': ['王勇'], 'front-matter.url': ['https://news.example.cn/1.htm'] },
    },
  ],
  exceptions: [
    {
      keep: '---\nformat: markdown\n---\n# 渡口复航\n\n来源: 江州日报\n作者: 王勇\n\n渡口停了二十年，今年春天又有了船。',
      because: 'pages print who wrote a text as well',
    },
    {
      keep: '---\nformat: markdown\n---\n# 表\n\n渡口停了二十年。\n\n日期: 三月\n状态: 停航\n\n今年春天又有了船。',
      because: 'in the middle of a text it is text',
    },
    { keep: '渡口停了二十年。\nid: 12\ntype_: 1', because: 'no note has such an id' },
  ],
  gate(document) {
    const found = new Set([...belowTitle(document), ...atEnd(document)]);
    return found.size > 0 ? found : undefined;
  },
  propose(block, _document, found) {
    if (found.has(block.index)) return { is: 'omitted', claims: [...claimsIn(block.reading)] };
  },
});

function belowTitle({ format, printed }: DocumentFacts): readonly number[] {
  const [title, block] = printed;
  if (format === 'plain' || format === 'html' || title?.type !== 'heading' || !block || block.length > LONGEST) return [];
  const starts = [...block.line.matchAll(PROPERTY)];
  const keys = starts.map(([, key = '']) => KEYS[key.toLowerCase()] as string);
  return starts.length >= 2 && starts[0]?.index === 0 && keys.some((key) => !PRINTED.has(key)) && !/[。！？]/.test(block.line) ? [block.index] : [];
}

function atEnd({ printed }: DocumentFacts): readonly number[] {
  if (!/(?:^|\s)type_: \d+$/.test(printed[printed.length - 1]?.line.slice(-40) ?? '')) return [];
  const found: number[] = [];
  for (let i = printed.length - 1; i >= 0; i--) {
    const { line, index } = printed[i] as BlockFacts;
    if (!LINE.test(line)) return [];
    found.push(index);
    if (NOTE_ID.test(line)) return found;
  }
  return [];
}

function* claimsIn(reading: string): Generator<ClaimProposal> {
  const starts = [...reading.matchAll(PROPERTY)];
  for (const [index, { 0: label, 1: key = '', index: at }] of starts.entries()) {
    const start = at + label.length;
    // Another property, known or not, begins where this one ends.
    const rest = reading.slice(start, starts[index + 1]?.index ?? reading.length);
    const value = (/^(.*?)(?=\s[a-z_]{1,40}:(?:\s|$)|$)/s.exec(rest)?.[1] ?? '').trim();
    if (value === '') continue;
    yield { field: `front-matter.${KEYS[key.toLowerCase()]}`, value, witness: 'front-matter', start, end: start + value.length };
  }
}
