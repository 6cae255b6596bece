import { describe, expect, it } from 'vitest';
import type { Article } from '../src/article.js';
import { decode } from '../src/decode/decode.js';
import { parse } from '../src/parse.js';
import { restore } from '../src/restore.js';
import { toHtml } from '../src/write/html.js';
import { toJsonLd } from '../src/write/json-ld.js';
import { toMarkdown } from '../src/write/markdown.js';
import { toTei } from '../src/write/tei.js';
import { toText } from '../src/write/text.js';
import { corpus } from './instruments/corpus.js';

function sound(input: Uint8Array | string, path = 'x'): Article {
  const result = parse(input, { path });
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`);
  const decoded = decode(input);
  expect(result.article.audit.lost).toBe(0);
  expect('text' in decoded && restore(result.article) === decoded.text).toBe(true);
  return result.article;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('parse', () => {
  it('makes an article without blocks of nothing', () => {
    for (const input of ['', new Uint8Array(), '\ufeff', ' \n\t\r\n　', '<!-- nothing -->', '<p></p><div> </div>']) {
      const article = sound(input);
      expect(article.blocks).toEqual([]);
      expect(article.text).toBe('');
      expect(article.headline).toBeUndefined();
    }
  });

  it('reads one byte, and any one byte', () => {
    for (let byte = 0; byte < 256; byte++) {
      const result = parse(Uint8Array.of(byte));
      if (result.ok) expect(result.article.audit.lost).toBe(0);
      else expect(result.failure.code).toBe('binary');
    }
  });

  it('survives a character cut in half, at the end and in the middle', () => {
    const bytes = utf8('第一段话在这里，说的是一件小事。\n\n第二段话在这里，说的是另一件小事。');
    for (const cut of [1, 2, 25, 26, 47]) {
      const article = sound(bytes.slice(0, bytes.length - cut));
      expect(article.source.encoding).toBe('utf-8');
      sound(Uint8Array.from([...bytes.slice(0, cut), ...bytes.slice(cut + 1)]));
    }
  });

  it('keeps NUL and escape sequences as text of the source', () => {
    const article = sound('标题在上\n\n第一\0段有\u001b[31m红字\u001b[0m和\u0007铃声，还有\u009b2J清屏，\u202e反向\u202c。');
    expect(article.text).toContain('红字');
    sound('<p>甲\0乙\u001b]8;;http://x.example.com\u0007丙</p>');
  });

  it('reads strings that hold half a pair', () => {
    sound('甲\ud800乙\udc00丙');
    sound('<p>\ud83d</p><p>\ude00甲</p>');
    sound('---\ntitle: \ud800\n---\n\ude00');
  });

  it('gives a failure as a value for what is no text', () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52);
    const result = parse(png, { path: 'a.txt' });
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.failure).toMatchObject({ path: 'a.txt', stage: 'decode', code: 'binary' });
    for (const magic of ['%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'PK\u0003\u0004\u0014\0\0\0', '\u001f\u008b\b\0\0\0\0\0']) {
      expect(parse(Uint8Array.from(magic, (character) => character.charCodeAt(0))).ok).toBe(false);
    }
  });

  it('reads HTML that is nested a hundred thousand deep', () => {
    const depth = 100_000;
    const article = sound(`${'<div>'.repeat(depth)}深处的一句话，写在这里。${'</div>'.repeat(depth)}`);
    expect(article.text).toContain('深处的一句话');
    for (const name of ['p', 'b', 'ul', 'blockquote', 'table', 'span', 'li', 'font', 'a']) sound(`<div>${`<${name}>`.repeat(20_000)}甲`);
    sound(`<p>${'<b><i>'.repeat(5000)}甲${'</b></i>'.repeat(5000)}乙</p>`);
  });

  it('reads brackets, quotation marks and quotations that nest without end', () => {
    for (const sign of ['“', '（', '(', '【', '「', '[', '>', '> ', '- ', '*', '_', '`', '&', '<', '《', '#', '|', '——', '\\', '![', '](']) {
      sound(sign.repeat(20_000));
      sound(`题目\n\n${`${sign}甲`.repeat(10_000)}`);
    }
  });

  it('reads a line of twenty megabytes', () => {
    const line = '这是一行很长的文字，没有换行，也没有结束，'.repeat(330_000);
    const article = sound(utf8(line));
    expect(article.counts.paragraphs).toBe(1);
    expect(article.source.length).toBe(line.length);
  }, 300_000);

  it('reads long lines of what rules look for', () => {
    for (const unit of [
      '来源：',
      '2021年12月30日 11:44 ',
      '（记者 甲',
      '網(wǎng)',
      '們?nèi)r(shí)',
      '责编：',
      '<br>',
      '&nbsp;',
      '１',
      ' ',
      '　',
      '\u200b',
      'https://example.com/',
      '…',
      '、',
      '摄 ',
      '首页 > ',
    ]) {
      sound(unit.repeat(20_000));
    }
    sound(`题\n\n${'短\n'.repeat(20_000)}`);
    sound('\n'.repeat(100_000));
    sound('\r'.repeat(100_000));
  }, 300_000);

  it('reads and writes a line of more pieces and a paragraph of more lines than a call takes arguments', () => {
    const line = '渡口停了二十年今年春天又有了船来往的人都说方便老站长';
    const pieces = [...Array(200).fill(line), `${line}${'文\0'.repeat(100_000)}`, ...Array(200).fill(line)].join('\n');
    const lines = `<p>${'文<br>'.repeat(150_000)}</p>`;
    for (const source of [pieces, lines]) {
      const article = sound(source);
      for (const write of [toMarkdown, toHtml, toText, toTei, toJsonLd]) expect(write(article).length).toBeGreaterThan(100_000);
    }
  }, 60_000);

  it('reads a sentence with a great stretch of white space in it', () => {
    for (const space of [' ', '\t', '　', '\u00a0']) sound(`渡口停了二十年，${space.repeat(400_000)}今年春天又有了船。`);
  }, 60_000);

  it('reads an enormous head, and one that never ends', () => {
    const head = `---\ntitle: 标题\n${Array.from({ length: 20_000 }, (_, index) => `key${index}: 值${index}`).join('\n')}\n`;
    expect(sound(`${head}---\n\n<p>正文在这里。</p>`).text).toContain('正文在这里');
    sound(head);
    sound(`---\ntitle: ${'长'.repeat(200_000)}\n---\n<p>正文</p>`);
    sound(`---\na: &a [x]\n${Array.from({ length: 60 }, (_, index) => `b${index}: [*a, *a]`).join('\n')}\n---\n<p>正文</p>`);
    sound(`---\n${'['.repeat(10_000)}\n---\n正文`);
    sound('---\n__proto__: 甲\nconstructor: 乙\ntitle: 丙\n---\n<p>正文在这里。</p>');
  }, 120_000);

  it('reads every document of the tests cut off anywhere', () => {
    for (const { bytes, path } of corpus()) {
      for (const share of [0.1, 0.33, 0.5, 0.77, 0.95]) {
        const result = parse(bytes.slice(0, Math.floor(bytes.length * share)), { path });
        expect(result.ok && result.article.audit.lost).toBe(0);
      }
    }
  }, 120_000);

  it('does not care about its path', () => {
    for (const path of ['', '../../etc/passwd', 'a\0b', '<script>', '\u001b[2J', '.html', 'x'.repeat(10_000)]) sound('一段正文，写在这里。', path);
  });

  it('takes rules away that are asked away, and only known ones matter', () => {
    const text = '网络(wang)上的一段话,写在这里。';
    const result = parse(text, { without: ['no/such-rule', 'regularize/half-width-comma'] });
    expect(result.ok && result.article.entries.some((entry) => entry.rules.includes('regularize/half-width-comma'))).toBe(false);
  });
});
