import { describe, expect, test } from 'vitest';
import type { Article, Block } from '../article.js';
import hans from './hans.js';
import hant from './hant.js';
import hantHk from './hant-hk.js';
import hantTw, { hantTwWithVocabulary } from './hant-tw.js';
import { conversionOf, convert, type Script } from './script.js';

const SIMPLIFIED = '记者从石桥镇了解到，渡口后面的理发店里，干部们吃着面条，说着后天的台风。';

function article(script: Article['script'], blocks: readonly Block[], rest: Partial<Article> = {}): Article {
  const text = blocks.flatMap((block) => ('text' in block ? [block.text] : [])).join('\n\n');
  return {
    id: '0123456789abcdef',
    source: { path: 'a.txt', sha256: '', encoding: 'utf-8', format: 'plain', length: text.length },
    script,
    blocks,
    text,
    counts: { han: 0, characters: 0, paragraphs: blocks.length },
    audit: { characters: 0, verbatim: 0, emended: 0, omitted: 0, markup: 0, inserted: 0, lost: 0 },
    entries: [],
    evidence: {},
    pieces: [],
    ...rest,
  };
}

const paragraph = (text: string): Block => ({ type: 'paragraph', text, range: [0, text.length] });

describe('the scripts', () => {
  test('leave text alone that is in the script already', () => {
    expect(hans.convert(SIMPLIFIED)).toBe(SIMPLIFIED);
    for (const text of ['都云作者癡，誰解其中味？', '皇后與太后說：「後天見。」', '他姓范，名斗南，余姓人家的干親。這裏寫著舊字。'])
      expect(hant.convert(text)).toBe(text);
    for (const script of [hans, hant, hantTw, hantHk])
      expect(script.convert('石橋町の渡し船は来月から運航を再開する。')).toBe('石橋町の渡し船は来月から運航を再開する。');
  });

  test('convert characters by word, and no words', () => {
    expect(hant.convert(SIMPLIFIED)).toBe('記者從石橋鎮瞭解到，渡口後面的理髮店裡，幹部們吃著麵條，說著後天的颱風。');
    expect(hantTw.convert('网络软件')).toBe('網絡軟件');
    expect(hantHk.convert('里面说着户口')).toBe('裏面説着户口');
    expect(hans.convert('後天颱風，幹部乾杯，皇后說著話，讀名著')).toBe('后天台风，干部干杯，皇后说着话，读名著');
  });

  test('from one region to another', () => {
    expect(hantTw.convert('裏面説着户口，卧室衞生。', { value: 'Hant', region: 'HK' })).toBe('裡面說著戶口，臥室衛生。');
    expect(hantHk.convert('裡面說著戶口，臥室衛生。', { value: 'Hant', region: 'TW' })).toBe('裏面説着户口，卧室衞生。');
    expect(hantTw.convert('裡面說著戶口。', { value: 'Hant', region: 'TW' })).toBe('裡面說著戶口。');
  });

  test('a short text that does not tell is converted from the script that is known', () => {
    expect(hant.convert('后天', { value: 'Hans' })).toBe('後天');
    expect(hant.convert('后天', { value: 'Hant' })).toBe('后天');
    expect(hant.convert('后天')).toBe('後天');
  });

  test('where both scripts stand, each clause is converted from its own', () => {
    expect(hant.convert('记者后来说，都云作者癡。谁解其中味？')).toBe('記者後來說，都云作者癡。誰解其中味？');
  });
});

describe('convert', () => {
  test('converts every text of an article and leaves the article, its ranges and its code', () => {
    const blocks: Block[] = [
      { type: 'heading', depth: 2, text: '渡口复航', range: [3, 7] },
      paragraph('后天开行。'),
      { type: 'blockquote', blocks: [paragraph('干部说。')], range: [9, 12] },
      { type: 'list', ordered: false, items: [[paragraph('台风')]], range: [9, 12] },
      { type: 'figure', url: 'https://example.com/a.jpg', alt: '轮渡', caption: '轮渡靠岸', range: [9, 12] },
      { type: 'table', rows: [[{ text: '发车', header: true }]], range: [9, 12] },
      { type: 'code', text: 'const 变量 = 1;', range: [9, 12] },
      { type: 'thematicBreak', range: [9, 12] },
    ];
    const before = article({ value: 'Hans', confidence: 1 }, blocks, { headline: '渡轮后天复航', kicker: '里程' });
    const copy = structuredClone(before);
    const rendition = convert(before, hant);
    expect(before).toEqual(copy);
    expect(rendition).toEqual({
      tag: 'Hant',
      headline: '渡輪後天復航',
      kicker: '里程',
      blocks: [
        { type: 'heading', depth: 2, text: '渡口復航', range: [3, 7] },
        paragraph('後天開行。'),
        { type: 'blockquote', blocks: [paragraph('幹部說。')], range: [9, 12] },
        { type: 'list', ordered: false, items: [[paragraph('颱風')]], range: [9, 12] },
        { type: 'figure', url: 'https://example.com/a.jpg', alt: '輪渡', caption: '輪渡靠岸', range: [9, 12] },
        { type: 'table', rows: [[{ text: '發車', header: true }]], range: [9, 12] },
        { type: 'code', text: 'const 变量 = 1;', range: [9, 12] },
        { type: 'thematicBreak', range: [9, 12] },
      ],
      text: '渡口復航\n\n後天開行。\n\nconst 變量 = 1;',
      changed: expect.any(Array),
    });
  });

  test('an article in the target script is given as it stands, its ambiguous lines too', () => {
    const hantArticle = article({ value: 'Hant', confidence: 1 }, [paragraph('他姓范。'), paragraph('后土祠與余姓人家'), paragraph('云山')]);
    expect(convert(hantArticle, hant).text).toBe(hantArticle.text);
  });

  test('a quotation in the other script is converted from its own', () => {
    const quoting = article({ value: 'Hans', confidence: 1 }, [paragraph('碑文如下。'), paragraph('義渡之設，始於乾隆，鄉人范公之後所捐。')]);
    expect(convert(quoting, hans).text).toBe('碑文如下。\n\n义渡之设，始于乾隆，乡人范公之后所捐。');
    expect(convert(quoting, hant).text).toBe('碑文如下。\n\n義渡之設，始於乾隆，鄉人范公之後所捐。');
  });

  test('inline offsets cover the same words, where the length changes too', () => {
    const text = '鮭魚與𧜵字的說明';
    const at = text.indexOf('說明');
    const inlines = [{ type: 'strong', start: at, end: at + 2 }] as const;
    const { blocks } = convert(article({ value: 'Hant', confidence: 1 }, [{ type: 'paragraph', text, inlines, range: [0, text.length] }]), hans);
    const [block] = blocks;
    if (block?.type !== 'paragraph' || !block.inlines?.[0]) throw new Error('no paragraph');
    expect(block.text.slice(block.inlines[0].start, block.inlines[0].end)).toBe('说明');
    const stretch: Script = { tag: 'Hans', convert: (words) => words.replace('甲', '甲甲') };
    const stretched = convert(
      article({ value: 'Hans', confidence: 1 }, [
        { type: 'paragraph', text: '甲乙丙丁', inlines: [{ type: 'link', start: 2, end: 3, url: 'https://example.com/' }], range: [0, 4] },
      ]),
      stretch,
    ).blocks[0];
    expect(stretched).toMatchObject({ text: '甲甲乙丙丁', inlines: [{ start: 3, end: 4 }] });
  });

  test('Japanese and unknown articles are not made Chinese', () => {
    const japanese = article({ value: 'und', confidence: 0.9 }, [paragraph('石橋町の渡し船は来月から運航を再開する。')]);
    expect(convert(japanese, hans).text).toBe(japanese.text);
  });
});

describe('what a rendition changed', () => {
  test('is told for each text, by its owner in the article, with source and candidates', () => {
    const cell = { text: '发车', header: true } as const;
    const blocks: Block[] = [
      paragraph('人民'),
      { type: 'blockquote', blocks: [paragraph('干部说。')], range: [9, 12] },
      { type: 'figure', url: 'https://example.com/a.jpg', alt: '轮渡', caption: '后天', range: [9, 12] },
      { type: 'table', rows: [[cell]], range: [9, 12] },
      { type: 'code', text: '变量', range: [9, 12] },
    ];
    const before = article({ value: 'Hans', confidence: 1 }, blocks, { headline: '渡轮后天复航' });
    const { changed } = convert(before, hant);
    expect(changed.map(({ of, blockIndex, source }) => [of, blockIndex, source])).toEqual([
      ['headline', undefined, '渡轮后天复航'],
      ['text', 1, '干部说。'],
      ['alt', 2, '轮渡'],
      ['caption', 2, '后天'],
      ['text', 3, '发车'],
    ]);
    expect(changed[4]?.owner).toBe(cell);
    expect(changed[3]?.changes).toEqual([{ start: 0, end: 1, at: 0, value: '後', candidates: ['後', '后'] }]);
    for (const { source, changes } of changed) for (const { start, end, value } of changes) expect(source.slice(start, end)).not.toBe(value);
    expect(convert(article({ value: 'Hant', confidence: 1 }, [paragraph('後天')]), hant).changed).toEqual([]);
  });

  test('names of the credits are read in the words as in the credits', () => {
    const credits = [{ name: '于范', nameAsPrinted: '于　范', role: 'reporter', label: '记者' }] as const;
    const named = article({ value: 'Hans', confidence: 1 }, [paragraph('记者于范围着渡口走了一圈，余下的路他说后天走。')], { credits });
    expect(convert(named, hant).text).toBe('記者于範圍著渡口走了一圈，餘下的路他說後天走。');
    const nameless = article({ value: 'Hans', confidence: 1 }, [paragraph('记者余里说。')], {
      credits: [{ name: '余里', nameAsPrinted: '余里', role: 'reporter', label: '记者' }],
    });
    expect(convert(nameless, hantTw).text).toBe('記者余里說。');
  });

  test('a region’s words are marked, moved inlines still cover the same words', () => {
    const text = '内存和软件都换了。';
    const at = text.indexOf('软件');
    const inlines = [{ type: 'strong', start: at, end: at + 2 }] as const;
    const before = article({ value: 'Hans', confidence: 1 }, [{ type: 'paragraph', text, inlines, range: [0, text.length] }]);
    const rendition = convert(before, hantTwWithVocabulary);
    expect(rendition).toMatchObject({ tag: 'Hant-TW', vocabulary: true, text: '記憶體和軟體都換了。' });
    const [block] = rendition.blocks;
    if (block?.type !== 'paragraph' || !block.inlines?.[0]) throw new Error('no paragraph');
    expect(block.text.slice(block.inlines[0].start, block.inlines[0].end)).toBe('軟體');
    expect(rendition.changed[0]?.changes.filter(({ vocabulary }) => vocabulary).map(({ value }) => value)).toEqual(['記憶體', '軟體']);
    expect(convert(before, hantTw)).not.toHaveProperty('vocabulary');
  });
});

test('one text of an article is converted as the whole of it is', () => {
  const credits = [{ name: '余里', nameAsPrinted: '余里', role: 'reporter', label: '记者' }] as const;
  const of = article({ value: 'Hans', confidence: 1 }, [paragraph('记者余里说，后天见。')], { credits });
  const { text, changes, at } = conversionOf(of, hant)('记者余里说，后天见。');
  expect(text).toBe(convert(of, hant).text);
  expect(changes).toEqual(convert(of, hant).changed[0]?.changes);
  expect([at(0), at(6), at(10)]).toEqual([0, 6, 10]);
});
