import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { createSinglebyteEncoder } from '@exodus/bytes/single-byte.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decoded, decode } from './decode.js';

const HANS = '柳溪县气象台昨日发布大风预警，提醒渔民不要出海。“风力可达八级。”预报员说。';
const HANT = '柳溪縣氣象臺昨日發布大風預警，提醒漁民不要出海。「風力可達八級。」預報員說。';
const utf8 = (text: string) => new TextEncoder().encode(text);
const gb = createMultibyteEncoder('gb18030');
const big5 = createMultibyteEncoder('big5');
const bytes = (...parts: (string | readonly number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? utf8(part) : part)]));

function utf16(text: string, big = false): Uint8Array {
  return Uint8Array.from(
    [...text]
      .flatMap((c) => c.split(''))
      .flatMap((unit) => {
        const code = unit.charCodeAt(0);
        return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
      }),
  );
}

function read(input: Uint8Array | string): Decoded {
  const decoded = decode(input);
  if ('code' in decoded) throw new Error(decoded.message);
  return decoded;
}

describe('what stays as it is', () => {
  test('a string is decoded already, whatever it says of itself', () => {
    expect(read('<meta charset="gbk">正文\uFFFD')).toEqual({
      text: '<meta charset="gbk">正文\uFFFD',
      encoding: 'utf-8',
      stated: [],
      insertions: [],
      replaced: 0,
      places: [],
    });
  });

  test('nothing and one byte are text', () => {
    expect(read(new Uint8Array()).text).toBe('');
    for (let byte = 0; byte < 256; byte++) expect(read(Uint8Array.of(byte)).text).toHaveLength(1);
  });

  test('NULs and escape sequences in a text are text', () => {
    const text = `${HANS}\0\0\u001b[31m红\u001b[0m\0${HANS}`;
    expect(read(utf8(text))).toMatchObject({ text, encoding: 'utf-8', replaced: 0 });
    expect(read(gb(text))).toMatchObject({ text, encoding: 'gb18030', replaced: 0 });
  });

  test('U+FFFD that the bytes hold was not made here', () => {
    expect(read(utf8(`${HANS}\uFFFD\uFFFD`))).toMatchObject({ replaced: 0, places: [] });
    expect(read(utf16(`\uFEFF${HANS}\uFFFD`))).toMatchObject({ replaced: 0, places: [] });
  });

  test('any well-formed text comes back from UTF-8 and from marked UTF-16', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (random) => {
        const text = HANS + random;
        expect(read(utf8(text)).text).toBe(text);
        expect(read(utf16(`\uFEFF${text}`)).text).toBe(`\uFEFF${text}`);
        expect(read(utf16(`\uFEFF${text}`, true)).text).toBe(`\uFEFF${text}`);
      }),
    );
  });
});

describe('marks', () => {
  test('a byte order mark decides and is the first character', () => {
    expect(read(bytes([0xef, 0xbb, 0xbf], HANS))).toEqual({
      text: `\uFEFF${HANS}`,
      encoding: 'utf-8',
      bom: true,
      stated: [],
      insertions: [],
      replaced: 0,
      places: [],
    });
    expect(read(utf16(`\uFEFF${HANS}`))).toMatchObject({ text: `\uFEFF${HANS}`, encoding: 'utf-16le', bom: true });
    expect(read(utf16(`\uFEFF${HANS}`, true))).toMatchObject({ text: `\uFEFF${HANS}`, encoding: 'utf-16be', bom: true });
  });

  test('a marked UTF-8 with a broken byte stays UTF-8', () => {
    expect(read(bytes([0xef, 0xbb, 0xbf], '正', [0xff], '文'))).toMatchObject({ text: '\uFEFF正\uFFFD文', replaced: 1, places: [2] });
  });
});

describe('declarations', () => {
  const page = (head: string, text: string) => `<html><head>${head}</head><body>${text}</body></html>`;

  test('GB2312 and GBK are read as GB18030', () => {
    for (const label of ['gb2312', 'GBK', 'gb18030']) {
      const text = page(`<meta charset=${label}>`, '镕😀');
      expect(read(gb(text))).toMatchObject({ text, encoding: 'gb18030', stated: [{ label: label.toLowerCase(), witness: 'meta' }] });
    }
  });

  test('by http-equiv, by XML declaration, and far down in a long head', () => {
    const meta = '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=big5">';
    for (const text of [
      page(meta, '龜'),
      `<?xml version="1.0" encoding='Big5'?><p>龜</p>`,
      page(`<script>${'var a = 1;'.repeat(4000)}</script>${meta}`, '龜'),
    ]) {
      expect(read(big5(text))).toMatchObject({ text, encoding: 'big5', stated: [{ label: 'big5' }] });
    }
  });

  test('a declaration in a comment, in a description or in the body is none', () => {
    expect(read(utf8(page('<!-- <meta charset="gbk"> -->', 'a'))).stated).toEqual([]);
    expect(read(utf8(page('<meta name="description" content="on charset=gbk">', 'a'))).stated).toEqual([]);
    expect(read(utf8(page('', '<meta charset="gbk">'))).stated).toEqual([]);
  });

  test('the bytes disprove a declaration', () => {
    const text = page('<meta charset="gbk">', HANS);
    expect(read(utf8(text))).toMatchObject({ text, encoding: 'utf-8', stated: [{ label: 'gbk' }], replaced: 0 });
    const traditional = page('<meta charset="utf-8">', HANT);
    expect(read(big5(traditional))).toMatchObject({ text: traditional, encoding: 'big5', stated: [{ label: 'utf-8' }] });
    const mislabelled = page('<meta charset="gb2312">', HANT);
    expect(read(big5(mislabelled))).toMatchObject({ text: mislabelled, encoding: 'big5' });
  });

  test('a declaration that the bytes can’t disprove is believed', () => {
    const rare = page('<meta charset="gbk">', '仝');
    expect(read(gb(rare))).toMatchObject({ text: rare, encoding: 'gb18030' });
    expect(read(utf8(page('<meta charset="x-unknown">', HANS)))).toMatchObject({ encoding: 'utf-8', stated: [{ label: 'x-unknown' }] });
  });
});

describe('what the server said', () => {
  test('is a statement beside the page’s own, and the first', () => {
    const text = `<html><head><meta charset="utf-8"></head><body>镕</body></html>`;
    expect(decode(gb(text), 'GBK')).toMatchObject({
      text,
      encoding: 'gb18030',
      stated: [
        { label: 'gbk', witness: 'http' },
        { label: 'utf-8', witness: 'meta' },
      ],
    });
  });

  test('is disproved by the bytes and by a mark', () => {
    expect(decode(utf8(HANS), 'big5')).toMatchObject({ text: HANS, encoding: 'utf-8' });
    expect(decode(big5(HANT), 'gb2312')).toMatchObject({ text: HANT, encoding: 'big5' });
    expect(decode(utf16(`\uFEFF${HANS}`), 'utf-8')).toMatchObject({ encoding: 'utf-16le', stated: [{ label: 'utf-8', witness: 'http' }] });
  });

  test('may be UTF-16, which no page can say of itself', () => {
    const rare = '龘靐';
    expect(decode(utf16(`${rare}\n`, true), 'utf-16be')).toMatchObject({ text: `${rare}\n`, encoding: 'utf-16be' });
  });
});

describe('characters beyond the common ones', () => {
  test('of four bytes in GB18030', () => {
    const text = `${HANS}㐂𠮷𪚥😀ɑ`;
    expect(gb('𠮷')).toHaveLength(4);
    expect(read(gb(text))).toMatchObject({ text, encoding: 'gb18030', replaced: 0 });
    const page = `<meta charset="gb2312"><p>𠮷野家</p>`;
    expect(read(gb(page))).toMatchObject({ text: page, replaced: 0 });
  });

  test('of the Hong Kong set in Big5', () => {
    // 喺, 哋, 咗, 嘅, and a letter with a mark that is two characters of Unicode.
    const cantonese = bytes(
      big5('他'),
      [0x9d, 0xf6],
      big5('這裡同我'),
      [0x92, 0x5d],
      big5('說'),
      [0x9d, 0xf7],
      big5('今年'),
      [0x9d, 0xef, 0x88, 0x62],
      big5('。'),
    );
    for (const label of ['<meta charset="big5-hkscs">', '<meta charset="big5">', '']) {
      const { text, encoding, replaced } = read(bytes(label, cantonese));
      expect([encoding, replaced]).toEqual(['big5', 0]);
      expect(text).toBe(`${label}他喺這裡同我哋說咗今年嘅\u00CA\u0304。`);
    }
  });
});

describe('charsets of others', () => {
  const french = 'Le café de la gare à Liuxi est fermé, dit le préfet. Une soirée très agréable, été comme hiver.';
  const latin = Uint8Array.from(french, (character) => character.charCodeAt(0));

  test('are read where they are stated and the bytes are no Chinese', () => {
    expect(read(bytes('<meta charset="iso-8859-1">', latin))).toMatchObject({
      text: `<meta charset="iso-8859-1">${french}`,
      encoding: 'windows-1252',
    });
    const russian = createSinglebyteEncoder('windows-1251')('Речной вокзал снова открыт для пассажиров.');
    expect(decode(russian, 'windows-1251')).toMatchObject({ encoding: 'windows-1251', text: 'Речной вокзал снова открыт для пассажиров.' });
    const japanese = '<meta charset="shift_jis">渡し場が二十年ぶりに再び開かれました。';
    expect(read(createMultibyteEncoder('shift_jis')(japanese))).toMatchObject({ text: japanese, encoding: 'shift_jis' });
  });

  test('are read where the bytes are accents among letters', () => {
    expect(read(latin)).toMatchObject({ text: french, encoding: 'windows-1252' });
  });

  test('are named where nothing reads them', () => {
    const message = (input: Uint8Array, charset?: string) => {
      const found = decode(input, charset);
      return 'code' in found ? found.message : found.encoding;
    };
    const pairs = String.fromCharCode(...[...gb(HANS)].map((byte) => byte & 0x7f));
    expect(message(utf8(`<p>~{${pairs}~}</p>`))).toContain('HZ');
    expect(message(utf8(`<p>\x1b$)A\x0e${pairs}\x0f</p>`))).toContain('ISO-2022-CN');
    expect(message(utf8(`<p>\x1b$)C\x0e${pairs}\x0f</p>`))).toContain('ISO-2022-KR');
    expect(message(bytes([0xff, 0xfe, 0, 0, 0x2d, 0x4e, 0, 0]))).toContain('UTF-32');
    expect(message(bytes([0, 0, 0xfe, 0xff, 0, 0, 0x4e, 0x2d]))).toContain('UTF-32');
    // The first plane of CNS 11643: 柳溪縣, 風力.
    const plane = bytes([0xd1, 0xeb, 0xe4, 0xf1, 0xf1, 0xec, 0xd3, 0xf8, 0xc4, 0xb0]);
    expect(message(bytes(plane, plane, plane), 'euc-tw')).toContain('EUC-TW');
    expect(message(gb(HANS), 'euc-tw'), 'what is Chinese all the same is read').toBe('gb18030');
    for (const text of ['~{ not shifted ~}', 'in code: ~{a}~', `~{abcd~} ${HANS}`, 'esc \x1b[31m red', HANS])
      expect(message(utf8(text))).toBe('utf-8');
    expect(read(bytes('<meta charset="iso-2022-jp">', [0x1b, 0x24, 0x42, 0x45, 0x4f, 0x1b, 0x28, 0x42])).text).toContain('渡');
  });

  test('are not believed against Chinese', () => {
    for (const label of ['iso-8859-1', 'windows-1252', 'shift_jis', 'euc-kr', 'koi8-r']) {
      const text = `<meta charset="${label}">${HANS}`;
      expect(read(gb(text))).toMatchObject({ text, encoding: 'gb18030' });
    }
  });
});

describe('without a mark', () => {
  test('GB18030 and Big5 are told apart by how common the Han are', () => {
    expect(read(gb(HANS))).toMatchObject({ text: HANS, encoding: 'gb18030' });
    expect(read(gb(HANT))).toMatchObject({ text: HANT, encoding: 'gb18030' });
    expect(read(big5(HANT))).toMatchObject({ text: HANT, encoding: 'big5' });
    const late = `${'<br>'.repeat(100_000)}${HANT}`;
    expect(read(big5(late))).toMatchObject({ text: late, encoding: 'big5' });
  });

  test('UTF-16 is no binary', () => {
    for (const text of [HANS, HANT, 'The harbour of Liuxi', `<p>${HANT}</p>\r\n`]) {
      expect(read(utf16(text))).toMatchObject({ text, encoding: 'utf-16le' });
      expect(read(utf16(text, true))).toMatchObject({ text, encoding: 'utf-16be' });
    }
    const file = Buffer.from(utf16(HANS, true));
    expect(read(file)).toMatchObject({ text: HANS, encoding: 'utf-16be' });
    expect(file.equals(utf16(HANS, true)), 'what was read is as it was').toBe(true);
    expect(read('a lone text of plain letters\0')).toMatchObject({ encoding: 'utf-8' });
    expect(read(utf8('a lone text of plain letters\0'))).toMatchObject({ encoding: 'utf-8' });
  });

  test('half a character at the end leaves UTF-8 what it is', () => {
    for (const cut of [1, 2]) {
      const whole = utf8(`${HANS}末`);
      const text = `${HANS}\uFFFD`;
      expect(read(whole.subarray(0, whole.length - cut))).toMatchObject({ text, encoding: 'utf-8', replaced: 1, places: [HANS.length] });
    }
    expect(read(utf8('x中').subarray(0, 3))).toMatchObject({ text: 'x\uFFFD', encoding: 'utf-8' });
    expect(read(utf16(HANS).subarray(0, -1))).toMatchObject({ encoding: 'utf-16le', replaced: 1, places: [HANS.length - 1] });
  });

  test('broken bytes in the middle leave UTF-8 what it is, and each place is known', () => {
    const decoded = read(bytes(HANS, [0xe4, 0xb8], 'a', [0xff, 0xfe], '\uFFFD', '😀', [0xf0, 0x9f], HANS));
    expect(decoded.encoding).toBe('utf-8');
    expect(decoded.text).toBe(`${HANS}\uFFFDa\uFFFD\uFFFD\uFFFD😀\uFFFD${HANS}`);
    const n = HANS.length;
    expect(decoded.places).toEqual([n, n + 2, n + 3, n + 7]);
  });

  test('the places are where the platform’s own decoder puts U+FFFD', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (random) => {
        const decoded = read(bytes([0xef, 0xbb, 0xbf], random));
        const holes = [...decoded.text.matchAll(/\uFFFD/g)].length;
        const own = read(new TextEncoder().encode(decoded.text)).replaced;
        expect(own).toBe(0);
        expect(decoded.places.every((place) => decoded.text[place] === '\uFFFD')).toBe(true);
        const genuine = [...Array(random.length).keys()].filter((i) => random[i] === 0xef && random[i + 1] === 0xbf && random[i + 2] === 0xbd).length;
        expect(decoded.places.length).toBe(holes - genuine);
      }),
    );
  });

  test('what GB18030 and Big5 do not hold is replaced and named', () => {
    const decoded = read(bytes(gb(HANS), [0xff], gb(HANS)));
    expect(decoded).toMatchObject({ encoding: 'gb18030', replaced: 1, places: [HANS.length] });
  });
});

describe('binaries', () => {
  test.each([
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]],
    ['ZIP', [0x50, 0x4b, 3, 4, 20, 0]],
    ['gzip', [0x1f, 0x8b, 8, 0]],
    ['PDF', [...utf8('%PDF-1.7\n')]],
    ['WARC', [...utf8('WARC/1.1\r\nWARC-Type: response\r\n')]],
    ['GIF', [...utf8('GIF89a'), 1, 0, 1, 0, 0]],
    ['zeros', Array(4096).fill(0)],
    ['bytes that no encoding has', Array(4096).fill(0xff)],
    ['noise', Array.from({ length: 4096 }, (_, i) => (i * i * 31 + (i >> 3) * 17) & 255)],
  ])('%s is a failure with a reason', (_, content) => {
    expect(decode(Uint8Array.from(content))).toMatchObject({ stage: 'decode', code: 'binary' });
  });

  test('letters that open a text do not make it an image', () => {
    for (const text of ['GIF89a 是一种图像格式。', 'BM 是位图的开头。', 'MZ', 'RIFF 格式', 'ID3 标签', 'WARC/1.0 是网页存档的格式。'])
      expect(read(utf8(text)).text).toBe(text);
  });
});

test('never throws, and the same bytes give the same result', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (random) => {
      expect(decode(random)).toEqual(decode(random.slice()));
    }),
  );
});

test('a head of unclosed comments and tags is read in linear time', () => {
  const text = `<html><head>${'<!--<meta '.repeat(200_000)}`;
  expect(read(utf8(text)).text).toBe(text);
});
