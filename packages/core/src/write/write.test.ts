import { describe, expect, it } from 'vitest';
import { teiFaults } from '../../test/instruments/tei.js';
import { emended, omitted, type Piece, verbatim } from '../apparatus/text.js';
import type { Article, Block } from '../article.js';
import { extractHtml } from '../extract/html/html.js';
import { parse } from '../parse.js';
import type { Script } from '../script/script.js';
import { toHtml } from './html.js';
import { toJsonLd } from './json-ld.js';
import { toMarkdown } from './markdown.js';
import { toTei } from './tei.js';
import { toText } from './text.js';

const NOTICE = '版权归原作者所有 <b>&向原创致敬';
const TRAP = '<script>alert("1")</script>&amp;\u0007';

const pieces: readonly Piece[] = [
  verbatim('渡口', 0),
  omitted('(kǒu)', 2, 'mend/pinyin-gloss'),
  verbatim('停了', 7),
  emended(',', 9, '，', 'regularize/half-width-comma'),
  emended('&amp;', 10, '&', 'extract/character-reference'),
  { kind: 'emended', range: [15, 17], value: '〔二十？〕', original: '?十', rules: ['mend/pinyin-ghost'], confidence: 'guess' },
  { kind: 'emended', range: [17, 17], value: '。', original: '', rules: ['regularize/lost-stop'], confidence: 'certain' },
  { kind: 'verbatim', range: [17, 19], value: '年年', rules: ['regularize/doubled'], confidence: 'guess' },
];
const paragraph: Block = {
  type: 'paragraph',
  text: '渡口停了，&〔二十？〕。年年',
  inlines: [
    { type: 'link', start: 0, end: 2, url: 'https://news.example.cn/?a=1&b="2"' },
    { type: 'link', start: 12, end: 14, url: 'javascript:alert(1)' },
  ],
  range: [0, 19],
};
const article: Article = {
  id: '0123456789abcdef',
  source: { path: 'a<b>.html', sha256: 'ab', encoding: 'utf-8', format: 'html', length: 19 },
  headline: `渡口 ${TRAP}`,
  kicker: '江边',
  alternativeHeadline: '二十年之后',
  credits: [
    { name: '王勇', nameAsPrinted: '王 勇', role: 'reporter', label: '记者' },
    { name: '杨莉', nameAsPrinted: '杨 莉', role: 'contributor', label: '通讯员' },
    { name: '郭珺', nameAsPrinted: '郭 珺', role: 'contributor', label: '通讯员' },
    { name: '焦隆', nameAsPrinted: '焦隆', role: 'responsible-editor', label: '责编' },
  ],
  publisher: '澜江网',
  creditedSource: '澜江日报',
  datePublished: { value: '2022-03-01T09:16', precision: 'minute', zone: '+08:00', assumed: ['zone'] },
  keywords: ['渡口', '船'],
  url: 'https://news.example.cn/1?a=1&b=2',
  canonicalUrl: 'javascript:alert(1)',
  images: [
    { url: 'https://pic.example.cn/head.jpg', caption: '题图' },
    { url: 'https://pic.example.cn/a.jpg', caption: `图${TRAP}`, blockIndex: 2 },
  ],
  rights: [NOTICE],
  script: { value: 'Hans', region: 'CN', confidence: 1 },
  blocks: [
    { type: 'heading', depth: 2, text: `一 ${TRAP}`, range: [20, 21] },
    paragraph,
    { type: 'figure', url: 'https://pic.example.cn/a.jpg', alt: '"渡口"', caption: `图${TRAP}`, range: [22, 23] },
    { type: 'figure', url: 'data:text/html,<script>', alt: TRAP, range: [22, 23] },
    { type: 'blockquote', blocks: [{ type: 'paragraph', text: '上\n下', range: [24, 25] }], range: [24, 25] },
    {
      type: 'table',
      rows: [
        [
          { text: TRAP, header: true },
          { text: '乙', colspan: 2 },
        ],
      ],
      range: [26, 27],
    },
    { type: 'code', text: TRAP, range: [28, 29] },
    { type: 'list', ordered: true, items: [[{ type: 'paragraph', text: '甲', range: [30, 31] }]], range: [30, 31] },
    { type: 'thematicBreak', range: [32, 33] },
    { type: 'heading', depth: 3, text: '二', range: [34, 35] },
    { type: 'heading', depth: 2, text: '三', range: [36, 37] },
  ],
  text: `一 ${TRAP}\n\n渡口停了，&〔二十？〕。年年\n\n上\n下`,
  counts: { han: 10, characters: 20, paragraphs: 2 },
  audit: { characters: 19, verbatim: 6, emended: 8, omitted: 5, markup: 0, inserted: 1, lost: 0 },
  entries: [],
  evidence: {},
  pieces,
};
const bare: Article = {
  ...article,
  headline: undefined,
  kicker: undefined,
  alternativeHeadline: undefined,
  credits: undefined,
  publisher: undefined,
  creditedSource: undefined,
  datePublished: undefined,
  rights: undefined,
  keywords: undefined,
  url: undefined,
  images: undefined,
  blocks: [],
  text: '',
};
const upper: Script = { tag: 'Hant', convert: (text) => text.replaceAll('渡', '〈渡〉') };

/** The names of elements that are opened and not closed, or closed and not opened. */
function unbalanced(xml: string): string[] {
  const open: string[] = [];
  for (const [, slash, name, end] of xml.matchAll(/<(\/?)([A-Za-z]+)[^<>]*?(\/?)>/g)) {
    if (slash) {
      if (open.pop() !== name) return [name as string];
    } else if (!end) open.push(name as string);
  }
  return open;
}

describe('every export', () => {
  it.each([
    ['Markdown', toMarkdown, '版权归原作者所有 &lt;b&gt;&amp;向原创致敬'],
    ['text', toText, NOTICE],
    ['HTML', toHtml, '版权归原作者所有 &lt;b&gt;&amp;向原创致敬'],
    ['TEI', toTei, '版权归原作者所有 &lt;b&gt;&amp;向原创致敬'],
  ])('%s ends with the rights notices, word for word, in whatever script', (_name, write, notice) => {
    const foot = write(article).trimEnd().split('\n').slice(-7).join('\n');
    expect(foot).toContain(notice);
    expect(write(article, { script: upper })).toContain(notice);
    expect(write(bare)).not.toContain('undefined');
  });

  it('is written in another script when asked to, names and notices as printed', () => {
    const converted = { ...upper, convert: (text: string) => text.replaceAll('渡', 'X').replaceAll('王', 'Y').replaceAll('权', 'Z') };
    for (const write of [toMarkdown, toText, toHtml, toTei, toJsonLd]) {
      const out = write(article, { script: converted });
      expect(out).toContain('X口');
      expect(out).not.toContain('渡口停了');
      expect(out).toContain('王勇');
      expect(out).toContain('版权');
    }
    expect(toHtml(article, { script: upper })).toContain('<html lang="zh-Hant">');
  });
});

describe('toText', () => {
  it('has titles, credits and origin above the body', () => {
    expect(toText(article)).toBe(
      `江边\n渡口 ${TRAP}\n——二十年之后\n\n记者 王勇　通讯员 杨莉、郭珺　责编 焦隆\n2022-03-01 09:16　澜江日报\n\n一 ${TRAP}\n\n渡口停了，&〔二十？〕。年年\n\n【图】图${TRAP}\n\n【图】${TRAP}\n\n> 上\n> 下\n\n${TRAP}\t乙\n\n${TRAP}\n\n1. 甲\n\n＊　＊　＊\n\n二\n\n三\n\n${NOTICE}\n`,
    );
    expect(toText(bare)).toBe('\n');
  });
});

describe('toHtml', () => {
  const html = toHtml(article);
  it('escapes every word and follows no address that runs code', () => {
    expect(html).not.toMatch(/<script|javascript:|data:|style=|\u0007/);
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;\ufffd');
    expect(html).toContain('<a href="https://news.example.cn/?a=1&amp;b=&quot;2&quot;">渡口</a>');
    expect(unbalanced(html.replace(/<!doctype html>|<meta[^>]*>|<img[^>]*>|<hr>|<br>/g, ''))).toEqual([]);
  });

  it('is one article whose parts are named', () => {
    expect(html.match(/<article/g)).toHaveLength(1);
    expect(html).toContain('<h1 itemprop="headline">渡口 ');
    expect(html).toContain('<time itemprop="datePublished" datetime="2022-03-01T09:16">2022-03-01 09:16</time> <span>澜江日报</span>');
    expect(html).toContain('<figure><img src="https://pic.example.cn/a.jpg" alt="&quot;渡口&quot;"><figcaption>图&lt;script');
    expect(html).toContain('<blockquote><p>上<br>下</p></blockquote>');
    expect(html).toContain('<td colspan="2">乙</td>');
  });

  it('says what we extract from it', () => {
    const { blocks, claims } = extractHtml(html, 0, html.length);
    expect(claims.find(({ field }) => field === 'html.title')?.value).toContain('渡口 <script>');
    expect(claims.find(({ field }) => field === 'rights')?.value).toBe(NOTICE);
    expect(blocks.filter((block) => block.type === 'heading')).toHaveLength(4);
  });
});

describe('toTei', () => {
  const tei = toTei(article);
  it('is well formed, whatever the words', () => {
    expect(unbalanced(tei.replace(/<\?xml.*\?>/, ''))).toEqual([]);
    expect(unbalanced(toTei(bare).replace(/<\?xml.*\?>/, ''))).toEqual([]);
    expect(tei.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
    expect(tei).not.toMatch(/\u0007|javascript:|data:/);
  });

  it('cites each emendation at its place, with its rule, and what carries the text not at all', () => {
    const line = tei.split('\n').find((one) => one.includes('停了'));
    expect(line).toBe(
      '<p><ref target="https://news.example.cn/?a=1&amp;b=&quot;2&quot;">渡口</ref><surplus ana="zhengwen:mend/pinyin-gloss">(kǒu)</surplus>停了' +
        '<choice ana="zhengwen:regularize/half-width-comma"><orig>,</orig><reg>，</reg></choice>&amp;' +
        '<choice ana="zhengwen:mend/pinyin-ghost"><orig>?十</orig><reg cert="low">〔二十？〕</reg></choice>' +
        '<supplied ana="zhengwen:regularize/lost-stop">。</supplied><sic ana="zhengwen:regularize/doubled" cert="low">年年</sic></p>',
    );
  });

  it('keeps apart who put the copy out, whom it credits and whence it was taken, with the rights also where no publisher is known', () => {
    expect(tei).toContain('<publicationStmt><publisher>澜江网</publisher><date ');
    expect(tei).toContain('<bibl type="credited"><publisher>澜江日报</publisher></bibl></sourceDesc>');
    const taken = toTei({ ...article, publisher: undefined, creditedSource: undefined, republishedFrom: '渡口周刊' });
    expect(taken).toMatch(/<publicationStmt><p><date [^>]*>[^<]*<\/date><\/p><p>版权归原作者所有[^<]*<\/p><\/publicationStmt>/);
    expect(taken).toContain('<bibl type="republished"><publisher>渡口周刊</publisher></bibl></sourceDesc>');
    for (const xml of [tei, taken]) expect(teiFaults(xml)).toEqual([]);
  });

  it('nests what stands under a heading', () => {
    expect(tei.replace(/\n/g, '')).toMatch(/<milestone unit="section"\/><div><head>二<\/head><\/div><\/div><div><head>三<\/head><\/div><\/body>/);
  });
});

describe('toJsonLd', () => {
  it('is a news article that may stand in a page', () => {
    const json = toJsonLd(article);
    expect(json).not.toContain('<');
    const node = JSON.parse(json) as Record<string, unknown>;
    expect(node).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: `渡口 ${TRAP}`,
      datePublished: '2022-03-01T09:16',
      publisher: { '@type': 'Organization', name: '澜江网' },
      copyrightNotice: NOTICE,
      articleBody: article.text,
      inLanguage: 'zh-Hans',
    });
    expect((node.author as { name: string; jobTitle: string }[]).map(({ name, jobTitle }) => [name, jobTitle])).toEqual([
      ['王勇', '记者'],
      ['杨莉', '通讯员'],
      ['郭珺', '通讯员'],
    ]);
    expect(Object.keys(JSON.parse(toJsonLd(bare)) as object)).not.toContain('headline');
  });
});

describe('toMarkdown', () => {
  it('has the fields by their names, and the images without a place in the body', () => {
    const head = toMarkdown(article).split('\n---\n')[0];
    expect(head).toContain(
      '\nkicker: 江边\nalternativeHeadline: 二十年之后\ncredits:\n  - name: 王勇\n    nameAsPrinted: 王 勇\n    role: reporter\n    label: 记者\n',
    );
    expect(head).toContain('\ndatePublished:\n  value: 2022-03-01T09:16\n  precision: minute\n  zone: +08:00\n  assumed:\n    - zone\n');
    expect(head).toContain('\nimages:\n  - url: https://pic.example.cn/head.jpg\n    caption: 题图\n');
    expect(head).not.toContain('a.jpg');
    expect(toMarkdown(article)).not.toContain('data:');
  });

  it('is parsed to the same fields', () => {
    const result = parse(toMarkdown(article));
    expect(result.ok && result.article).toMatchObject({
      headline: `渡口 ${TRAP}`,
      kicker: '江边',
      alternativeHeadline: '二十年之后',
      credits: article.credits,
      publisher: '澜江网',
      creditedSource: '澜江日报',
      datePublished: article.datePublished,
      keywords: ['渡口', '船'],
      url: article.url,
      rights: [NOTICE],
    });
  });
});
