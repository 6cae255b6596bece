import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { decodeHTML } from 'entities';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { extent, originalOf, type Piece, restoreText } from '../../apparatus/text.js';
import { extractHtml } from './html.js';

const PAGES = new URL('../../../../../../shared/corpora/pages/', import.meta.url);

function check(source: string, start: number, end: number): readonly Piece[] {
  const { blocks } = extractHtml(source, start, end);
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
    expect(originalOf(piece).length).toBe(piece.range[1] - piece.range[0]);
    place = piece.range[1];
  }
  expect(place).toBe(end);
  expect(restoreText(pieces) === source.slice(start, end)).toBe(true);
  for (const block of blocks) {
    for (const mark of block.marks) expect(mark.range[0]).toBeGreaterThanOrEqual(extent(block.text)[0]);
    for (const mark of block.marks) expect(mark.range[1]).toBeGreaterThan(mark.range[0]);
  }
  return pieces;
}

/** Markup that is neither a tag, a comment, a declaration, a script, a style nor white space. */
function textInMarkup(pieces: readonly Piece[]): string[] {
  const bare = pieces.filter(
    (piece) =>
      piece.kind === 'markup' && !['extract/script', 'extract/style', 'extract/comment', 'extract/declaration'].includes(piece.rules[0] as string),
  );
  return bare.map((piece) => originalOf(piece).replace(/<[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>/g, '')).filter((rest) => /\S/.test(rest));
}

const tag = fc.constantFrom(
  ...['<p>', '</p>', '<div class="a b">', '</div>', '<b>', '</b>', '<em>', '</em>', '<a href="/x">', '</a>', '<br>', '<br/>', '</br>', '<hr>'],
  ...[
    '<ul>',
    '<ol>',
    '<li>',
    '</li>',
    '</ul>',
    '<dl>',
    '<dt>',
    '<dd>',
    '</dl>',
    '<blockquote>',
    '</blockquote>',
    '<h2>',
    '</h2>',
    '<pre>',
    '</pre>',
    '<code>',
    '</code>',
  ],
  ...[
    '<table>',
    '<tr>',
    '<td>',
    '<th colspan=2>',
    '</td>',
    '</tr>',
    '</table>',
    '<tbody>',
    '<figure>',
    '<figcaption>',
    '</figure>',
    '<img src="a.jpg">',
  ],
  ...[
    '<span hidden>',
    '<span style="display:none">',
    '</span>',
    '<noscript>',
    '</noscript>',
    '<template>',
    '</template>',
    '<select>',
    '<option>',
    '</select>',
  ],
  ...[
    '<ruby>',
    '<rt>',
    '<rp>',
    '</rt>',
    '</ruby>',
    '<head>',
    '</head>',
    '<title>',
    '</title>',
    '<body>',
    '</body>',
    '<html lang=zh>',
    '<svg>',
    '</svg>',
    '<path/>',
  ],
  ...[
    '<script>',
    '</script>',
    '<style>',
    '</style>',
    '<textarea>',
    '</textarea>',
    '<!-- 注 -->',
    '<!doctype html>',
    '<?xml?>',
    '<![CDATA[ x ]]>',
    '<center>',
  ],
);
const text = fc.constantFrom(
  '中',
  '文。',
  'x y',
  ' ',
  '  ',
  '\n',
  '\n  ',
  '\r\n',
  '\t',
  '　　',
  '\u00a0',
  '&nbsp;',
  '&amp;',
  '&ngE;',
  '&lt',
  '&#10;',
  '😀',
  '\0',
  '< ',
  '>',
  '"',
  '&',
);
const wellFormed = fc.array(fc.oneof(tag, text), { maxLength: 40 }).map((parts) => parts.join(''));
const broken = fc
  .array(fc.oneof(tag, text, fc.constantFrom('<p', '</', '<a href="', "='", '<!', '<!>', '<!--', '-->', '<script')), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('any tag soup', () => {
  it('is tiled by its pieces, and every block begins where the one before it ends', () => {
    fc.assert(
      fc.property(broken, fc.nat(5), (html, inset) => {
        const source = `${'前'.repeat(inset)}${html}后`;
        check(source, inset, inset + html.length);
      }),
      { numRuns: 1500 },
    );
  });

  it('has nothing but tags and white space in its markup', () => {
    fc.assert(
      fc.property(wellFormed, (html) => {
        expect(textInMarkup(check(html, 0, html.length))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('gives the same blocks each time', () => {
    fc.assert(
      fc.property(broken, (html) => {
        expect(extractHtml(html, 0, html.length)).toEqual(extractHtml(html, 0, html.length));
      }),
      { numRuns: 100 },
    );
  });
});

function theirText(html: string): string {
  let text = '';
  const stack: DefaultTreeAdapterTypes.Node[] = [parse(html, { scriptingEnabled: false })];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === 'script' || node.nodeName === 'style') continue;
    if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value;
    const inner = 'content' in node ? [...node.content.childNodes] : 'childNodes' in node ? [...node.childNodes] : [];
    stack.push(...inner.reverse());
  }
  return text.replace(/\s+/g, '');
}

/** What is printed and what is omitted, references decoded, white space apart. */
function ourText(html: string): string {
  const pieces = check(html, 0, html.length);
  return pieces
    .map((piece) => (piece.kind === 'markup' ? '' : piece.kind === 'omitted' ? decodeHTML(originalOf(piece)) : piece.value))
    .join('')
    .replace(/\s+/g, '');
}

describe('the text of a page', () => {
  it.each([
    [
      'a page',
      '<!doctype html><html><head><title>题 &amp; 目</title><style>p{}</style></head><body><p>一<b>二</b><p>三<script>x</script></body></html>四',
    ],
    [
      'hidden text',
      '<p>一<span hidden>二</span><noscript><p>三</p></noscript><template><p>四</p></template><select><option>五</select><iframe></iframe>',
    ],
    ['references', '<p>&ldquo;一&rdquo;&ampx&#20108;&#x4e09;&ngE;&notin;&nosuch;&'],
    ['mis-nested tags', '<b><p>一</b>二</p><i>三<div>四</i>五</div></p>六'],
    ['text before a head', '一<head><title>题</title></head><p>二'],
    ['a less-than sign', '<p>1 < 2 <3 <</p>'],
  ])('is that of parse5: %s', (_name, html) => {
    expect(ourText(html)).toBe(theirText(html));
  });

  const pages = existsSync(PAGES) ? readdirSync(PAGES).filter((name) => name.endsWith('.html')) : [];
  it.skipIf(pages.length === 0)('is that of parse5 on every saved page at hand', () => {
    const wrong = pages.filter((name) => {
      const html = readFileSync(new URL(name, PAGES), 'utf8');
      return ourText(html) !== theirText(html);
    });
    expect(wrong).toEqual([]);
  });
});
