import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../article.js';
import { parse } from '../parse.js';
import { toText } from '../write/text.js';
import { applyChanges } from './change.js';
import { countScripts, detectScript } from './detect.js';
import hantMended from './hant-mended.js';
import { convert } from './script.js';

const machine = { value: 'Hant', region: 'CN' } as const;
const read = (url: URL): Article => {
  const result = parse(readFileSync(url), { path: url.pathname });
  if (!result.ok) throw new Error(result.failure.message);
  return result.article;
};
const seeds = new URL('../../../../seeds/', import.meta.url);
const seed = (start: string) => read(new URL(readdirSync(seeds).find((name) => name.startsWith(start)) as string, seeds));
const changesOf = (article: Article) =>
  convert(article, hantMended).changed.flatMap(({ source, changes }) => changes.map((change) => ({ source, ...change })));

describe('what stays as it is', () => {
  it.each([
    ['了解情況，發布消息，扎實工作，週末和周末', 'either spelling is written'],
    ['三隻貓、一隻手、那隻船、兩艘船隻', '隻 that counts'],
    ['皇后與太后宮裡的兩位皇太后', 'queens'],
    ['岳昕、于淼、高岩和余先生在公里數上', 'names'],
    ['乾脆、幸福、計畫、讚美、匯集、彩衣、乾隆', 'good spellings that a way through Simplified would lose'],
    ['若干部門的幹部', '若干'],
    ['此頁面包含文字', '面 of a page'],
  ])('%s (%s)', (text) => expect(hantMended.convert(text, machine)).toBe(text));

  it('is Simplified, Taiwan’s and Hong Kong’s text, and whatever is no Traditional', () => {
    for (const [text, from] of [
      ['党员干部的战斗', { value: 'Hans' }],
      ['黨員干部', { value: 'Hant', region: 'TW' }],
      ['黨員干部', { value: 'Hant', region: 'HK' }],
    ] as const) {
      expect(hantMended.changes(text, from)).toEqual([]);
    }
    expect(hantMended.convert('党员干部的战斗')).toBe('党员干部的战斗');
    expect(hantMended.convert('国際会議')).toBe('国際会議');
  });

  it('is a name of the credits', () => {
    expect(hantMended.convert('記者范干部報導', machine, ['范干部'])).toBe('記者范干部報導');
  });

  it('is almost everything in Traditional that people wrote', () => {
    const root = new URL('../../test/', import.meta.url);
    let han = 0;
    let changes = 0;
    for (const kind of ['cases', 'negative']) {
      for (const slug of readdirSync(new URL(`${kind}/`, root))) {
        const folder = new URL(`${kind}/${slug}/`, root);
        const file = readdirSync(folder).find((name) => name.startsWith('source.'));
        const article = file ? read(new URL(file, folder)) : undefined;
        if (article?.script.value !== 'Hant' || article.script.machineConverted) continue;
        han += article.counts.han;
        changes += changesOf(article).length;
      }
    }
    expect(han).toBeGreaterThan(2000);
    expect((changes / han) * 1000).toBeLessThan(8);
  });
});

describe('what is mended', () => {
  it.each([
    ['黨員干部沖鋒戰斗', '黨員幹部衝鋒戰鬥'],
    ['組織保証，筑牢防線', '組織保證，築牢防線'],
    ['他們隻微笑著，隻有10余名', '他們只微笑著，只有10餘名'],
    ['飯后、午后、先后成立', '飯後、午後、先後成立'],
    ['懸挂庄嚴的旗幟', '懸掛莊嚴的旗幟'],
    ['規范和模范', '規範和模範'],
    ['社區幹部董赟說，廣大黨員準備好了', '社區幹部董贇說，廣大黨員準備好了'],
  ])('%s', (text, mended) => expect(hantMended.convert(text, machine)).toBe(mended));

  it('is listed change by change, each with what stood there', () => {
    expect(hantMended.changes('黨員干部', machine)).toEqual([{ start: 2, end: 3, at: 2, value: '幹', candidates: ['幹', '干'] }]);
  });

  it('is right at 49 places of sample 002 or more, and wrong at none', () => {
    const changes = changesOf(seed('002'));
    const words = changes.map(({ source, start, end, value }) => source.slice(start, end) + value);
    expect(changes.length).toBeGreaterThanOrEqual(49);
    // Read by eye, every one: what stands for what.
    expect([...new Set(words)].sort()).toEqual(
      ['余餘', '准準', '后後', '干幹', '庄莊', '挂掛', '斗鬥', '沖衝', '筑築', '范範', '証證', '赟贇', '隻只'].sort(),
    );
  });

  it('leaves the article and its stored text as they are', () => {
    const article = seed('002');
    const before = JSON.stringify(article);
    const rendition = convert(article, hantMended);
    expect(rendition).toMatchObject({ tag: 'Hant', mends: true });
    expect(rendition.text).toContain('黨員幹部');
    expect(toText(article, { script: hantMended })).toContain('黨員幹部');
    expect(JSON.stringify(article)).toBe(before);
    expect(article.text).toContain('黨員干部');
  });

  it('holds for any text: the changes make the conversion, one character for one, and nothing is left to mend', () => {
    const word = fc.constantFrom(
      '黨員',
      '干部',
      '戰斗',
      '隻有',
      '三隻',
      '后來',
      '皇后',
      '沖鋒',
      '先后',
      '𠀀',
      'a',
      '，',
      '保証',
      '里面',
      '了解',
      '范',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.boolean(), (words, byMachine) => {
        const text = words.join('');
        const from = byMachine ? machine : ({ value: 'Hant' } as const);
        const changes = hantMended.changes(text, from);
        const mended = hantMended.convert(text, from);
        expect(applyChanges(text, changes)).toBe(mended);
        expect([...mended]).toHaveLength([...text].length);
        expect(hantMended.changes(mended, from)).toEqual([]);
        expect(countScripts(mended).hans).toBeLessThanOrEqual(countScripts(text).hans);
      }),
    );
  });
});

describe('how it is known', () => {
  it('is said of the article with the words and their places in the source', () => {
    const article = seed('002');
    expect(article.script).toMatchObject({ value: 'Hant', region: 'CN', machineConverted: true });
    const evidence = article.evidence['script.machineConverted'] ?? [];
    expect(evidence.length).toBeGreaterThanOrEqual(5);
    const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      readFileSync(new URL(readdirSync(seeds).find((name) => name.startsWith('002')) as string, seeds)),
    );
    for (const { value, range } of evidence) expect(range && source.slice(...range)).toBe(value);
    expect(evidence.map(({ value }) => value)).toContain('干部');
  });

  it('is not said of text that people wrote', () => {
    const text = '幹部與黨員並肩作戰，鬥志昂揚。他們衝鋒在前，準備先後築起防線，保證里程。規範的範圍裡面，關係複雜。'.repeat(3);
    expect(detectScript(text).machineConverted).toBeUndefined();
  });
});
