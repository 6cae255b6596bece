import { describe, expect, it } from 'vitest';
import { barsOf, columnsOf } from './drawing';
import { svgOf } from './svg';

const about = { title: '共用 <语段>', describes: 'Hits & months.' };
const value = (name: string, number: number) => ({ name, value: number, said: `${number} places` });
const share = (of: string | number | undefined) => Number(String(of).replace('%', ''));

describe('a chart', () => {
  it('has columns as high as their values, each telling its own, within the width', () => {
    const { marks, height } = columnsOf([value('2021-01', 2), value('2021-02', 0), value('2021-03', 8)], about);
    const bars = marks.filter(({ part }) => part === 'bar');
    expect(bars.map(({ tells }) => tells)).toEqual(['2021-01: 2 places', '2021-03: 8 places']);
    expect(Number(bars[1]?.at.height) / Number(bars[0]?.at.height)).toBeCloseTo(4);
    for (const { at } of bars) {
      expect(share(at.x) + share(at.width)).toBeLessThanOrEqual(100.01);
      expect(Number(at.y) + Number(at.height)).toBeLessThanOrEqual(height);
    }
  });

  it('names few of many columns, and counts in whole numbers where they are', () => {
    const { marks } = columnsOf(
      Array.from({ length: 48 }, (_, k) => value(`m${k}`, k % 3)),
      about,
    );
    expect(marks.filter(({ part }) => part === 'name').length).toBeLessThanOrEqual(6);
    for (const most of [1, 2, 3, 7, 48, 5000]) {
      const numbers = columnsOf([value('a', most), value('b', 1)], about).marks.filter(({ part }) => part === 'number');
      expect(numbers.length).toBeGreaterThan(1);
      for (const { words } of numbers) expect(words).toMatch(/^\d[\d,]*$/);
    }
    const shares = columnsOf([value('a', 0.5), value('b', 1.5)], about).marks.filter(({ part }) => part === 'number');
    expect(shares.map(({ words }) => words)).toEqual(['0.0', '0.5', '1.0', '1.5']);
  });

  it('has bars as long as their values, long names cut short and told in full', () => {
    const { marks, height } = barsOf([value('名字很长很长很长的一家报社', 10), value('报', 5)], about);
    const bars = marks.filter(({ part }) => part === 'bar');
    expect(share(bars[0]?.at.width) / share(bars[1]?.at.width)).toBeCloseTo(2);
    expect(marks[0]?.words).toMatch(/…$/);
    expect(marks[0]?.tells).toBe('名字很长很长很长的一家报社');
    expect(height).toBe(48);
  });

  it('may be of nothing', () => {
    expect(columnsOf([], about).marks.every(({ part }) => part !== 'bar')).toBe(true);
    expect(barsOf([], about).marks).toEqual([]);
  });

  it('is a file by itself, in which no name is markup', () => {
    const svg = svgOf(barsOf([value('<script>&"\u0000\ud800', 1)], about));
    expect(svg).toContain('&#60;script&#62;&#38;&#34;');
    expect(svg).not.toMatch(/<script|style=|\u0000/);
    expect(svg.match(/<title>/g)).toHaveLength(3);
  });
});
