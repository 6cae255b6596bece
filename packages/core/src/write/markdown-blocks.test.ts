import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../article.js';
import { extractMarkdown } from '../extract/markdown/markdown.js';
import { bodyOf } from '../resolve/blocks.js';
import { markdownBlocks } from './markdown-blocks.js';

const range = [0, 0] as const;
const paragraph = (text: string, inlines?: readonly Inline[]): Block => ({ type: 'paragraph', text, ...(inlines ? { inlines } : {}), range });

/** The blocks without their places, and without the breaks, which the text has as line ends. */
function plain(blocks: readonly Block[]): unknown {
  return JSON.parse(
    JSON.stringify(blocks, (key, value) => {
      if (key === 'range') return undefined;
      if (key !== 'inlines') return value;
      const marks = (value as Inline[]).filter((inline) => inline.type !== 'break');
      return marks.length > 0 ? marks.sort((a, b) => a.start - b.start || b.end - a.end || (a.type < b.type ? -1 : 1)) : undefined;
    }),
  );
}

function readBack(blocks: readonly Block[]): unknown {
  const markdown = markdownBlocks(blocks);
  return plain(bodyOf(extractMarkdown(markdown, 0, markdown.length).blocks).blocks);
}

const expectSame = (...blocks: readonly Block[]) => expect(readBack(blocks), markdownBlocks(blocks)).toEqual(plain(blocks));

describe('blocks as Markdown', () => {
  it('are plain where the text is', () => {
    expect(markdownBlocks([{ type: 'heading', depth: 2, text: '一', range }, paragraph('渡口停了，“二十年”。(1) a_b 3.5')])).toBe(
      '## 一\n\n渡口停了，“二十年”。(1) a_b 3.5',
    );
  });

  it.each([
    '*a* **b** _c_ __d__ `e` ~f~ ~~g~~',
    '# 一',
    '1. 一',
    '2) 二',
    '12345 三',
    '- 一',
    '+',
    '---',
    '> 一',
    '```',
    '| a | b |\n|---|---|\n| c | d |',
    '一\n===',
    '一\n---\n二',
    '[文](u) ![图](v) [文]: w',
    '\\ \\* \\',
    '&amp; &nbsp; &#20; & &x AT&T;',
    '<b>不是</b> <!-- 注 --> 1 < 2 > 0',
    'a  b   c',
    '缩进的一\n　　二',
    '行末有空  \n 行首有空',
    '一\n\n二',
    'http://news.example.cn/a_b?c=1&d=2#e',
    '!\n#\n=',
    'snake_case 与 _私_ 有',
    '作者 | 陈知白',
    ':-:|:-:',
  ])('read back as they were: %j', (text) => {
    expectSame(paragraph(text));
    expectSame({ type: 'heading', depth: 3, text: text.replace(/\n/g, ' ').trim(), range });
    expectSame({ type: 'list', ordered: false, items: [[paragraph(text)], [paragraph('末')]], range });
    expectSame({ type: 'blockquote', blocks: [paragraph(text)], range });
  });

  it('keep marks wherever they stand', () => {
    const text = '他说“好”，再说(二)字。';
    for (let start = 0; start < text.length; start++) {
      for (let end = start + 1; end <= text.length; end++) {
        for (const type of ['strong', 'emphasis', 'link'] as const) {
          expectSame(paragraph(text, [{ type, start, end, ...(type === 'link' ? { url: 'https://news.example.cn/(a)?b=1&lt;=2' } : {}) }]));
        }
      }
    }
  });

  it('keep marks within marks, ruby and line ends', () => {
    expectSame(
      paragraph('甲乙丙丁\n戊己', [
        { type: 'link', start: 0, end: 6, url: 'https://news.example.cn/a b' },
        { type: 'strong', start: 1, end: 4 },
        { type: 'emphasis', start: 1, end: 3 },
        { type: 'ruby', start: 6, end: 7, annotation: 'jǐ' },
      ]),
    );
    expectSame(
      paragraph('甲乙丙', [
        { type: 'strong', start: 0, end: 1 },
        { type: 'strong', start: 1, end: 2 },
        { type: 'emphasis', start: 2, end: 3 },
      ]),
    );
  });

  it('drop links that a reader must not follow', () => {
    expect(markdownBlocks([paragraph('点我', [{ type: 'link', start: 0, end: 2, url: 'java\nscript:alert(1)' }])])).toBe('点我');
  });

  it('are lists, quotations, figures, tables, code and breaks', () => {
    expectSame(
      {
        type: 'list',
        ordered: true,
        items: [[paragraph('一'), { type: 'list', ordered: false, items: [[paragraph('甲')]], range }], [paragraph('二')]],
        range,
      },
      { type: 'list', ordered: true, items: [[paragraph('三')]], range },
      { type: 'list', ordered: false, items: [[{ type: 'code', text: '```\n  a\n\nb  \n``', range }]], range },
      { type: 'blockquote', blocks: [paragraph('引'), { type: 'thematicBreak', range }, { type: 'code', text: '> a\nb', range }], range },
      { type: 'blockquote', blocks: [paragraph('又引')], range },
      { type: 'figure', url: 'https://pic.example.cn/a (1).jpg?x=1&y=2', alt: '渡]口*', caption: '图“一”"二"\n摄\\影 &amp;', range },
      { type: 'figure', url: 'a.jpg', range },
      { type: 'heading', depth: 1, text: '上\n下', range },
      { type: 'heading', depth: 4, text: '上\n下 <b>', range },
      { type: 'heading', depth: 2, text: '末 ##', range },
      { type: 'thematicBreak', range },
      {
        type: 'table',
        rows: [
          [
            { text: '年|份', header: true },
            { text: '产量\n（吨）', header: true },
          ],
          [{ text: '2019' }, { text: '- 7*' }],
        ],
        range,
      },
      {
        type: 'table',
        rows: [
          [{ text: '无<头>' }, { text: '一\n二' }],
          [
            { text: '三', rowspan: 2 },
            { text: '四', colspan: 3 },
          ],
        ],
        range,
      },
    );
  });

  it('read back as they were, whatever their words', () => {
    const word = fc.constantFrom(
      '中',
      '文。',
      '“',
      '”',
      'a',
      '1',
      '.',
      ')',
      ' ',
      '  ',
      '\n',
      '*',
      '**',
      '_',
      '`',
      '[',
      ']',
      '(',
      '!',
      '<',
      '>',
      '#',
      '-',
      '+',
      '=',
      '|',
      '~',
      '&',
      '&lt;',
      '\\',
      ':',
      '　',
      '"',
    );
    const text = fc
      .array(word, { minLength: 1, maxLength: 12 })
      .map((words) => words.join('').trim())
      .filter((words) => words !== '');
    const marked = text.chain((words) =>
      fc
        .array(fc.tuple(fc.constantFrom('strong' as const, 'emphasis' as const, 'link' as const), fc.nat(words.length), fc.nat(words.length)), {
          maxLength: 2,
        })
        .map((marks) => {
          const inlines = marks
            .map(
              ([type, a, b]): Inline => ({
                type,
                start: Math.min(a, b),
                end: Math.max(a, b),
                ...(type === 'link' ? { url: 'https://news.example.cn/' } : {}),
              }),
            )
            .filter(({ start, end }) => /^\S(?:.*\S)?$/.test(words.slice(start, end)))
            // Marks that cross are divided, and two of a kind in each other are one.
            .filter((one, index, all) => all.every((other, at) => at === index || one.end <= other.start || other.end <= one.start));
          return paragraph(words, inlines.length > 0 ? inlines : undefined);
        }),
    );
    fc.assert(
      fc.property(fc.array(marked, { minLength: 1, maxLength: 3 }), (blocks) => {
        expectSame(...blocks);
        expectSame({ type: 'list', ordered: true, items: blocks.map((block) => [block]), range });
        expectSame({ type: 'blockquote', blocks, range });
      }),
      { numRuns: 600 },
    );
  });
});
