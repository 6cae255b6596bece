import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { teiFaults } from '../../test/instruments/tei.js';
import type { Article, Block, Cell, Inline } from '../article.js';
import schema from '../article.schema.json' with { type: 'json' };
import { parse } from '../parse.js';
import { textOf } from '../resolve/blocks.js';
import { toHtml } from './html.js';
import { toJsonLd } from './json-ld.js';
import { toMarkdown } from './markdown.js';
import { toTei } from './tei.js';
import { toText } from './text.js';

const range = [0, 0] as const;
const definitions = schema.$defs;
const variants = definitions.block.oneOf as readonly {
  readonly properties: Readonly<Record<string, unknown>> & { readonly type: { readonly const: string } };
}[];

/** One inline of each kind over the words `乙丙` of `甲乙丙丁`, with every property that it may have. */
const INLINES: Readonly<Record<Inline['type'], Inline>> = {
  link: { type: 'link', start: 1, end: 3, url: 'https://news.example.cn/video.mp4' },
  emphasis: { type: 'emphasis', start: 1, end: 3 },
  strong: { type: 'strong', start: 1, end: 3 },
  ruby: { type: 'ruby', start: 1, end: 3, annotation: 'yǐbǐng' },
  break: { type: 'break', start: 4, end: 5 },
  footnoteReference: { type: 'footnoteReference', start: 1, end: 3, identifier: '1' },
};
const paragraph = (text: string, inlines: readonly Inline[] = []): Block => ({
  type: 'paragraph',
  text,
  ...(inlines.length > 0 ? { inlines } : {}),
  range,
});

/** A block of each kind with every property that it may have; what its strings say stands nowhere else. */
const BLOCKS: { readonly [Kind in Block['type']]: Extract<Block, { type: Kind }> } = {
  heading: { type: 'heading', depth: 3, text: '题中一', inlines: [{ type: 'strong', start: 0, end: 1 }], range },
  paragraph: { type: 'paragraph', text: '段中一\n段中二', inlines: [{ type: 'break', start: 3, end: 4 }], range },
  footnoteDefinition: {
    type: 'footnoteDefinition',
    identifier: '1',
    text: '注中一\n注中二',
    inlines: [{ type: 'emphasis', start: 0, end: 2 }],
    range,
  },
  blockquote: { type: 'blockquote', blocks: [paragraph('引中一'), paragraph('引中二')], range },
  list: {
    type: 'list',
    ordered: true,
    items: [[paragraph('列中一'), { type: 'list', ordered: false, items: [[paragraph('列中列')]], range }], [paragraph('列中二')]],
    range,
  },
  figure: { type: 'figure', url: 'https://pic.example.cn/tu.jpg', alt: '图中景', caption: '图下字', range },
  table: {
    type: 'table',
    rows: [[{ text: '表头', header: true, colspan: 2 }], [{ text: '格一', rowspan: 2 }, { text: '格二\n格三' }], [{ text: '格四' }]],
    range,
  },
  code: { type: 'code', text: 'let a = "<b>";\n\n  // 码中注', range },
  thematicBreak: { type: 'thematicBreak', range },
};
/** A film stands in a figure as well, and is a link where an image would be shown. */
const FILM = { type: 'figure', url: 'https://video.example.cn/pian.mp4', media: 'video', caption: '片下字', range } as const;
const WORDS: Readonly<Record<Block['type'], readonly string[]>> = {
  heading: ['题', '中一'],
  paragraph: ['段中一', '段中二'],
  footnoteDefinition: ['注中', '一', '注中二'],
  blockquote: ['引中一', '引中二'],
  list: ['列中一', '列中列', '列中二'],
  figure: ['图下字'],
  table: ['表头', '格一', '格二', '格三', '格四'],
  code: ['let a = ', '码中注'],
  thematicBreak: [],
};
const kinds = Object.keys(BLOCKS) as Block['type'][];

function articleOf(blocks: readonly Block[]): Article {
  const images = blocks.flatMap((block, blockIndex) =>
    block.type === 'figure'
      ? [{ url: block.url, ...(block.alt ? { alt: block.alt } : {}), ...(block.caption ? { caption: block.caption } : {}), blockIndex }]
      : [],
  );
  return {
    id: '0123456789abcdef',
    source: { path: 'a.html', sha256: '', encoding: 'utf-8', format: 'html', length: 0 },
    headline: '文题',
    ...(images.length > 0 ? { images } : {}),
    script: { value: 'Hans', confidence: 1 },
    blocks,
    text: textOf(blocks),
    counts: { han: 0, characters: 0, paragraphs: 0 },
    audit: { characters: 0, verbatim: 0, emended: 0, omitted: 0, markup: 0, inserted: 0, lost: 0 },
    entries: [],
    evidence: {},
    pieces: [],
  };
}

/** Blocks without their places, and without the breaks, which the text has as line ends. */
function plain(blocks: readonly Block[]): unknown {
  return JSON.parse(
    JSON.stringify(blocks, (key, value) => {
      if (key === 'range') return undefined;
      if (key !== 'inlines') return value;
      const marks = (value as Inline[]).filter((inline) => inline.type !== 'break');
      return marks.length > 0 ? marks : undefined;
    }),
  );
}

function readBack(blocks: readonly Block[]): Article {
  const result = parse(toMarkdown(articleOf(blocks)), { path: 'again.md' });
  if (!result.ok) throw new Error(result.failure.message);
  return result.article;
}

describe('every kind of block and inline', () => {
  it('is known here, with every property that it may have', () => {
    expect(variants.map(({ properties }) => properties.type.const).sort()).toEqual([...kinds].sort());
    for (const { properties } of variants) {
      const kind = properties.type.const as Block['type'];
      const sample = kind === 'figure' ? { ...FILM, ...BLOCKS.figure } : BLOCKS[kind];
      expect(Object.keys(sample).sort(), properties.type.const).toEqual(Object.keys(properties).sort());
    }
    expect([...definitions.inline.properties.type.enum].sort()).toEqual(Object.keys(INLINES).sort());
    const given = (items: readonly object[]) => [...new Set(items.flatMap((item) => Object.keys(item)))].sort();
    expect(given(Object.values(INLINES))).toEqual(Object.keys(definitions.inline.properties).sort());
    expect(given(BLOCKS.table.rows.flat())).toEqual(Object.keys(definitions.cell.properties).sort());
  });

  describe.each([
    ['Markdown', toMarkdown],
    ['HTML', toHtml],
    ['TEI', toTei],
    ['text', toText],
    ['JSON-LD', toJsonLd],
  ] as const)('in %s', (name, write) => {
    it.each(kinds)('%s: all its words are there, in order', (kind) => {
      const written = write(articleOf([BLOCKS[kind]]));
      let at = -1;
      for (const word of WORDS[kind]) {
        const next = written.indexOf(name === 'JSON-LD' ? JSON.stringify(word).slice(1, -1) : word, at + 1);
        expect(next, `${word} in ${written}`).toBeGreaterThan(at);
        at = next;
      }
      if (kind === 'thematicBreak' && name !== 'JSON-LD') expect(written).not.toBe(write(articleOf([])));
    });

    it.each(Object.values(INLINES).map((inline) => [inline.type, inline] as const))('%s: its words are there', (_, inline) => {
      const written = write(articleOf([paragraph('甲乙丙丁\n戊', [inline])]));
      for (const word of ['甲', '乙丙', '丁', '戊']) expect(written).toContain(word);
      if (name === 'JSON-LD') return;
      if (inline.annotation) expect(written).toContain(inline.annotation);
      if (inline.url && name !== 'text') expect(written).toContain(inline.url);
    });
  });

  it('film: is a link with its caption in every form that has links, and is read back from Markdown', () => {
    const article = articleOf([FILM]);
    expect(toHtml(article)).toContain('<figure><a href="https://video.example.cn/pian.mp4">');
    expect(toTei(article)).toContain('<ref type="video" target="https://video.example.cn/pian.mp4">');
    expect(toJsonLd(article)).toContain('"contentUrl": "https://video.example.cn/pian.mp4"');
    for (const write of [toHtml, toTei, toText, toMarkdown]) expect(write(article)).toContain('片下字');
    expect(plain(readBack([FILM]).blocks)).toEqual(plain([FILM]));
  });

  it('recordings: are in JSON-LD wherever they stand', () => {
    const sound = { type: 'figure', url: 'https://audio.example.cn/yin.mp3', media: 'audio', range } as const;
    const article = articleOf([{ type: 'blockquote', blocks: [FILM, { type: 'list', ordered: false, items: [[sound]], range }], range }]);
    expect(JSON.parse(toJsonLd(article))).toMatchObject({
      video: [{ '@type': 'VideoObject', contentUrl: FILM.url, caption: '片下字' }],
      audio: [{ '@type': 'AudioObject', contentUrl: sound.url }],
    });
    expect(JSON.parse(toJsonLd(articleOf([BLOCKS.paragraph])))).not.toHaveProperty('audio');
  });

  it.each(kinds)('%s: structure is kept where the form has any', (kind) => {
    const article = articleOf([BLOCKS[kind]]);
    const expected: Readonly<Record<Block['type'], readonly [html: string, tei: string]>> = {
      heading: ['<h3><strong>题</strong>中一</h3>', '<div><head><hi rend="bold">题</hi>中一</head></div>'],
      paragraph: ['<p>段中一<br>段中二</p>', '<p>段中一<lb/>段中二</p>'],
      footnoteDefinition: [
        '<p id="note-1" role="doc-footnote">[1] <em>注中</em>一<br>注中二</p>',
        '<note place="foot" n="1"><emph>注中</emph>一<lb/>注中二</note>',
      ],
      blockquote: ['<blockquote><p>引中一</p><p>引中二</p></blockquote>', '<quote><p>引中一</p><p>引中二</p></quote>'],
      list: [
        '<ol><li><p>列中一</p><ul><li><p>列中列</p></li></ul></li><li><p>列中二</p></li></ol>',
        '<list rend="numbered"><item><p>列中一</p><list rend="bulleted"><item><p>列中列</p></item></list></item><item><p>列中二</p></item></list>',
      ],
      figure: [
        '<figure><img src="https://pic.example.cn/tu.jpg" alt="图中景"><figcaption>图下字</figcaption></figure>',
        '<figure><head>图下字</head><figDesc>图中景</figDesc><graphic url="https://pic.example.cn/tu.jpg"/></figure>',
      ],
      table: [
        '<table><tr><th colspan="2">表头</th></tr><tr><td rowspan="2">格一</td><td>格二<br>格三</td></tr><tr><td>格四</td></tr></table>',
        '<table><row><cell role="label" cols="2">表头</cell></row><row><cell rows="2">格一</cell><cell>格二<lb/>格三</cell></row><row><cell>格四</cell></row></table>',
      ],
      code: [
        '<pre><code>let a = &quot;&lt;b&gt;&quot;;\n\n  // 码中注</code></pre>',
        '<ab type="code" xml:space="preserve">let a = &quot;&lt;b&gt;&quot;;\n\n  // 码中注</ab>',
      ],
      thematicBreak: ['<hr>', '<milestone unit="section"/>'],
    };
    expect(toHtml(article)).toContain(expected[kind][0]);
    expect(toTei(article).replace(/>\n</g, '><')).toContain(expected[kind][1]);
  });
});

const word = fc.constantFrom(
  '渡口',
  '停了',
  '，',
  '。',
  '“',
  '”',
  'a',
  '1.',
  ' ',
  '*',
  '_',
  '<b>',
  '&amp;',
  '[',
  ']',
  '|',
  '#',
  '`',
  '\\',
  '！',
  '~',
  '>',
  '-',
  '+',
  '=',
  '1)',
  ':',
  '[^1]',
  '](/a)',
  '\u3000',
);
const words = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');
/** The same on one line or several; no line begins or ends in white space. */
const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map((each) => each.join('\n'));
const OUTWARD = ['link', 'strong', 'emphasis', 'ruby'] as const;
/** A text with marks that stand apart or within one another. */
const marked = fc.tuple(lines, fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.constantFrom(...OUTWARD)), { maxLength: 3 })).map(([text, places]) => {
  const inlines: Inline[] = [];
  for (const [a, b, type] of places) {
    const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
    // No mark begins or ends in white space, crosses another, or touches one of its own kind.
    if (end <= start || text.slice(start, end) !== text.slice(start, end).trim()) continue;
    if (inlines.some((other) => other.type === type && other.start <= end && start <= other.end)) continue;
    if (inlines.some((other) => other.start < end && start < other.end && Math.sign(other.start - start) * Math.sign(other.end - end) > 0)) continue;
    inlines.push({ ...INLINES[type], start, end });
  }
  const rank = ({ type }: Inline) => OUTWARD.indexOf(type as (typeof OUTWARD)[number]);
  inlines.sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b));
  return { text, ...(inlines.length > 0 ? { inlines } : {}) };
});
const cell = fc
  .record({ text: fc.option(words, { nil: '' }), header: fc.boolean(), rowspan: fc.constantFrom(1, 1, 2), colspan: fc.constantFrom(1, 1, 3) })
  .map(
    ({ text, header, rowspan, colspan }): Cell => ({
      text,
      ...(header ? { header: true } : {}),
      ...(rowspan > 1 ? { rowspan } : {}),
      ...(colspan > 1 ? { colspan } : {}),
    }),
  );

/** Any block of each kind, nested so deep. */
const MADE: { readonly [Kind in Block['type']]: (depth: number) => fc.Arbitrary<Block> } = {
  heading: () => fc.tuple(marked, fc.integer({ min: 1, max: 6 })).map(([rest, depth]) => ({ type: 'heading', depth, ...rest, range })),
  paragraph: () => marked.map((rest) => ({ type: 'paragraph', ...rest, range })),
  footnoteDefinition: () =>
    fc.tuple(marked, fc.constantFrom('1', '2', '③', '*')).map(([rest, identifier]) => ({ type: 'footnoteDefinition', identifier, ...rest, range })),
  blockquote: (depth) => blocksOf(depth - 1).map((blocks) => ({ type: 'blockquote', blocks, range })),
  list: (depth) =>
    fc
      .tuple(fc.boolean(), fc.array(blocksOf(depth - 1), { minLength: 1, maxLength: 3 }))
      .map(([ordered, items]) => ({ type: 'list', ordered, items, range })),
  figure: () =>
    fc.tuple(fc.option(words.map((text) => text.replace(/\s+/g, ' '))), fc.option(words)).map(([alt, caption]) => ({
      type: 'figure',
      url: 'https://pic.example.cn/a(1).jpg',
      ...(alt ? { alt } : {}),
      ...(caption ? { caption } : {}),
      range,
    })),
  table: () =>
    fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((rows) => ({ type: 'table', rows, range })),
  code: () => words.map((text) => ({ type: 'code', text: `${text}\n\n  ${text}`, range })),
  thematicBreak: () => fc.constant({ type: 'thematicBreak', range }),
};

function blocksOf(depth: number): fc.Arbitrary<readonly Block[]> {
  const possible = kinds.filter((kind) => depth > 0 || (kind !== 'list' && kind !== 'blockquote'));
  return fc.array(fc.oneof(...possible.map((kind) => MADE[kind](depth))), { minLength: 1, maxLength: 3 });
}

describe('our own Markdown', () => {
  it.each(kinds)('%s is read as it was', (kind) => {
    expect(plain(readBack([BLOCKS[kind]]).blocks), toMarkdown(articleOf([BLOCKS[kind]]))).toEqual(plain([BLOCKS[kind]]));
  });

  it('is read as it was, whatever the blocks', () => {
    fc.assert(
      fc.property(blocksOf(2), (blocks) => {
        expect(plain(readBack(blocks).blocks), toMarkdown(articleOf(blocks))).toEqual(plain(blocks));
      }),
      { numRuns: 400 },
    );
  });
});

describe('TEI', () => {
  it('is well formed and holds only what may stand where it stands, whatever the blocks', () => {
    for (const blocks of [[], ...kinds.map((kind) => [BLOCKS[kind]])]) expect(teiFaults(toTei(articleOf(blocks)))).toEqual([]);
    fc.assert(
      fc.property(blocksOf(2), (blocks) => {
        expect(teiFaults(toTei(articleOf(blocks)))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('has dates that XML Schema knows, or says that they are of ISO 8601', () => {
    const dated = (value: string, precision: 'year' | 'month' | 'day' | 'minute' | 'second') =>
      /<date[^>]*>/.exec(toTei({ ...articleOf([]), datePublished: { value, precision } }))?.[0];
    expect(dated('2021', 'year')).toBe('<date when="2021">');
    expect(dated('2021-03-04T09:10:11+08:00', 'second')).toBe('<date when="2021-03-04T09:10:11+08:00">');
    expect(dated('2021-03-04T09:10', 'minute')).toBe('<date when-iso="2021-03-04T09:10">');
  });
});

describe('JSON-LD', () => {
  it('has what schema.org says of a news article, each field once and none empty', () => {
    const full: Article = {
      ...articleOf([BLOCKS.paragraph, BLOCKS.figure]),
      alternativeHeadline: '副题',
      credits: [
        { name: '王勇', nameAsPrinted: '王勇', role: 'reporter', label: '记者' },
        { name: '方宁', nameAsPrinted: '方宁', role: 'responsible-editor' },
        { name: '何小满', nameAsPrinted: '何小满', role: 'translator' },
        { name: '沈岸', nameAsPrinted: '沈岸', role: 'photographer' },
      ],
      publisher: '江州网',
      creditedSource: '江州日报',
      republishedFrom: '澜江网',
      dateline: { text: '本报江州3月4日电' },
      datePublished: { value: '2021-03-04T09:10:11+08:00', precision: 'second' },
      dateModified: { value: '2021-03-05', precision: 'day' },
      print: { page: '3', edition: 'A' },
      section: '要闻',
      keywords: ['渡口'],
      url: 'https://news.example.cn/1.html',
      canonicalUrl: 'https://news.example.cn/1',
      rights: ['版权所有'],
    };
    const person = (name: string, jobTitle?: string) => ({ '@type': 'Person', name, ...(jobTitle ? { jobTitle } : {}) });
    expect(JSON.parse(toJsonLd(full))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      identifier: '0123456789abcdef',
      headline: '文题',
      alternativeHeadline: '副题',
      inLanguage: 'zh-Hans',
      author: [person('王勇', '记者')],
      editor: [person('方宁')],
      translator: [person('何小满')],
      contributor: [person('沈岸')],
      publisher: { '@type': 'Organization', name: '江州网' },
      sourceOrganization: { '@type': 'Organization', name: '江州日报' },
      isBasedOn: '澜江网',
      dateline: '本报江州3月4日电',
      datePublished: '2021-03-04T09:10:11+08:00',
      dateModified: '2021-03-05',
      printEdition: 'A',
      printPage: '3',
      articleSection: '要闻',
      keywords: ['渡口'],
      url: 'https://news.example.cn/1.html',
      mainEntityOfPage: 'https://news.example.cn/1',
      image: [{ '@type': 'ImageObject', url: 'https://pic.example.cn/tu.jpg', caption: '图下字' }],
      articleBody: '段中一\n段中二',
      copyrightNotice: '版权所有',
    });
    for (const value of Object.values(JSON.parse(toJsonLd(articleOf([]))) as object)) expect(value).not.toEqual([]);
  });
});
