import { describe, expect, it } from 'vitest';
import type { Article } from '../src/article.js';
import { parse } from '../src/parse.js';
import { restore } from '../src/restore.js';

/** Notes and posts that programs make of pages, in the forms in which they write them. */
const FIRST = '渡口停了二十年，今年春天又有了船，来往的人都说方便。';
const SECOND = '老站长说，先把学校的路修好，别的都可以等。';
const URL = 'https://news.example.cn/2021-10/30/c_1.htm';

function articleOf(source: string): Article {
  const result = parse(source, { path: 'note.md' });
  if (!result.ok) throw new Error(result.failure.message);
  expect(result.article.audit.lost).toBe(0);
  expect(restore(result.article)).toBe(source);
  return result.article;
}

const fields = ({ headline, credits, datePublished, dateRetrieved, url, keywords }: Article) => ({
  headline,
  credits: credits?.map(({ name }) => name),
  published: datePublished?.value,
  retrieved: dateRetrieved?.value,
  url,
  keywords,
});
const paragraphs = ({ blocks }: Article) => blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));

describe('a clipping', () => {
  it('of a browser’s clipper names its page, its authors as links, and when it was made', () => {
    const note = articleOf(
      `---\ntitle: "渡口复航 | 江州日报"\nsource: "${URL}"\nauthor:\n  - "[[王勇]]"\n  - "[[人物/杨莉|杨莉]]"\npublished: 2021-10-30\ncreated: 2021-11-02\ndescription: "${FIRST}"\ntags:\n  - "clippings"\n---\n![渡口](https://news.example.cn/a.jpg)\n\n${FIRST}[^1]\n\n> [!note] 提示\n> 船每天四班。\n\n[^1]: 据江州日报报道。\n[^2]: 此注 有空格。\n`,
    );
    expect(fields(note)).toEqual({
      headline: '渡口复航',
      credits: ['王勇', '杨莉'],
      published: '2021-10-30',
      retrieved: '2021-11-02',
      url: URL,
      keywords: ['clippings'],
    });
    expect(paragraphs(note)).toEqual([`${FIRST}[1]`]);
    expect(note.blocks.flatMap((block) => (block.type === 'footnoteDefinition' ? [[block.identifier, block.text]] : []))).toEqual([
      ['1', '据江州日报报道。'],
      ['2', '此注 有空格。'],
    ]);
  });

  it('that says when it was made and not when the page was has no date of publication', () => {
    const { published, retrieved, url } = fields(
      articleOf(
        `---\ntitle: 渡口复航\nupdated: 2021-11-03 01:30:00Z\ncreated: 2021-11-02 01:30:00Z\nsource: ${URL}\nauthor: 王勇、杨莉\n---\n\n# 渡口复航\n\n${FIRST}\n`,
      ),
    );
    expect([published, retrieved, url]).toEqual([undefined, '2021-11-02T01:30:00Z', URL]);
  });

  it('of a clipper that prints the title of the page has a headline without the site', () => {
    const note = articleOf(
      `---\ncreated: 2021-11-02T09:30:00 (UTC +08:00)\ntags: [交通]\nsource: ${URL}\nauthor: 王勇\n---\n\n# 渡口复航_江州网\n\n> ## Excerpt\n> ${FIRST}\n\n---\n${FIRST}\n\n${SECOND}\n`,
    );
    expect(fields(note)).toMatchObject({ headline: '渡口复航', credits: ['王勇'], url: URL });
    expect(note.publisher).toBeUndefined();
  });

  it('exported from Notion may have a property that ends in Han before one that begins with it', () => {
    const note = articleOf(`# 渡口复航\n\n原文链接: ${URL}\n作者: 王勇\n发布日期: 2021年10月30日\n标签: 交通\n\n${FIRST}\n\n**${SECOND}**\n`);
    expect(fields(note)).toEqual({
      headline: '渡口复航',
      credits: ['王勇'],
      published: '2021-10-30',
      retrieved: undefined,
      url: URL,
      keywords: ['交通'],
    });
  });

  it('exported from Notion has its properties below its title', () => {
    const note = articleOf(
      `# 渡口复航\n\n创建时间: 2021年11月2日 09:30\n标签: 交通, 渡口\nURL: ${URL}\n作者: 王勇\n\n${FIRST}\n\n![Untitled](a/Untitled.png)\n\n${SECOND}\n`,
    );
    expect(fields(note)).toEqual({
      headline: '渡口复航',
      credits: ['王勇'],
      published: undefined,
      retrieved: '2021-11-02T09:30',
      url: URL,
      keywords: ['交通', '渡口'],
    });
    expect(paragraphs(note)).toEqual([FIRST, SECOND]);
  });

  it.each(['', '**'])('exported raw from Joplin ends in its properties (%j)', (mark) => {
    const id = '0123456789abcdef0123456789abcdef';
    const note = articleOf(
      `渡口复航\n\n${FIRST}\n\n${mark}${SECOND}${mark}\n\nid: ${id}\nparent_id: ${id}\ncreated_time: 2021-11-02T01:30:00.000Z\nis_conflict: 0\nauthor: 王勇\nsource_url: ${URL}\nsource: joplin-desktop\napplication_data: \norder: 0\nuser_created_time: 2021-11-02T01:30:00.000Z\nis_shared: 0\ntype_: 1`,
    );
    expect(fields(note)).toMatchObject({ headline: '渡口复航', credits: ['王勇'], published: undefined, url: URL });
    expect(paragraphs(note)).toEqual([FIRST, SECOND]);
  });
});

describe('a post', () => {
  it('of Hugo has front matter in TOML', () => {
    const post = articleOf(
      `+++\ntitle = "渡口复航" # 题\ndate = 2021-10-30T08:00:00+08:00\nauthors = ["王勇", '杨莉']\ntags = [\n  "渡口",\n  "交通",\n]\ndraft = false\n\n[params]\nsummary = """\n一行\n两行"""\n+++\n\n${FIRST}\n\n{{< figure src="/images/a.jpg" title="渡口" >}}\n\n${SECOND}<!--more-->\n`,
    );
    expect(fields(post)).toEqual({
      headline: '渡口复航',
      credits: ['王勇', '杨莉'],
      published: '2021-10-30T08:00:00+08:00',
      retrieved: undefined,
      url: undefined,
      keywords: ['渡口', '交通'],
    });
    expect(post.source.format).toBe('front-matter');
    expect(paragraphs(post)).toEqual([FIRST, SECOND]);
  });

  it('may have front matter in JSON', () => {
    const post = articleOf(
      `{\n  "title": "渡口复航",\n  "date": "2021-10-30T08:00:00+08:00",\n  "author": {"name": "王勇"},\n  "tags": ["渡口"],\n  "weight": 3\n}\n\n${FIRST}**${SECOND}**\n`,
    );
    expect(fields(post)).toMatchObject({ headline: '渡口复航', credits: ['王勇'], published: '2021-10-30T08:00:00+08:00', keywords: ['渡口'] });
    expect(paragraphs(post)).toEqual([FIRST + SECOND]);
  });

  it('of Hexo or Jekyll keeps its date and loses the tags of its generator', () => {
    const post = articleOf(
      `---\nlayout: post\ntitle:  渡口复航\ndate:   2021-10-30 08:00:00\ncategories: 新闻 本地\nauthor: 王勇\n---\n\n${FIRST}\n\n<!-- more -->\n\n{% asset_img a.jpg 渡口 %}\n\n${SECOND}\n\n{{ site.footer }}\n`,
    );
    expect(fields(post)).toMatchObject({ headline: '渡口复航', credits: ['王勇'], published: '2021-10-30T08:00:00', retrieved: undefined });
    expect(post.blocks.map((block) => block.type)).toEqual(['paragraph', 'paragraph']);
  });
});

describe('what looks like front matter and is none', () => {
  it.each([
    ['an unclosed head of TOML', `+++\ntitle = "渡口"\n\n${FIRST}`],
    ['plus signs', `+++\n\n${FIRST}\n\n+++\n\n${SECOND}`],
    ['JSON and nothing else', `{\n  "title": "渡口"\n}\n`],
    ['broken JSON', `{\n  "title": "渡口",\n}\n\n${FIRST}`],
    ['a list in braces', `{渡口}\n\n${FIRST}`],
  ])('%s is read as text', (_, source) => {
    expect(articleOf(source).source.format).not.toBe('front-matter');
  });

  it('hostile heads come to an end', () => {
    for (const source of [
      `+++\na = ${'['.repeat(50_000)}${']'.repeat(50_000)}\n+++\n${FIRST}`,
      `+++\n${'a = """\n'.repeat(20_000)}+++\n${FIRST}`,
      `+++\na = "${'\\"'.repeat(50_000)}\n+++\n${FIRST}`,
      `{\n"a": ${'['.repeat(30_000)}${']'.repeat(30_000)}\n}\n${FIRST}`,
      `{${'\n}'.repeat(30_000)}\n${FIRST}`,
    ]) {
      articleOf(source);
    }
  });
});
