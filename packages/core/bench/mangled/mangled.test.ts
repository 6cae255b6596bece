import { describe, expect, it } from 'vitest';
import { differences, project } from './align.js';
import { damages } from './damage.js';
import { planted } from './plant.js';
import { zhengwen } from './programs.js';
import { emptyScore, scored } from './score.js';
import { ownTexts } from './texts.js';

const MISREAD = /read as|characters|ideographs|references|letters|icons|marks|digits|stops|ellipsis|names/;

describe('the benchmark of mangled text', () => {
  it('finds differences and what stands for a place', () => {
    const [first, second] = ['渡口(dù)停了,船', '渡口停了，船在'];
    const hunks = differences(first, second);
    expect(project(first, hunks, 0, first.length)).toBe(second);
    expect(project(first, hunks, 2, 6)).toBe('');
    expect(project(first, hunks, 8, 9)).toBe('，');
  });

  it('has enough clean text of our own, and leaves it as it is', () => {
    const { simplified, traditional } = ownTexts();
    expect(simplified.length).toBeGreaterThan(30);
    expect(traditional.length).toBeGreaterThan(20);
    for (const text of [...simplified, ...traditional]) expect(zhengwen(text).text).toBe(text);
  });

  it.each(damages.map((damage) => [damage.name, damage] as const))('%s: the same seed plants the same; nothing certain is wrong', (_, damage) => {
    const documents = [...planted(damage, 7, 2)];
    expect(documents.length).toBeGreaterThan(0);
    expect([...planted(damage, 7, 2)]).toEqual(documents);
    const score = emptyScore();
    for (const document of documents) scored(score, document, zhengwen(document.damaged));
    expect(score.planted).toBeGreaterThan(0);
    expect(score.elsewhere - score.elsewhereGuessed, 'changes where nothing was planted').toBe(0);
    if (MISREAD.test(damage.name)) expect(score.wrong - score.wrongGuessed, 'wrong, and called certain').toBe(0);
    if (damage.lost) expect(score.right + score.wrong).toBe(0);
  });
});
