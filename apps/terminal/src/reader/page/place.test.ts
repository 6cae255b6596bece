import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enormous, harbour } from '../../../test/fixture/articles.js';
import { page } from '../../../test/fixture/page.js';
import { compose } from './compose.js';
import { type Flow, flowOf, height } from './flow.js';
import type { Part } from './part.js';
import { lastScreen, move, percent, reveal, screenFrom, TOP } from './place.js';
import { rubyOf } from './ruby.js';
import { asItStands } from './shown.js';

const part = (text: string, above = 0): Part => ({ text, above, first: 4, rest: 0 });
const wordsOf = (flow: Flow, rows: ReturnType<typeof screenFrom>) =>
  rows.map((row) =>
    flow
      .draw(row.part, row.line, [])
      .map((span) => span.text)
      .join('')
      .trim(),
  );

const parts = fc.array(
  fc
    .record({ text: fc.stringMatching(/^[\u4e00-\u4e40，。]{0,80}$/), above: fc.integer({ min: 0, max: 2 }) })
    .map(({ text, above }) => part(text, above)),
  { maxLength: 12 },
);
const cells = fc.integer({ min: 12, max: 80 });
const rows = fc.integer({ min: 1, max: 12 });

describe('places in an article', () => {
  it('step through every line once, down and up again', () => {
    fc.assert(
      fc.property(parts, cells, rows, (all, measure, screen) => {
        const flow = flowOf(all, { cells: measure }, asItStands);
        const whole = screenFrom(flow, TOP, Number.POSITIVE_INFINITY);
        let place = TOP;
        for (let i = 0; i + screen < whole.length; i++) {
          expect(screenFrom(flow, place, screen)).toEqual(whole.slice(i, i + screen));
          place = move(flow, place, 1, screen);
        }
        expect(screenFrom(flow, place, screen)).toEqual(whole.slice(-screen));
        // At the end there is nowhere further to go.
        expect(screenFrom(flow, move(flow, place, 9, screen), screen)).toEqual(whole.slice(-screen));
        expect(screenFrom(flow, move(flow, place, -whole.length, screen), screen)).toEqual(whole.slice(0, screen));
      }),
    );
  });

  it('outlive a change of measure: the words at the top stay at the top', () => {
    fc.assert(
      fc.property(parts, cells, cells, fc.nat(40), (all, one, other, steps) => {
        const flow = flowOf(all, { cells: one }, asItStands);
        const place = move(flow, TOP, steps, 3);
        const [first] = screenFrom(flow, place, 1);
        const [same] = screenFrom(flowOf(all, { cells: other }, asItStands), place, 1);
        expect(same?.part).toBe(first?.part);
        // And back again to the very line.
        expect(screenFrom(flowOf(all, { cells: one }, asItStands), place, 1)).toEqual(first ? [first] : []);
      }),
    );
  });

  it('count from 0 to 100 per cent', () => {
    const flow = flowOf(compose(harbour, page(72)), { cells: 72 }, asItStands);
    const seen: number[] = [];
    for (let i = 0, place = TOP; i < 60; i++, place = move(flow, place, 1, 10)) seen.push(percent(flow, place, 10));
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(100);
    expect(percent(flow, TOP, 200)).toBe(100);
  });

  it('bring a place on the screen, and leave the screen alone where it is on it', () => {
    const flow = flowOf(compose(harbour, page(72)), { cells: 72 }, asItStands);
    const target = lastScreen(flow, 1);
    const top = reveal(flow, TOP, target, 10);
    expect(wordsOf(flow, screenFrom(flow, top, 10)).at(-1)).toMatch(/^Address/);
    expect(reveal(flow, top, target, 11)).toEqual(top);
  });

  it('count the rows of readings', () => {
    const flow = flowOf(compose(harbour, page(72)), { cells: 72 }, asItStands, rubyOf);
    const whole = screenFrom(flow, TOP, Number.POSITIVE_INFINITY);
    const rows = (lines: typeof whole) => lines.reduce((sum, { line }) => sum + height(line), 0);
    expect(whole.filter(({ line }) => line.ruby).length).toBeGreaterThan(10);
    let place = TOP;
    for (const seen = [place]; ; seen.push(place)) {
      const screen = screenFrom(flow, place, 9);
      expect(rows(screen)).toBeLessThanOrEqual(9);
      expect(screen.length).toBeGreaterThan(0);
      const next = move(flow, place, 1, 9);
      if (next.part === place.part && next.at === place.at) break;
      expect(seen.length).toBeLessThan(whole.length);
      place = next;
    }
    expect(screenFrom(flow, place, 9).at(-1)).toEqual(whole.at(-1));
    expect(rows(screenFrom(flow, move(flow, TOP, 20, 9), 9))).toBeGreaterThan(6);
  });

  it('set no more of a million characters than a screen shows', () => {
    const article = enormous();
    const set: number[] = [];
    const all = compose(article, page(72));
    const flow = flowOf(all, { cells: 72 }, (text) => {
      set.push(text.length);
      return asItStands(text);
    });
    screenFrom(flow, lastScreen(flow, 30), 30);
    screenFrom(flow, { part: Math.floor(all.length / 2), at: 0 }, 30);
    expect(all.length).toBeGreaterThan(100);
    expect(set.reduce((sum, length) => sum + length, 0)).toBeLessThan(60_000);
  });
});
