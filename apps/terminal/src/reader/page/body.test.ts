import type { Block } from '@zhengwen/core';
import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../test/fixture/make-article.js';
import { bodyParts } from './body.js';
import { flowOf } from './flow.js';
import { asItStands } from './shown.js';

const range = [0, 1] as const;
const p = (text: string): Block => ({ type: 'paragraph', text, range });
const draw = (blocks: readonly Block[], cells = 40) => {
  const parts = bodyParts({ ...makeArticle('x', []), blocks }, { cells, spaced: false });
  const flow = flowOf(parts, { cells }, asItStands);
  return parts.flatMap((_, part) =>
    flow.lines(part).map((line) =>
      flow
        .draw(part, line, [])
        .map((span) => span.text)
        .join(''),
    ),
  );
};
const LONG = '内容比较长，需要折行，看看悬挂缩进是否正确。';

describe('the body', () => {
  it('tells paragraph from paragraph by the indent, and sets headings apart', () => {
    expect(draw([p('一段文字。'), p('又一段文字。'), { type: 'heading', depth: 2, text: '小标题', range }, p('再一段。')])).toEqual([
      '    一段文字。',
      '    又一段文字。',
      '',
      '小标题',
      '',
      '    再一段。',
    ]);
  });

  it('hangs the items of a list from their marks, lists within lists too', () => {
    const inner: Block = { type: 'list', ordered: false, range, items: [[p('子项甲')], [p(`子项乙，${LONG}`)]] };
    const outer: Block = {
      type: 'list',
      ordered: true,
      range,
      items: [
        [p(`第一条，${LONG}`), p('又一段。')],
        [p('第二条'), inner],
      ],
    };
    expect(draw([p('上文。'), outer, p('下文。')])).toEqual([
      '    上文。',
      '',
      '1. 第一条，内容比较长，需要折行，看看悬',
      '   挂缩进是否正确。',
      '   又一段。',
      '2. 第二条',
      '   · 子项甲',
      '   · 子项乙，内容比较长，需要折行，看看',
      '     悬挂缩进是否正确。',
      '',
      '    下文。',
    ]);
    const many: Block = { type: 'list', ordered: true, range, items: Array.from({ length: 10 }, (_, i) => [p(`第${i}`)]) };
    expect(draw([many]).slice(8)).toEqual([' 9. 第8', '10. 第9']);
  });

  it('draws a bar beside a quotation for each that it stands in', () => {
    const quoted: Block = { type: 'blockquote', range, blocks: [p(`引文，${LONG}`), { type: 'blockquote', range, blocks: [p('引文中的引文。')] }] };
    expect(draw([quoted])).toEqual(['│     引文，内容比较长，需要折行，看看悬', '│ 挂缩进是否正确。', '', '│ │     引文中的引文。']);
  });

  it('leaves code its lines, and shows an image by its words and address', () => {
    expect(draw([{ type: 'code', text: 'if (a) {\n\tb();\n}', range }])).toEqual(['    if (a) {', '      b();', '    }']);
    expect(draw([{ type: 'figure', url: 'https://example.com/a.jpg', range }])).toEqual(['    〔图〕https://example.com/a.jpg']);
    expect(draw([{ type: 'figure', url: 'https://example.com/b.jpg', alt: '替代文字', range }])).toEqual([
      '    〔图〕替代文字',
      '          https://example.com/b.jpg',
    ]);
  });

  it('gives a caption the whole of a narrow measure', () => {
    const figure: Block = { type: 'figure', url: 'https://img.example.com/a/b.jpg', caption: LONG, range };
    expect(draw([figure], 24)).toEqual(['〔图〕内容比较长，需要折', '行，看看悬挂缩进是否正', '确。', 'https://img.example.com/', 'a/b.jpg']);
    expect(draw([{ ...figure, url: 'data:image/png;base64,iVBORw0KGgo=' }], 24).at(-1)).toBe('data:image/png (0.0 KB)');
  });

  it('stays calm with blocks that hold nothing', () => {
    expect(
      draw([
        { type: 'list', ordered: false, range, items: [[], []] },
        { type: 'table', rows: [[]], range },
        p(''),
        { type: 'blockquote', blocks: [], range },
      ]),
    ).toEqual([]);
  });
});
