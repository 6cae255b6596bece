import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../apparatus/entry.js';
import { extent, originalOf, type Piece, read, restoreText } from '../../apparatus/text.js';
import { extractMarkdown } from './markdown.js';

const extract = (markdown: string) => extractMarkdown(markdown, 0, markdown.length);
const shown = (markdown: string) => extract(markdown).blocks.filter((block) => block.type !== 'carrier');
const lines = (markdown: string) => shown(markdown).map((block) => [block.type, read(block.text)]);

function check(source: string, start = 0, end = source.length): readonly Piece[] {
  const { blocks } = extractMarkdown(source, start, end);
  let at = start;
  for (const block of blocks) {
    const [from, to] = extent(block.text, at);
    expect(from).toBe(at);
    at = to;
  }
  const pieces = blocks.flatMap((block) => [...block.text]);
  let place = start;
  for (const piece of pieces) {
    expect(piece.range[0]).toBe(place);
    place = piece.range[1];
  }
  expect(place).toBe(end);
  expect(restoreText(pieces) === source.slice(start, end)).toBe(true);
  return pieces;
}

describe('notes and callouts', () => {
  it('have labels of any letters, and further paragraphs', () => {
    const notes =
      '正文[^注一]和[^b-2]，[^无]没有。\n\n[^注一]: 第一条，\n    有续行。\n\n    第二段，\n    两行。\n\n    第三段。\n[^b-2]: 第二条。\n\n    x = 1\n\n尾。\n\n    y = 2';
    check(notes);
    expect(shown(notes).map((block) => [block.type, block.footnote, read(block.text)])).toEqual([
      ['paragraph', undefined, '正文[注一]和[b-2]，[^无]没有。'],
      ['paragraph', '注一', '第一条，有续行。'],
      ['paragraph', undefined, '第二段，两行。'],
      ['paragraph', undefined, '第三段。'],
      ['paragraph', 'b-2', '第二条。'],
      ['paragraph', undefined, 'x = 1'],
      ['paragraph', undefined, '尾。'],
      ['code', undefined, 'y = 2'],
    ]);
  });

  it('keep their title on a line of its own', () => {
    const callout = '> [!note] 提示\n>   船每天\n> 四班。\n\n> 引\n> [!note] 文';
    check(callout);
    expect(lines(callout)).toEqual([
      ['paragraph', '[!note] 提示\n船每天四班。'],
      ['paragraph', '引 [!note] 文'],
    ]);
  });
});

describe('blocks of Markdown', () => {
  it('are headings, paragraphs, code and breaks', () => {
    expect(
      lines('# 题 #\n\n一\n===\n\n正文，\n第二行\\\n第三行  \n第四行 ab\ncd\n\n***\n\n```js\nif (a) {\n\n  b\n}\n```\n\n    x\n      y'),
    ).toEqual([
      ['heading', '题'],
      ['heading', '一'],
      ['paragraph', '正文，第二行\n第三行\n第四行 ab cd'],
      ['thematicBreak', ''],
      ['code', 'if (a) {\n\n  b\n}'],
      ['code', 'x\n  y'],
    ]);
    expect(shown('### 题')[0]?.depth).toBe(3);
  });

  it('know the lists and quotations they stand in, whose marks are syntax', () => {
    const markdown = '> 甲\n> 乙\n>\n> > 丙\n\n1. 丁\n2. 戊\n\n   己\n   - 庚\n\n> ```\n> a\n>  b\n> ```';
    expect(
      shown(markdown).map((block) => [read(block.text), block.containers.map(({ type, ordered }) => (ordered ? 'ordered' : type)).join(' ')]),
    ).toEqual([
      ['甲乙', 'blockquote'],
      ['丙', 'blockquote blockquote'],
      ['丁', 'ordered item'],
      ['戊', 'ordered item'],
      ['己', 'ordered item'],
      ['庚', 'ordered item list item'],
      ['a\n b', 'blockquote'],
    ]);
  });

  it('are figures with captions where images stand', () => {
    const [before, figure, caption, after] = shown('前![渡口\\*](https://pic.example.cn/a\\_b.jpg "图\\"说&amp;")后');
    expect(read(before?.text ?? [])).toBe('前');
    expect(figure?.image).toEqual({ url: 'https://pic.example.cn/a_b.jpg', alt: '渡口*' });
    expect([caption?.type, read(caption?.text ?? [])]).toEqual(['caption', '图"说&']);
    expect(read(after?.text ?? [])).toBe('后');
    expect(shown('![渡口][图]\n\n[图]: https://pic.example.cn/a.jpg').map((block) => block.image)).toEqual([
      { url: 'https://pic.example.cn/a.jpg', alt: '渡口' },
    ]);
  });

  it('are the cells of a table of bars', () => {
    const cells = shown('| 年 | **产\\|量** |\n| --- | :-: |\n| 2019 | |\n2020 | 7');
    expect(cells.map((block) => read(block.text))).toEqual(['年', '产|量', '2019', '', '2020', '7']);
    expect(cells.map((block) => block.containers.at(-1)?.header)).toEqual([true, true, undefined, undefined, undefined, undefined]);
    expect(new Set(cells.map((block) => block.containers[1]?.id)).size).toBe(3);
    expect(cells[1]?.marks[0]?.type).toBe('strong');
  });

  it('are read from HTML where it stands', () => {
    const markdown =
      '前<ruby>漢<rt>hàn</rt></ruby>后\n\n<table>\n<tr><td>一</td><td>二</td></tr>\n<tr><td rowspan="2">三</td><td>四</td></tr>\n</table>\n\n<!-- 注 -->\n\n末';
    expect(lines(markdown).map(([, text]) => text)).toEqual(['前漢后', '一', '二', '三', '四', '末']);
    expect(shown(markdown)[0]?.marks[0]).toMatchObject({ type: 'ruby', annotation: 'hàn' });
    expect(shown(markdown)[3]?.containers.at(-1)).toMatchObject({ rowspan: 2 });
  });
});

describe('marks of Markdown', () => {
  it('span their text in the source', () => {
    const markdown = '**重*斜***，[链\\]接](https://news.example.cn/a "题")、<https://x.example.cn>、[引][1]\n\n[1]: https://y.example.cn';
    const marks = shown(markdown).flatMap((block) => block.marks.map((mark) => [mark.type, markdown.slice(...mark.range), mark.url]));
    expect(marks).toEqual([
      ['emphasis', '斜', undefined],
      ['strong', '重*斜', undefined],
      ['link', '链\\]接', 'https://news.example.cn/a'],
      ['link', 'https://x.example.cn', 'https://x.example.cn'],
      ['link', '引', 'https://y.example.cn'],
    ]);
  });
});

describe('text of Markdown', () => {
  it('is exact: escapes are syntax, references are decoded, spaces and breaks are kept', () => {
    const markdown = '1\\. \\*a\\* &amp;&ngE; a  b　c\u00a0d\\\n　　缩\\\n\\\n末 &nosuch; &amp';
    expect(lines(markdown)).toEqual([['paragraph', '1. *a* &≧̸ a  b　c\u00a0d\n　　缩\n\n末 &nosuch; &amp']]);
    const changed = entriesOf(extract(markdown).blocks.flatMap((block) => block.text));
    expect(changed.map(({ kind, original, edited, rules }) => [kind, original, edited, rules[0]])).toEqual([
      ['emend', '&amp;', '&', 'extract/character-reference'],
      ['emend', '&ngE;', '≧̸', 'extract/character-reference'],
    ]);
  });

  it('keeps spaces at the edges that are written as references', () => {
    expect(lines('&#32;&#x3000;一&#32;')).toEqual([['paragraph', ' 　一 ']]);
  });

  it('of code in a line is printed without its marks', () => {
    expect(lines('用 `` a`b `` 与 ` x `')).toEqual([['paragraph', '用 a`b 与 x']]);
  });

  it('in no place is markup, descriptions and labels among it', () => {
    const markdown = '![描述](a.jpg "题")[文字][标签]![图][标签]\n\n[标签]: https://news.example.cn "名"';
    const wrong = check(markdown).filter(
      (piece) => piece.kind === 'markup' && /\p{Script=Han}/u.test(originalOf(piece).replace(/^\s*\[[^\]]+\]:.*$/gmu, '')),
    );
    expect(wrong).toEqual([]);
  });
});

const soup = fc
  .array(
    fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '`',
        '``',
        '```',
        '[',
        ']',
        '](',
        ')',
        '![',
        '](a.jpg)',
        '](<a b> "题")',
        '\n[标]: /u\n',
        '[标]',
        '<b>',
        '</b>',
        '<br>',
        '<div>',
        '<script>',
        '</script>',
        '<style>',
        '<textarea>',
        '<span hidden>',
        '</div>',
      ],
      ...[
        '\n',
        '\n\n',
        '\r\n',
        '\\\n',
        '  \n',
        '> ',
        '>',
        '- ',
        '1. ',
        '    ',
        '\t',
        '# ',
        '\n---\n',
        '|',
        '\n|---|\n',
        '***',
        '~~~',
        '<!-- 注 -->',
        '\\',
        '&amp;',
        '&#0;',
        '&x',
      ],
      ...['中', '文。', 'a b', '　', ' ', '\u00a0', '😀', '\0', '<http://a.cn>', '"', "'", '('],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('any Markdown', () => {
  it('is tiled by its pieces', () => {
    fc.assert(
      fc.property(soup, fc.nat(4), (markdown, inset) => {
        const source = `${'前'.repeat(inset)}${markdown}后`;
        check(source, inset, inset + markdown.length);
      }),
      { numRuns: 400 },
    );
  });

  it('has no Han in its markup but in addresses, labels, tags and comments', () => {
    fc.assert(
      fc.property(soup, (markdown) => {
        const wrong = check(markdown).filter(
          (piece) =>
            piece.kind === 'markup' &&
            !['extract/comment', 'extract/script', 'extract/style'].includes(piece.rules[0] as string) &&
            /\p{Script=Han}/u.test(originalOf(piece).replace(/<[^>]*>|\[[^\]]+\]:.*(?:\n|$)|"[^"]*"|```.*|~~~.*/gu, '')),
        );
        expect(wrong.map(originalOf)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('is not all script behind a tag that opens one in a line', () => {
    expect(lines('前<script>后\n\n**末**').map(([, text]) => text)).toEqual(['前后', '末']);
  });

  it('with more marks than can be paired in good time is printed as it stands, with a doubt', () => {
    const many = 'a**b'.repeat(20_000);
    const markdown = `# 一\n\n${many}\n\n**二**`;
    expect(lines(markdown).map(([, text]) => text === many || text)).toEqual(['一', true, '二']);
    expect(entriesOf(check(markdown)).map(({ kind, rules }) => [kind, rules[0]])).toEqual([['doubt', 'extract/unread-markdown']]);
    check('> '.repeat(50_000));
    check('[a]('.repeat(50_000));
    check(`${'- '.repeat(50_000)}a`);
    check('字'.repeat(1_000_000));
    check('- a\n'.repeat(5_000));
  });

  it('with definitions and ever so many quotations comes to an end, and keeps its links', () => {
    const markdown = `[甲][]\n\n${'> 乙\n\n'.repeat(12_000)}[丙]\n\n[甲]: https://a.example/\n\n[丙]: https://c.example/\n`;
    const linked = shown(markdown).flatMap(({ marks }) => marks.map(({ url }) => url));
    expect(linked).toEqual(['https://a.example/', 'https://c.example/']);
    check(`${'[甲]: /a\n'.repeat(4_000)}\n${'[甲] [乙]\n\n'.repeat(4_000)}`);
    check(Array.from({ length: 4_000 }, (_, at) => `[${at}]: /${at}\n\n见 [${at}]\n\n`).join(''));
  }, 60_000);

  it('is the same read by stretches as read at once', () => {
    const blocks = fc.constantFrom(
      ...['# 题', '正文一段。', '> 引文\n> 再引', '- 甲\n- 乙', '1. 一', '  缩进', '    码', '```\n码', '```', '~~~', '<!-- 注', '-->', '<div>'],
      ...[
        '</div>',
        '<pre>',
        '</pre>',
        '***',
        '| 甲 | 乙 |\n| --- | --- |',
        '> - 引\n>\n>   续',
        '*强',
        '调*',
        '===',
        '\\',
        '\uFEFF甲',
        '字'.repeat(300),
      ],
      // References to what is defined before them, behind them, twice, in a quotation, or not at all.
      ...[
        '见[甲]。',
        '[文 *强*][乙]',
        '![图][丙]',
        '> [一\n> 二]',
        '[丁][]与[戊]',
        '[]',
        '[\\]]',
        '[甲]: /a',
        '[乙]: <b> "题"',
        '> [丙]: /c',
        '- [丁]: /d',
      ],
      ...['[一 二]: /e', '[甲]: /f', '正文\n[戊]: /g', '[\\]]: /h', '[甲 ]:'],
    );
    const long = fc.array(fc.tuple(blocks, fc.constantFrom('\n', '\n\n', '\n \n\n', '\r\n\r\n')), { minLength: 200, maxLength: 400 });
    fc.assert(
      fc.property(long, (made) => {
        const markdown = made.map((block) => block.join('')).join('');
        expect(extract(markdown)).toEqual(extractMarkdown(markdown, 0, markdown.length, undefined, Number.POSITIVE_INFINITY));
        check(markdown);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
