import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { describe, expect, it } from 'vitest';
import { parse } from '../src/parse.js';

const BODY = '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p>';
const page = (charset: string) => `<html><head><meta charset="${charset}"><title>渡口</title></head><body>${BODY}</body></html>`;

function evidenceOf(input: Uint8Array | string) {
  const result = parse(input, { path: 'page.html' });
  if (!result.ok) throw new Error(result.failure.message);
  return { encoding: result.article.source.encoding, evidence: result.article.evidence.encoding };
}

describe('the evidence of an encoding', () => {
  it('is what the page says and what its bytes show', () => {
    expect(evidenceOf(createMultibyteEncoder('gb18030')(page('gb2312')))).toEqual({
      encoding: 'gb18030',
      evidence: [
        { value: 'gb2312', witness: 'meta', chosen: true },
        { value: 'gb18030', witness: 'inferred', chosen: true },
      ],
    });
  });

  it('shows a wrong declaration as not chosen', () => {
    for (const [bytes, stated, found] of [
      [createMultibyteEncoder('gb18030')(page('utf-8')), 'utf-8', 'gb18030'],
      [new TextEncoder().encode(page('big5')), 'big5', 'utf-8'],
    ] as const) {
      const { encoding, evidence } = evidenceOf(bytes);
      expect(encoding).toBe(found);
      expect(evidence?.[0]).toEqual({ value: stated, witness: 'meta', chosen: false });
      expect(evidence?.[1]).toEqual({ value: found, witness: 'inferred', chosen: true });
    }
  });

  it('names the server, the XML declaration and the mark as witnesses', () => {
    const xhtml = `<?xml version="1.0" encoding="utf-8"?>\n${page('gb2312')}`;
    const result = parse(createMultibyteEncoder('gb18030')(xhtml), { path: 'page.html', charset: 'ISO-8859-1' });
    expect(result.ok && result.article.evidence.encoding).toEqual([
      { value: 'iso-8859-1', witness: 'http', chosen: false },
      { value: 'utf-8', witness: 'xml', chosen: false },
      { value: 'gb2312', witness: 'meta', chosen: true },
      { value: 'gb18030', witness: 'inferred', chosen: true },
    ]);
    expect(evidenceOf(new TextEncoder().encode(`\uFEFF${page('gbk')}`)).evidence).toEqual([
      { value: 'gbk', witness: 'meta', chosen: false },
      { value: 'utf-8', witness: 'bom', chosen: true },
    ]);
  });

  it('shows the place of what was in another encoding', () => {
    const footer = '<p>渡口新闻网版权所有</p>';
    const bytes = Uint8Array.from([...new TextEncoder().encode(page('utf-8')), ...createMultibyteEncoder('gb18030')(footer)]);
    const start = page('utf-8').length + 3;
    expect(evidenceOf(bytes).evidence?.at(-1)).toEqual({ value: 'gb18030', witness: 'inferred', range: [start, start + 9], chosen: true });
  });

  it('is absent where nothing was to be chosen', () => {
    expect(evidenceOf(new TextEncoder().encode(BODY)).evidence).toBeUndefined();
    expect(evidenceOf(page('gbk')).evidence).toBeUndefined();
  });
});
