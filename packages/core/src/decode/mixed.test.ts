import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decoded, decode } from './decode.js';

const ARTICLE = '<p>柳溪县气象台昨日发布大风预警，提醒渔民不要出海。“风力可达八级。”预报员说。</p>\n';
const FOOTER = '<div class="foot">柳溪新闻网 版权所有 联系电话：0000-1234567</div>\n';
const utf8 = (text: string) => new TextEncoder().encode(text);
const gb = createMultibyteEncoder('gb18030');
const big5 = createMultibyteEncoder('big5');
const joined = (...parts: (Uint8Array | readonly number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

function read(bytes: Uint8Array, charset?: string): Decoded {
  const decoded = decode(bytes, charset);
  if ('code' in decoded) throw new Error(decoded.message);
  return decoded;
}

describe('a page put together of two encodings', () => {
  test('in UTF-8 with a footer in GBK is read whole, and the footer’s place is known', () => {
    const page = `<meta charset="utf-8">\n${ARTICLE}`;
    const { text, encoding, insertions, replaced } = read(joined(utf8(page), gb(FOOTER), utf8(ARTICLE)));
    expect(text).toBe(page + FOOTER + ARTICLE);
    expect([encoding, replaced]).toEqual(['utf-8', 0]);
    expect(insertions.map(({ encoding: part, start, end }) => [part, text.slice(start, end)])).toEqual([
      ['gb18030', '柳溪新闻网 版权所有 联系电话：0000'],
    ]);
  });

  test('in GBK with a widget in UTF-8', () => {
    const page = `<meta charset="gbk">\n${ARTICLE.repeat(3)}`;
    const { text, encoding, insertions } = read(joined(gb(page), utf8(FOOTER)));
    expect(text).toBe(page + FOOTER);
    expect(encoding).toBe('gb18030');
    expect(insertions.map((part) => part.encoding)).toEqual(['utf-8']);
  });

  test('in UTF-8 with a menu in Big5', () => {
    const menu = '<ul><li>首頁</li><li>新聞</li><li>娛樂</li><li>體育新聞</li></ul>\n';
    const { text, encoding, insertions } = read(joined(big5(menu), utf8(ARTICLE.repeat(2))));
    expect(text).toBe(menu + ARTICLE.repeat(2));
    expect(encoding).toBe('utf-8');
    expect(insertions.map((part) => part.encoding)).toEqual(['big5']);
  });

  test('is told by the server', () => {
    expect(read(joined(utf8(ARTICLE), gb(FOOTER)), 'gbk')).toMatchObject({ text: ARTICLE + FOOTER, stated: [{ label: 'gbk', witness: 'http' }] });
  });

  test('a short article keeps its encoding beside a footer that is longer', () => {
    expect(read(joined(utf8('<p>风停了，船开了。</p>'), gb(FOOTER))).text).toBe(`<p>风停了，船开了。</p>${FOOTER}`);
  });
});

describe('a page in one encoding has no insertions', () => {
  test('with broken bytes, which are named', () => {
    const broken = read(joined(utf8(ARTICLE), utf8('断在这里').subarray(0, 7), [0x20], utf8(ARTICLE), [0xff, 0xfe, 0xe4, 0xb8], utf8(ARTICLE)));
    expect(broken).toMatchObject({ encoding: 'utf-8', insertions: [] });
    expect(broken.text).toBe(`${ARTICLE}断在\uFFFD ${ARTICLE}\uFFFD\uFFFD\uFFFD${ARTICLE}`);
    expect(broken.places).toHaveLength(4);
    expect(broken.places.every((place) => broken.text[place] === '\uFFFD')).toBe(true);
  });

  test('cut off anywhere', () => {
    for (const encode of [utf8, gb]) {
      const whole = encode(ARTICLE.repeat(2));
      for (let end = 40; end < whole.length; end++) {
        const cut = read(whole.subarray(0, end));
        expect(cut.insertions).toEqual([]);
        expect(ARTICLE.repeat(2).startsWith(cut.text.replace(/\uFFFD$/, ''))).toBe(true);
        expect(cut.replaced).toBeLessThanOrEqual(1);
      }
    }
  });

  test('whatever the Han in it, common or rare', () => {
    const rare = fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(rare, { maxLength: 6 }), (words) => {
        const text = `${ARTICLE}${words.map((word) => `<b>${word}</b> `).join('')}${ARTICLE}`;
        expect(read(gb(text))).toMatchObject({ text, encoding: 'gb18030', replaced: 0 });
        expect(read(utf8(text))).toMatchObject({ text, encoding: 'utf-8', insertions: [] });
      }),
    );
  });
});
