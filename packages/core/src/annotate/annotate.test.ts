import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documents } from '../../test/instruments/documents.js';
import type { Article } from '../article.js';
import { parse } from '../parse.js';
import { annotate, sentenceOf } from './annotate.js';
import { figuresIn } from './figures.js';
import { textOfBlock } from './places.js';

function articleOf(source: Uint8Array | string): Article {
  const result = parse(source, { annotations: true });
  if (!result.ok) throw new Error(result.failure.message);
  return result.article;
}

const page = (body: string, date = '2021-10-30') =>
  `<html lang="zh"><head><title>通知</title><meta property="article:published_time" content="${date}T09:00:00+08:00"></head><body><h1>河东区通知</h1>${body}</body></html>`;

describe('annotate', () => {
  it('is left out unless asked for, and where there is nothing to say', () => {
    const source = page('<p>全区共有1.7万余名党员干部参加。</p>');
    const result = parse(source);
    expect(result.ok && result.article.annotations).toBeUndefined();
    expect('annotations' in articleOf(page('<p>他一心一意扑在工作上。</p>'))).toBe(false);
  });

  it('cites each figure in its block and in the source, through what was mended', () => {
    const source = page('<p>昨日，全区共有１．７<b>万余</b>名干部，投资&#53;00万元。</p>');
    const article = articleOf(source);
    expect(article.annotations?.map(({ surface, range, value, bound, unit }) => [surface, source.slice(...range), value, bound, unit])).toEqual([
      ['昨日', '昨日', '2021-10-29', undefined, undefined],
      ['1.7万余名', '１．７<b>万余</b>名', '17000', 'more-than', '名'],
      ['500万元', '&#53;00万元', '5000000', undefined, '元'],
    ]);
    expect(article.annotations?.[0]?.inferred).toEqual([{ part: 'day', from: 'datePublished', value: '2021-10-30T09:00:00+08:00' }]);
  });

  it('finds figures in lists, quotations and cells, and none in code', () => {
    const source = page(
      '<p>如下：</p><ul><li>小学12所</li><li>中学3所</li></ul><blockquote><p>增长10.7%。</p></blockquote><table><tr><td>粮食</td><td>52.3万吨</td></tr></table><pre><code>x = 500人</code></pre>',
    );
    const article = articleOf(source);
    expect(article.annotations?.map(({ surface, range }) => [surface, source.slice(...range)])).toEqual([
      ['12所', '12所'],
      ['3所', '3所'],
      ['10.7%', '10.7%'],
      ['52.3万吨', '52.3万吨'],
    ]);
  });

  it('says what a date was inferred from, and nothing where there is nothing to infer from', () => {
    const [dated] = articleOf(page('<p>大会于3月25日在市里召开，来宾很多。</p>')).annotations ?? [];
    expect(dated).toMatchObject({ value: '2021-03-25', precision: 'day', inferred: [{ part: 'year', from: 'datePublished' }] });
    const bare = articleOf('河东区通知\n\n大会于3月25日在市里召开，来宾很多，会场内外十分热闹，附近的居民也来观看。\n');
    expect(bare.annotations?.[0]).toMatchObject({ value: '--03-25' });
    expect(bare.annotations?.[0]?.inferred).toBeUndefined();
  });

  it('names a weekday that does not fit, and gives both midnights', () => {
    expect(articleOf(page('<p>通知于2021年10月29日星期三发出，请各单位照办。</p>')).annotations?.[0]).toMatchObject({ conflict: '星期三' });
    expect(articleOf(page('<p>列车于1月6日凌晨12点停运，请旅客留意。</p>')).annotations?.[0]).toMatchObject({
      value: '2021-01-06T00:00',
      alternatives: ['2021-01-07T00:00'],
    });
  });

  it('gives the sentence of a figure', () => {
    const article = articleOf(page('<p>天气晴好。“到场的有500人。”他说。会后散去。</p>'));
    const [figure] = article.annotations ?? [];
    expect(figure && sentenceOf(article, figure)).toBe('“到场的有500人。”');
    const guessed = { type: 'paragraph', text: '天晴。重〔擔？〕在肩，共500人。', range: [0, 18] } as const;
    expect(sentenceOf({ blocks: [guessed] }, { blockIndex: 0, start: 12, end: 16 })).toBe('重〔擔？〕在肩，共500人。');
  });

  it('holds for any document: each surface stands in its block, its range lies in the source, and the order is that of the text', () => {
    const salt = fc.constantFrom('共500人', '昨日8点半', '１．７万余名', '3%至5%', '第３届', '三千五百二十件', '近日', '5—8萬元', '百分之十点七');
    fc.assert(
      fc.property(documents, fc.array(salt, { maxLength: 4 }), (source, salts) => {
        const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
        const result = parse(`${text}\n\n<p>${salts.join('，')}。</p>\n`, { annotations: true });
        if (!result.ok) return;
        const { article } = result;
        expect(annotate(article)).toEqual(article.annotations ?? []);
        let last = [-1, 0];
        for (const { blockIndex, start, end, range, surface } of article.annotations ?? []) {
          const block = article.blocks[blockIndex];
          expect(block && textOfBlock(block).slice(start, end)).toBe(surface);
          expect(block && block.range[0] <= range[0] && range[0] < range[1] && range[1] <= block.range[1]).toBe(true);
          expect(blockIndex > (last[0] as number) || start >= (last[1] as number)).toBe(true);
          last = [blockIndex, end];
        }
      }),
      { numRuns: 150 },
    );
  });

  it('reads any heap of numerals, units and words of time, and gives values that are decimals or ISO 8601', () => {
    const part = fc.constantFrom(
      ...'零〇一二三四五六七八九十百千万亿两廿卅半几数多余来第约近超上下前后年月日时点分秒个名元米斤成折%％度周至到—-~.,:/·第壹拾佰0123456789３５萬億點時兩餘 （）《》“”',
      ...[
        '分之',
        '百分点',
        '民国',
        '公元前',
        '世纪',
        '年代',
        '凌晨',
        '下午',
        '去年',
        '昨日',
        '上旬',
        '星期三',
        '不足',
        '以上',
        '零下',
        '¥',
        '新台币',
        '小时',
        '以来',
        '2021年',
        '12月',
        '30日',
        '8:00',
      ],
    );
    const anchors = [
      { isTaiwan: true },
      { isTaiwan: false, published: { day: { year: 2020, month: 2, day: 29 }, from: 'datePublished', value: '2020-02-29' } },
    ] as const;
    fc.assert(
      fc.property(fc.array(part, { maxLength: 24 }), fc.constantFrom(...anchors), (parts, anchor) => {
        for (const { type, value, to } of figuresIn(parts.join(''), anchor)) {
          for (const said of [value, to]) {
            if (said === undefined) continue;
            if (type === 'date') expect(said).toMatch(/^(?:-?\d{4}|-)(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?)?)?)?$/);
            else if (type === 'time') expect(said).toMatch(/^\d\d:\d\d(?::\d\d)?$/);
            else expect(said).toMatch(type === 'fraction' ? /^\d+(?:\.\d+)?\/\d+$/ : type === 'ratio' ? /^[\d.]+:[\d.]+$/ : /^-?\d+(?:\.\d+)?$/);
          }
        }
      }),
      { numRuns: 5000 },
    );
  });

  // No time is asserted: the text is so long that work which grows with its square would not end within the test's own limit.
  it.each([
    '1',
    '一',
    '十万',
    '1,',
    '1.',
    '第',
    '约',
    '年',
    '3月',
    '公元前',
    '五分之',
    '8:',
    '1·',
    'a.',
    'a@',
    '农历',
    '至3',
    '３５',
    '3—',
    '（2021）',
    '正月',
  ])('reads much of %j', (part) => {
    expect(figuresIn(part.repeat(60_000), { isTaiwan: false })).toBeDefined();
  });
});
