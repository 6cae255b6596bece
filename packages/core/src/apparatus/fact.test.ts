import { expect, it } from 'vitest';
import { fact } from './fact.js';

it('is worked out once, also where it is nothing', () => {
  let worked = 0;
  const even = fact((of: { readonly known: unknown[]; readonly value: number }) => {
    worked++;
    return of.value % 2 === 0 ? of.value : undefined;
  });
  const [two, three] = [
    { known: [], value: 2 },
    { known: [], value: 3 },
  ];
  expect([even(two), even(two), even(three), even(three)]).toEqual([2, 2, undefined, undefined]);
  expect(worked).toBe(2);
});

it('is told from any other fact about the same', () => {
  const of = { known: [] as unknown[] };
  const first = fact((_: typeof of) => 1);
  const second = fact((_: typeof of) => 2);
  expect([second(of), first(of), second(of)]).toEqual([2, 1, 2]);
});
