import { expect, test } from 'vitest';
import { parse } from '../../parse.js';
import { restore } from '../../restore.js';

const read = (words: string) => {
  const page = `<p>${words}</p>`;
  const result = parse(page, { path: 'a.html' });
  if (!result.ok) throw new Error(result.failure.message);
  expect(restore(result.article)).toBe(page);
  return result.article.text;
};

test('a number that is set high and may be that of a note stays as it is', () => {
  for (const [words, text] of [
    ['渡口停了二十年<sup>3</sup>，今年春天又有了船。', '渡口停了二十年3，今年春天又有了船。'],
    ['渡口建于1910<sup>2</sup>年，来往的人都说方便。', '渡口建于19102年，来往的人都说方便。'],
    ['头一班船叫 Film<sup>2</sup>，来往的人都说好听。', '头一班船叫 Film2，来往的人都说好听。'],
    ['船长200m <sup>2</sup>，来往的人都说方便。', '船长200m 2，来往的人都说方便。'],
    ['这是第12<sup>th</sup>班船，来往的人都说方便。', '这是第12th班船，来往的人都说方便。'],
    ['河里有CO<sub>2</sub>，来往的人都说方便。', '河里有CO2，来往的人都说方便。'],
  ] as const)
    expect(read(words)).toBe(text);
});

test('a power of ten and of a unit is printed as one, and cited', () => {
  expect(read('船舱有200m<sup>2</sup>，每天运10<sup>3</sup>人，水里有10<sup>-12</sup>g盐，船速变化0.2m/s<sup>2</sup>。')).toBe(
    '船舱有200m²，每天运10³人，水里有10⁻¹²g盐，船速变化0.2m/s²。',
  );
  const result = parse('<p>码头3km<b><sup>2</sup></b>，今年春天又有了船。</p>', { path: 'a.html' });
  expect(result.ok && result.article.entries.map(({ original, edited, rules }) => [original, edited, rules])).toEqual([
    ['2', '²', ['extract/superscript']],
  ]);
});
