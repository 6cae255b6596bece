import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { follow, type Items, seen } from './items.js';
import { pick } from './pick.js';

const listOf = (heights: readonly number[]): Items => ({ count: heights.length, height: (index) => heights[index] ?? 0 });
const heights = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 60 });
const rows = fc.integer({ min: 6, max: 30 });

describe('a list', () => {
  it('shows the selected item whole, fills the screen, and moves no more than it must', () => {
    fc.assert(
      fc.property(heights, rows, fc.nat(80), fc.nat(80), (all, screen, selected, top) => {
        const items = listOf(all);
        const window = follow(items, { selected, top }, screen);
        const used = all.slice(window.top, window.selected + 1).reduce((sum, height) => sum + height, 0);
        expect(window.selected).toBe(Math.min(selected, all.length - 1));
        expect(used).toBeLessThanOrEqual(screen);
        // No room is left below that the items above could take.
        const below = all.slice(window.top).reduce((sum, height) => sum + height, 0);
        if (window.top > 0) expect(below + (all[window.top - 1] as number)).toBeGreaterThan(screen);
        expect(follow(items, window, screen)).toEqual(window);
      }),
    );
  });

  it('reaches every item by single steps and both ends by g and G', () => {
    fc.assert(
      fc.property(heights, rows, (all, screen) => {
        const items = listOf(all);
        let window = { selected: 0, top: 0 };
        for (let i = 0; i < all.length; i++) {
          expect(seen(items, window, screen)).toContain(i);
          window = pick(window, items, 'down', screen) ?? window;
        }
        expect(pick(window, items, 'top', screen)).toEqual({ selected: 0, top: 0 });
        expect(pick(window, items, 'bottom', screen)?.selected).toBe(all.length - 1);
      }),
    );
  });

  it('goes through by screens without passing an item unseen', () => {
    fc.assert(
      fc.property(heights, rows, (all, screen) => {
        const items = listOf(all);
        let window = { selected: 0, top: 0 };
        const met = new Set(seen(items, window, screen));
        for (let i = 0; i < all.length; i++) {
          window = pick(window, items, 'page-down', screen) ?? window;
          for (const index of seen(items, window, screen)) met.add(index);
        }
        expect(met.size).toBe(all.length);
      }),
    );
  });

  it('of nothing stays at its beginning', () => {
    expect(follow(listOf([]), { selected: 4, top: 2 }, 10)).toEqual({ selected: 0, top: 0 });
    expect(pick({ selected: 0, top: 0 }, listOf([]), 'down', 10)).toEqual({ selected: 0, top: 0 });
  });
});
