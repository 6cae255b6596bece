import type { Hit } from '@zhengwen/library';
import { describe, expect, it } from 'vitest';
import { harbour, untitled } from '../../../test/fixture/articles.js';
import { makeArticle } from '../../../test/fixture/make-article.js';
import { page } from '../../../test/fixture/page.js';
import { compose } from './compose.js';
import { flowOf } from './flow.js';
import { asItStands, shownOf } from './shown.js';
import { spotOfEntry } from './source-spot.js';
import { inPageOrder, placeOfSpot, spotOfHit } from './spot.js';
import { stretches } from './stretches.js';

const hit = (field: Hit['field'], start: number, end: number, more: Partial<Hit> = {}): Hit => ({
  id: harbour.id,
  field,
  start,
  end,
  snippet: { text: '', start: 0, end: 0 },
  ...more,
});
const parts = compose(harbour, page(72));
const words = (spot: { part: number; start: number; end: number } | undefined) => spot && parts[spot.part]?.text.slice(spot.start, spot.end);

describe('a hit', () => {
  it('is found wherever the article’s text has it, tables included', () => {
    for (const sought of ['港口是我們的家', '條石', '修人心', '加固東堤', '驗潮井', '4,200', '0898']) {
      const start = harbour.text.indexOf(sought);
      expect(start).toBeGreaterThan(0);
      expect(words(spotOfHit(parts, hit('text', start, start + sought.length)))).toBe(sought);
    }
  });

  it('is found at every offset of the text that is not between two blocks', () => {
    for (let at = 0; at < harbour.text.length; at++) {
      if (/\s/.test(harbour.text.charAt(at))) continue;
      expect(words(spotOfHit(parts, hit('text', at, at + 1)))).toBe(harbour.text.charAt(at));
    }
  });

  it('is found in headline, kicker, deck and captions', () => {
    expect(words(spotOfHit(parts, hit('headline', 0, 2)))).toBe('舊港');
    expect(words(spotOfHit(parts, hit('kicker', 0, 2)))).toBe('冬日');
    expect(words(spotOfHit(parts, hit('alternativeHeadline', 2, 5)))).toBe('海灣鎮');
    expect(words(spotOfHit(parts, hit('caption', 0, 2, { index: 0 })))).toBe('居民');
    expect(spotOfHit(parts, hit('caption', 0, 2, { index: 7 }))).toBeUndefined();
  });

  it('comes in the order of the page, captions where they stand', () => {
    const of = (sought: string) => hit('text', harbour.text.indexOf(sought), harbour.text.indexOf(sought) + 1);
    const [text, later, caption, headline] = [of('港口是'), of('修人心'), hit('caption', 0, 1, { index: 0 }), hit('headline', 0, 1)];
    expect(inPageOrder(parts, [headline, text, later, caption])).toEqual([headline, text, caption, later]);
  });

  it('in a table leads to the line of its row', () => {
    const flow = flowOf(parts, { cells: 24 }, asItStands);
    const start = harbour.text.indexOf('驗潮井');
    const spot = spotOfHit(parts, hit('text', start, start + 3));
    const place = spot && placeOfSpot(flow, spot);
    const line = place && flow.lines(place.part).find((each) => each.at === place.at);
    expect(
      line &&
        flow
          .draw(place.part, line, [])
          .map((span) => span.text)
          .join(''),
    ).toContain('驗');
  });
});

describe('an entry', () => {
  const at = (rule: string) => harbour.entries.find((entry) => entry.rules.includes(rule));
  it('is shown where its reading is printed', () => {
    const comma = at('regularize/half-width-comma');
    expect(comma && words(spotOfEntry(harbour, parts, comma))).toBe('，');
    const guess = at('mend/broken-gloss');
    expect(guess && words(spotOfEntry(harbour, parts, guess))).toBe('〔擔？〕');
  });

  it('that left something out is shown at the character before it', () => {
    const gloss = at('mend/pinyin-gloss');
    expect(gloss && words(spotOfEntry(harbour, parts, gloss))).toBe('網');
  });

  it('about something that the page does not show is shown at what is nearest', () => {
    const [breadcrumb, editor] = [at('recognize/breadcrumb'), at('recognize/editor-line')];
    const first = breadcrumb && spotOfEntry(harbour, parts, breadcrumb);
    expect(first && parts[first.part]?.text).toBe(harbour.headline);
    const last = editor && spotOfEntry(harbour, parts, editor);
    expect(last && parts[last.part]?.text).toMatch(/^讀者可到/);
    expect(words(last)).toBe('。');
  });

  it('finds its place though the block’s edges were trimmed', () => {
    const article = makeArticle('e', [
      { as: 'paragraph', of: ['  開頭的話', { from: ',', to: '，', rule: 'regularize/half-width-comma' }, '結尾。'] },
    ]);
    const [block] = article.blocks;
    const trimmed = { ...article, blocks: block?.type === 'paragraph' ? [{ ...block, text: block.text.trim() }] : [], text: article.text.trim() };
    const spot = article.entries[0] && spotOfEntry(trimmed, compose(trimmed, page(72)), article.entries[0]);
    expect(spot && compose(trimmed, page(72))[spot.part]?.text.slice(spot.start, spot.end)).toBe('，');
  });

  it('has no place where nothing is shown', () => {
    const entry = { kind: 'omit', range: [0, 1], original: 'x', edited: '', rules: ['a/b'], confidence: 'certain' } as const;
    expect(spotOfEntry(untitled, [], entry)).toBeUndefined();
  });
});

describe('what is shown', () => {
  const plain = { text: '去\u001b[31m時，了', above: 0, first: 0, rest: 0 };
  it('keeps places true though control characters take more room and the script is another', () => {
    const shown = shownOf({ ...plain, marks: [{ start: 6, end: 7, style: { bold: true } }] }, (text) => ({
      text: text.replace('時', '𠮷'),
      changes: [],
      at: (unit) => (unit > 6 ? unit + 1 : unit),
    }));
    expect(shown.text).toBe('去␛[31m𠮷，了');
    expect(shown.marks.map((mark) => shown.text.slice(mark.start, mark.end))).toEqual(['𠮷']);
  });

  it('is cut into stretches that tile it', () => {
    const text = '河水向東，燈火向西。'.repeat(3000);
    const all = stretches({ ...plain, text, base: 7, field: 'text' });
    expect(all.map((each) => each.text).join('')).toBe(text);
    expect(all.map((each) => each.base)).toEqual(all.map((each) => 7 + (each.offset ?? 0)));
    for (const each of all) expect(each.text).toMatch(/。$/);
    const odd = '𠮷'.repeat(9000);
    for (const each of stretches({ ...plain, text: odd })) expect(each.text).not.toMatch(/^[\udc00-\udfff]/);
  });
});
