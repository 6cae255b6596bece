import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restore } from '@zhengwen/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpacked } from './read-source.js';
import { parseSource, scan } from './scan.js';
import { isWebArchive, pageIn } from './web-archive.js';

const PAGE = [
  '<html><head><title>渡口又开了_河东网</title></head><body><h1>渡口又开了</h1><p>2021-03-04 09:10 来源：河东日报</p>',
  '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p><a href="2.html">船老大</a>每天五点起床，先把船擦一遍，再去敲钟。</p></body></html>',
].join('');
const FRAME = '<html><body><p>这是一则广告，和渡口没有关系，却也有一个完整的句子。</p></body></html>';

const quoted = (bytes: Uint8Array) =>
  [...bytes]
    .map((byte) => (byte > 126 || byte === 61 || byte < 32 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte)))
    .join('')
    .replace(/(.{1,70})(?=[^=]{3}|=)/g, '$1=\r\n');

/** An archive as a browser writes it; `encoded` is the page in its transfer encoding. */
function archive(encoded: string, encoding: string, type = 'text/html'): Buffer {
  return Buffer.from(
    [
      'From: <Saved by a browser>',
      'Snapshot-Content-Location: https://hedong.example/2021/1.html',
      'Subject: =?utf-8?Q?=E6=B8=A1?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----Boundary--x----"',
      '',
      '',
      '------Boundary--x----',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://ads.example/frame.html',
      '',
      Buffer.from(FRAME).toString('base64'),
      '------Boundary--x----',
      `Content-Type: ${type}`,
      `Content-Transfer-Encoding: ${encoding}`,
      'Content-Location: https://hedong.example/2021/1.html',
      '',
      encoded,
      '------Boundary--x----',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://hedong.example/a.png',
      '',
      'iVBORw0KGgo=',
      '------Boundary--x------',
      '',
    ].join('\r\n'),
    'latin1',
  );
}

describe('a web archive', () => {
  it('gives the page it was saved for, and not that of a frame, byte for byte', async () => {
    const bytes = Buffer.from(PAGE);
    for (const [encoded, encoding] of [
      [quoted(bytes), 'quoted-printable'],
      [bytes.toString('base64').replace(/(.{76})/g, '$1\r\n'), 'base64'],
      [bytes.toString('latin1'), '8bit'],
    ] as const) {
      const page = await pageIn(archive(encoded, encoding));
      expect(
        Buffer.from(page?.bytes ?? [])
          .toString()
          .trimEnd(),
        encoding,
      ).toBe(PAGE);
      expect(page?.url).toBe('https://hedong.example/2021/1.html');
    }
  });

  it('is read as its page: the charset that the part says, links and address from where it was saved', async () => {
    // 渡口 in GB2312.
    const page = Buffer.concat([Buffer.from('<h1>'), Buffer.from('b6c9bfda', 'hex'), Buffer.from('</h1><p><a href="2.html">b</a></p>')]);
    const source = await unpacked({ ok: true, bytes: archive(quoted(page), 'quoted-printable', 'text/html; charset="gb2312"') }, 'a.mhtml');
    const result = parseSource(source, 'a.mhtml');
    if (!result.ok) throw new Error(result.failure.message);
    expect(result.article.source).toMatchObject({ path: 'a.mhtml', container: 'mhtml', encoding: 'gb18030', format: 'html' });
    expect(result.article.url).toBe('https://hedong.example/2021/1.html');
    expect(restore(result.article)).toContain('<h1>渡口</h1>');
  });

  it('is found in a folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'archive-'));
    try {
      await writeFile(join(folder, 'a.mht'), archive(quoted(Buffer.from(PAGE)), 'quoted-printable'));
      const articles = [];
      for await (const result of scan([folder])) articles.push(result.ok ? result.article : result.failure);
      expect(articles).toMatchObject([{ headline: '渡口又开了', creditedSource: '河东日报', url: 'https://hedong.example/2021/1.html' }]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('of one part alone is read too', async () => {
    const message = Buffer.from(
      `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(PAGE).toString('base64')}`,
    );
    expect(Buffer.from((await pageIn(message))?.bytes ?? []).toString()).toBe(PAGE);
  });

  it('without a page is a failure that says so', async () => {
    const bytes = Buffer.from(
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\nabc\r\n--x--\r\n',
    );
    expect(await unpacked({ ok: true, bytes }, 'a.mht')).toMatchObject({ ok: false, failure: { path: 'a.mht', code: 'unreadable' } });
  });

  it('is told from pages and texts', () => {
    for (const text of ['<html><body>MIME-Version: 1.0</body></html>', 'title: 渡口\n\nMIME-Version: 1.0\nContent-Type: text/html', '渡口又开了', ''])
      expect(isWebArchive(Buffer.from(text)), text).toBe(false);
  });

  it('that was cut off or spoiled never throws', async () => {
    const whole = archive(quoted(Buffer.from(PAGE)), 'quoted-printable');
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.uint8Array({ maxLength: 40 }), async (cut, noise) => {
        const bytes = Buffer.concat([whole.subarray(0, cut), noise, whole.subarray(cut + noise.length)]);
        const source = await unpacked({ ok: true, bytes }, 'a.mht');
        expect(typeof parseSource(source, 'a.mht').ok).toBe('boolean');
      }),
      { numRuns: 60 },
    );
  });
});
