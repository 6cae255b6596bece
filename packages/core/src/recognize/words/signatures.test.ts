import { describe, expect, it } from 'vitest';
import { readClosing } from './signatures.js';

describe('readClosing', () => {
  it.each([
    ['以上是河东台特约记者方宁的采访报道。', ['方宁 reporter']],
    ['方宁自白河对本文有报道贡献。', ['方宁 contributor']],
    ['Ning Fang自纽约、方宁自白河对本文有研究贡献。', ['Ning Fang contributor', '方宁 contributor']],
    ['以上是渡口二十年来的样子。', []],
    ['他对本文有很多意见。', []],
    ['渡口停了二十年。', []],
  ])('reads %s', (line, people) => {
    expect(readClosing(line).map(({ name, role }) => `${name} ${role}`)).toEqual(people);
  });
});
