import { type Article, parse } from '@zhengwen/core';
import { describe, expect, it } from 'vitest';
import { sideBySide } from './side-by-side.js';

function articleOf(source: string): Article {
  const result = parse(source, { path: 'a.md' });
  if (!result.ok) throw new Error(result.failure.message);
  return result.article;
}

const BODY = '云岭村的旧桥昨天开始重修。三十名石匠到了工地，先把河床里的石料一块一块搬上岸。老人们站在岸上看，一直看到天黑。';
const later = articleOf(`# 舊橋開始重修\n\n2021-10-03 09:00 來源：海灣日報\n\n${BODY.replace('昨天', '日前').replaceAll('，', ',')}\n`);
const undated = articleOf('# 早晨的事\n\n清早六点，人们又说起先把河床里的石料搬走的事，谁也没有出门。\n\n## 后来\n\n后来的事没有人再说。\n');
const first = articleOf(`# 旧桥开始重修\n\n2021-10-02 08:00 来源：云岭日报\n\n${BODY}\n`);

describe('articles side by side', () => {
  const { sides, passages } = sideBySide([undated, later, first]);

  it('stand in the order of their dates, undated last, with what each is', () => {
    expect(sides.map(({ headline, outlet, toFirst }) => [headline, outlet, toFirst?.relation])).toEqual([
      ['旧桥开始重修', '云岭日报', undefined],
      ['舊橋開始重修', '海灣日報', 'reprint'],
      ['早晨的事', undefined, 'partial'],
    ]);
    expect(sides[2]?.headings.map(({ text, start, end }) => [text, sides[2]?.text.slice(start, end)])).toEqual([['后来', '后来']]);
  });

  it('show what they share, with every place, and what each changed', () => {
    const shared = passages.find(({ length }) => length === 8);
    expect(shared?.text).toBe('先把河床里的石料');
    expect(shared?.places.map(({ side, start, end }) => [side, sides[side]?.text.slice(start, end)])).toEqual([
      [0, '先把河床里的石料'],
      [1, '先把河床里的石料'],
      [2, '先把河床里的石料'],
    ]);
    const parts = sides[1]?.toFirst?.parts.filter(({ kind }) => kind !== 'same') ?? [];
    expect(parts.map(({ a, b }) => [sides[0]?.text.slice(...a), sides[1]?.text.slice(...b)])).toEqual([['昨天', '日前']]);
  });

  it('are in stretches that tile each text', () => {
    for (const [side, { text, stretches }] of sides.entries()) {
      expect(stretches.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      for (const [passage, { places }] of passages.entries())
        for (const place of places)
          if (place.side === side)
            for (const { start, end, passages: here } of stretches) if (start >= place.start && end <= place.end) expect(here).toContain(passage);
    }
  });

  it('may be none, one, or the same twice', () => {
    expect(sideBySide([])).toEqual({ sides: [], passages: [] });
    expect(sideBySide([first]).passages).toEqual([]);
    expect(sideBySide([first, first]).passages.map(({ places }) => places.length)).toEqual([2]);
  });
});
