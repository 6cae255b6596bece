import { describe, expect, it } from 'vitest';
import { nearest } from './suggestion.js';

describe('nearest', () => {
  it.each([
    ['serach', 'search'],
    ['parsse', 'parse'],
    ['exlpain', 'explain'],
    ['audits', 'audit'],
    ['seeds', undefined],
    ['ru', undefined],
    ['新聞', undefined],
  ])('%s -> %s', (typed, meant) => {
    expect(nearest(typed, ['parse', 'explain', 'audit', 'search', 'rules'])).toBe(meant);
  });
});
