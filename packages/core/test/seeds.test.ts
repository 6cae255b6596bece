import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article } from '../src/article.js';
import { parse } from '../src/parse.js';
import { type Expected, faults } from './instruments/reading.js';

const SEEDS = new URL('../../../seeds/', import.meta.url);

it('keeps the five samples exactly as received', () => {
  const sums = readdirSync(SEEDS)
    .sort()
    .map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(new URL(file, SEEDS)))
        .digest('hex'),
    ]);
  expect(Object.fromEntries(sums)).toEqual({
    '000_0b0b93c6d1396128.txt': '8aa9ce59a88dfb40542a6c9aaf8f868b30667734e91ed5f72778255ba2e19307',
    '001_e3e6cc0eb7aaefdc.txt': 'a576478bee6ef38d5e7bc9982a1c6c4bc7cf9f3858ca27be6b20a38314ade146',
    '002_f4b6c0b1e57961af.txt': 'b55526347510c79b7992e2c8abe1c423baec57ae8ba1740e2e92b979271dc6e2',
    '003_65910dd6f91e206f.txt': 'a20f6af594ef31fef3da21b2d5f63337f8a385b2d9a2ed93348bbbfa967e7ad9',
    '004_caff2c3619bdf31a.txt': '3a5ba14acb129ef3ca46b0aa8cf9a50c5c749319428d6bce6aa72dd512658af7',
  });
});

const readings = JSON.parse(readFileSync(new URL('seeds/expected.json', import.meta.url), 'utf8')) as Record<string, Expected>;

function articleOf(file: string): Article {
  const result = parse(readFileSync(new URL(file, SEEDS)), { path: file });
  if (!result.ok) throw new Error(result.failure.message);
  return result.article;
}

describe('the samples read as we read them', () => {
  it.each(Object.keys(readings))('%s', (file) => {
    expect(faults(articleOf(file), readings[file] as Expected)).toEqual([]);
  });

  it('has a reading of each', () => {
    expect(Object.keys(readings).sort()).toEqual(readdirSync(SEEDS).sort());
  });
});

describe('sample 004', () => {
  const article = articleOf('004_caff2c3619bdf31a.txt');

  it('has no gloss left and no ruin of one', () => {
    expect(article.text).not.toMatch(/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/);
    expect(article.text).not.toMatch(/\?\p{Script=Latin}/u);
    expect(article.entries.filter((entry) => entry.kind === 'omit' && /^\([a-zà-ǜ]+\)$/.test(entry.original)).length).toBeGreaterThanOrEqual(220);
  });

  it('keeps the parentheses that are its own', () => {
    const narrow = article.text.replace(/[（）]/g, (mark) => (mark === '（' ? '(' : ')'));
    for (const kept of ['(通訊員崔鋒 張潔)', '(縣)', '(鹿泉店)']) expect(narrow).toContain(kept);
    expect(narrow.split('(社區)').length - 1).toBe(3);
  });

  it('prints the two broken places as guesses, with alternatives for what the bytes leave open', () => {
    const guesses = article.entries.filter((entry) => entry.confidence === 'guess' && entry.kind === 'emend');
    const at = (words: string) => guesses.find((entry) => entry.edited.includes(words));
    expect(at('去')?.original).toContain('?nèi)r');
    expect(at('擔')?.original).toContain('?fù)?dān)');
    expect(article.text).toMatch(/〔[^〕]*去[^〕]*？〕/);
    expect(article.text).toMatch(/〔[^〕]*擔[^〕]*？〕/);
    expect(guesses.some((entry) => (entry.alternatives ?? []).length > 0)).toBe(true);
  });
});

it('keeps what the other samples say in brackets, and what a machine wrote in Traditional', () => {
  expect(articleOf('001_e3e6cc0eb7aaefdc.txt').text).toMatch(/市文物局[（(]186人[）)]/);
  const article = articleOf('002_f4b6c0b1e57961af.txt');
  for (const kept of ['黨員干部', '隻微笑', '保証', '庄嚴']) expect(article.text).toContain(kept);
});
