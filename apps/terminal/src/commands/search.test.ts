import { describe, expect, it } from 'vitest';
import { paintFor } from '../paint.js';
import { widthOf } from '../reader/setting/cluster.js';
import { hitLines } from './search.js';

const TEXT = '…把岸边的灯一盏一盏点亮，渡口的老钟敲了六下，来往的人都记得这一天，谁也没有先走。';
const HIT = { field: 'alternativeHeadline', snippet: { text: TEXT, start: 13, end: 15 }, reading: 'guess' } as const;
const SUMMARY = { script: { value: 'Hans', confidence: 1 }, credits: [] } as const;
const lines = (cells?: number, colour = '0') =>
  hitLines(HIT, SUMMARY, (_, text) => ({ text, at: (offset) => offset }), paintFor({}, { FORCE_COLOR: colour }), cells);

describe('a hit of a search', () => {
  it('is one line where other programs read it, and in a terminal as many as fit, further in', () => {
    const whole = `  副题  ${TEXT.slice(0, 13)}【渡口】${TEXT.slice(15)}  (a guess)`;
    expect(lines()).toEqual([whole]);
    const set = lines(40);
    expect(set.length).toBeGreaterThan(2);
    expect(set.map(widthOf).every((width) => width <= 40)).toBe(true);
    expect(set.slice(1).every((line) => /^ {4}\S/.test(line))).toBe(true);
    expect(set.join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''));
    expect(lines(40, '1').map((line) => line.replace(/\u001b\[[\d;]*m/g, ''))).toEqual(set);
  });
});
