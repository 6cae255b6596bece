import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeGbk } from '../../test/instruments/pollute.js';
import { run } from '../apparatus/run.js';
import { read } from '../apparatus/text.js';
import { extract } from '../extract/extract.js';
import { parse } from '../parse.js';
import gbkAsLatin from './gbk-as-latin.js';
import utf8AsGbk from './utf-8-as-gbk.js';

const after = (text: string, rule: typeof gbkAsLatin) => run(extract(text, 'plain', ''), [rule]);
const mended = (text: string, rule: typeof gbkAsLatin) =>
  after(text, rule)
    .blocks.map((block) => read(block.text))
    .join('');

const latin = (text: string, label = 'windows-1252') => new TextDecoder(label).decode(Uint8Array.from(encodeGbk(text)));
const gbk = (text: string) => new TextDecoder('gbk').decode(new TextEncoder().encode(text));

const WORDS =
  '渡口 石桥 今年 春天 我们 说明 管理 历史 方便 出发 中文 用户 经济 发展 工作 学生 老师 学校 城市 农村 机器 电影 音乐 文化 社会 政府 人民 时间 地方 问题 情况 方法 公司 市场 银行 医院 铁路 飞机 汽车 水果'.split(
    ' ',
  );
const prose = fc.array(fc.constantFrom(...WORDS, '的', '了', '，', '、'), { minLength: 8, maxLength: 40 }).map((parts) => parts.join(''));
const sound = fc.constantFrom('', '昨日，', '船老大说：', '见“', '渡口路');

test('misread text begins with what a decoder of GBK makes of two bytes of UTF-8', () => {
  const leads = [0xe2, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xef];
  const bytes = leads.flatMap((lead) => Array.from({ length: 64 }, (_, trail) => [lead, 0x80 + trail]).flat());
  expect('signs' in utf8AsGbk && utf8AsGbk.signs).toBe(new TextDecoder('gbk').decode(Uint8Array.from(bytes)));
});

test('Chinese in GBK that was read as Latin-1 or code page 1252 is read, also beside sound text', () => {
  fc.assert(
    fc.property(sound, prose, fc.constantFrom('windows-1252', 'latin1'), (before, text, label) => {
      const damaged = latin(text, label);
      fc.pre(damaged.length === 2 * text.length);
      expect(mended(`${before}${damaged}`, gbkAsLatin)).toBe(`${before}${text}`);
    }),
  );
});

test('Chinese in UTF-8 that was read as GBK is read exactly where no byte was lost, and nothing else is called certain', () => {
  fc.assert(
    fc.property(sound, prose, sound, (before, text, behind) => {
      const damaged = gbk(text);
      const result = mended(`${before}${damaged}${behind}`, utf8AsGbk);
      if (!damaged.includes('\uFFFD')) expect(result).toBe(`${before}${text}${behind}`);
      const pieces = after(`${before}${damaged}`, utf8AsGbk).blocks.flatMap((block) => block.text);
      const sure = pieces.filter((piece) => piece.kind === 'emended' && piece.confidence === 'certain');
      for (const { value } of sure) expect(text).toContain(value);
      expect(sure.length).toBeGreaterThan(0);
    }),
  );
});

test('where the private characters were dropped, what is called certain is right', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const damaged = gbk(text).replace(/[\ue000-\uf8ff]/g, '');
      const pieces = after(damaged, utf8AsGbk).blocks.flatMap((block) => block.text);
      for (const piece of pieces) if (piece.kind === 'emended' && piece.confidence === 'certain') expect(text).toContain(piece.value);
    }),
  );
});

test('sound Chinese in either script is left', () => {
  const han = fc.stringMatching(/^[一-龥，。、]{1,80}$/);
  fc.assert(
    fc.property(han, (text) => {
      expect(mended(text, gbkAsLatin)).toBe(text);
    }),
  );
  fc.assert(
    fc.property(fc.oneof(prose, sound), (text) => {
      expect(mended(text, utf8AsGbk)).toBe(text);
    }),
  );
});

test.each([
  ['gbk-as-latin', latin('渡口停了十年又有了船')],
  ['utf-8-as-gbk', gbk('渡口停了十年又有了船')],
])('%s: a title in the head of a file is mended, with the words of the source as a variant', (name, title) => {
  for (const source of [
    `---\ntitle: '${title}'\n---\n\n昨日，渡口的船又开了，来往的人都说方便。\n`,
    `<html><head><title>${title}</title></head><body><p>昨日，渡口的船又开了，来往的人都说方便。</p></body></html>`,
  ]) {
    const result = parse(source, { path: 'a.md' });
    if (!result.ok) throw new Error(result.failure.message);
    const { headline, evidence, entries, audit } = result.article;
    expect(headline).toBe('渡口停了十年又有了船');
    expect(evidence.headline?.map(({ value, chosen }) => [value, chosen])).toEqual([
      ['渡口停了十年又有了船', true],
      [title, false],
    ]);
    expect(entries.some(({ rules, original }) => rules.includes(`mend/${name}`) && original.includes(title))).toBe(true);
    expect(audit.lost).toBe(0);
  }
});
