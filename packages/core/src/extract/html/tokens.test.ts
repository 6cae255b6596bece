import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TokenSink, tokenize, valueRange } from './tokens.js';

type Token = readonly [kind: string, raw: string, value?: string];

function tokensOf(source: string, start = 0, end = source.length): { tokens: Token[]; ranges: [number, number][] } {
  const tokens: Token[] = [];
  const ranges: [number, number][] = [];
  const note = (kind: string, from: number, to: number, value?: string) => {
    ranges.push([from, to]);
    tokens.push(value === undefined ? [kind, source.slice(from, to)] : [kind, source.slice(from, to), value]);
  };
  const sink: TokenSink = {
    text: (from, to) => note('text', from, to),
    reference: (from, to, value) => note('reference', from, to, value),
    open: (name, attributes, from, to) => note('open', from, to, [name, ...[...attributes].map(([key, { value }]) => `${key}=${value}`)].join(' ')),
    close: (name, from, to) => note('close', from, to, name),
    comment: (from, to) => note('comment', from, to),
    declaration: (from, to) => note('declaration', from, to),
    unclosed: (from, to) => note('unclosed', from, to),
  };
  tokenize(source, start, end, sink);
  return { tokens, ranges };
}

const soup = fc
  .array(
    fc.constantFrom(
      ...[
        '<',
        '>',
        '</',
        '/>',
        '<!',
        '<!>',
        '<!->',
        '<!--',
        '-->',
        '--',
        '<![CDATA[',
        ']]>',
        '<?',
        '?>',
        '<p',
        '<p>',
        '</p>',
        '<script>',
        '</script',
      ],
      ...[
        '<title>',
        '</title>',
        '<textarea>',
        '</textarea >',
        '<br/>',
        ' a=',
        '"',
        "'",
        '=',
        '&',
        '&amp;',
        '&ngE;',
        '&#x41',
        '&#0;',
        '&nbsp',
        '&notit;',
        ';',
      ],
      ...['中', '文', 'x', ' ', '\n', '\t', '　', '\0', '\ud800', '😀', '[', '-', '!'],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('tokenize', () => {
  it('hands over each character exactly once, whatever it is given', () => {
    fc.assert(
      fc.property(soup, fc.nat(10), (html, inset) => {
        const source = `${'前'.repeat(inset)}${html}后<p`;
        const { ranges } = tokensOf(source, inset, inset + html.length);
        let at = inset;
        for (const [from, to] of ranges) {
          expect(from).toBe(at);
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(at).toBe(inset + html.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads references exactly: two characters at once, without semicolon, by number', () => {
    expect(tokensOf('一&ngE;二&amp三&#x6587;&nbsp;&#128512;&notin;&notx').tokens).toEqual([
      ['text', '一'],
      ['reference', '&ngE;', '≧̸'],
      ['text', '二'],
      ['reference', '&amp', '&'],
      ['text', '三'],
      ['reference', '&#x6587;', '文'],
      ['reference', '&nbsp;', '\u00a0'],
      ['reference', '&#128512;', '😀'],
      ['reference', '&notin;', '∉'],
      ['reference', '&not', '¬'],
      ['text', 'x'],
    ]);
  });

  it('decodes the values of attributes, keeps the first of two, and knows where they stand', () => {
    const source = `<img SRC="a?x=1&amp;y=2" src=b alt = '图 1' hidden data-n=5>`;
    const { tokens } = tokensOf(source);
    expect(tokens).toEqual([['open', source, 'img src=a?x=1&y=2 alt=图 1 hidden= data-n=5']]);
    const found: string[] = [];
    tokenize(source, 0, source.length, {
      ...sinkOfNothing,
      open: (_name, attributes) => {
        for (const [, attribute] of attributes) found.push(source.slice(...valueRange(source, attribute)));
      },
    });
    expect(found).toEqual(['a?x=1&amp;y=2', '图 1', '', '5']);
  });

  it('takes a tag that nothing closes for text and reads on behind it', () => {
    expect(tokensOf('<p>甲<a href="/x>乙</a>丙<b>丁</b>').tokens).toEqual([
      ['open', '<p>', 'p'],
      ['text', '甲'],
      ['unclosed', '<a href="/x>'],
      ['text', '乙'],
      ['close', '</a>', 'a'],
      ['text', '丙'],
      ['open', '<b>', 'b'],
      ['text', '丁'],
      ['close', '</b>', 'b'],
    ]);
    expect(tokensOf('文<div class="foo').tokens).toEqual([
      ['text', '文'],
      ['unclosed', '<div class="foo'],
    ]);
    expect(tokensOf('文</div ').tokens).toEqual([
      ['text', '文'],
      ['unclosed', '</div '],
    ]);
  });

  it('ends an empty comment where it stands', () => {
    expect(tokensOf('<!>甲<!->乙<b>丙').tokens.filter(([kind]) => kind === 'text')).toEqual([
      ['text', '甲'],
      ['text', '乙'],
      ['text', '丙'],
    ]);
  });

  it('reads what it is told to and no further', () => {
    expect(tokensOf('<p>一</p><p>二</p>', 8, 12).tokens).toEqual([
      ['open', '<p>', 'p'],
      ['text', '二'],
    ]);
  });
});

const nothing = () => {};
const sinkOfNothing: TokenSink = {
  text: nothing,
  reference: nothing,
  open: nothing,
  close: nothing,
  comment: nothing,
  declaration: nothing,
  unclosed: nothing,
};
