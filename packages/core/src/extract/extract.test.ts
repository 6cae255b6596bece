import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { originalOf, read } from '../apparatus/text.js';
import type { Format } from '../article.js';
import { detect } from '../detect/detect.js';
import { extract } from './extract.js';

const FORMATS: readonly Format[] = ['front-matter', 'html', 'markdown', 'plain'];
const SAMPLES: Readonly<Record<Format, string>> = {
  'front-matter': '\n---\ntitle: 渡口停航\n---\n\n<div>   \n<p>明日停航。</p>  \n</div>\n',
  html: '<p>明日停航。</p>',
  markdown: '# 渡口停航\n\n明日停航。\n\n## 复航\n',
  plain: '渡口停航\n\n\u3000\u3000明日停航。\n',
};

function tiles(source: string, format: Format): void {
  let at = 0;
  for (const piece of extract(source, format, '').blocks.flatMap((block) => block.text)) {
    expect(piece.range).toEqual([at, at + originalOf(piece).length]);
    expect(source.startsWith(originalOf(piece), at)).toBe(true);
    at = piece.range[1];
  }
  expect(at).toBe(source.length);
}

test('nothing has no blocks, whatever it is taken for', () => {
  for (const format of FORMATS) expect(extract('', format, 'a.txt')).toEqual({ format, path: 'a.txt', blocks: [], claims: [] });
});

describe.each(FORMATS)('%s', (format) => {
  const source = SAMPLES[format];

  test('is found by its content and printed without its markup', () => {
    expect(detect(source).format).toBe(format);
    const lines = extract(source, format, '').blocks.map((block) => read(block.text).trim());
    expect(lines).toContain('明日停航。');
    expect(lines.join('')).not.toMatch(/[<#]|title/);
  });

  test('a byte order mark is an omitted piece at the head of the first block', () => {
    const marked = extract(`\uFEFF${source}`, format, '');
    expect(marked.blocks[0]?.text[0]).toMatchObject({ kind: 'omitted', range: [0, 1], rules: ['decode/bom'] });
    expect(marked.blocks).toHaveLength(extract(source, format, '').blocks.length);
    tiles(`\uFEFF${source}`, format);
    expect(extract('\uFEFF', format, '').blocks).toMatchObject([{ type: 'carrier' }]);
  });
});

test('the blocks of any text tile it, whatever it is taken for', () => {
  const part = fc.constantFrom(
    ...[
      '\uFEFF',
      '\r\n',
      '\n\n',
      '\u2028',
      ' ',
      '\u3000',
      '正文',
      '---\n',
      'title: 甲\n',
      '<p>',
      '</p>',
      '<br',
      '<!--',
      '-->',
      '&amp;',
      '&#x1F600;',
      '&',
      '>',
    ],
    ...['# ', '**', '`', '[甲](/乙)', '- ', '> ', '|', '\\', '😀', '\ud800', '\0'],
  );
  const text = fc.oneof(
    fc.array(part, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(text, (source) => {
      for (const format of FORMATS) tiles(source, format);
      tiles(source, detect(source).format);
    }),
    { numRuns: 300 },
  );
});
