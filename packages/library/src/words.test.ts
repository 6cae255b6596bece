import { describe, expect, it } from 'vitest';
import { wordsOf } from './words.js';

describe('wordsOf', () => {
  it.each([
    ['', []],
    [' \u3000\n', []],
    ['疫情', ['疫情']],
    ['疫情\u3000防控  一線', ['疫情', '防控', '一線']],
    ['"全面统筹 凝聚" 疫情', ['全面统筹 凝聚', '疫情']],
    ['「疫情 防控」', ['疫情 防控']],
    ['疫情 疫情', ['疫情']],
    ['"" 疫', ['""', '疫']],
    ['"疫情', ['"疫情']],
    ['战"疫"情', ['战"疫"情']],
    ['"say "it" now" x', ['say "it', 'now"', 'x']],
    ['「疫 情', ['「疫', '情']],
    ['“疫 情”', ['“疫', '情”']],
  ])('%j', (query, words) => {
    expect(wordsOf(query)).toEqual(words);
  });
});
