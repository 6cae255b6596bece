import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../src/apparatus/run.js';
import { extract } from '../src/extract/extract.js';
import { rules } from '../src/rules.js';
import { formsOf, givenTo } from './instruments/adversarial.js';
import { type StepCounter, stepCounter } from './instruments/steps.js';

/** In UTF-16 units. */
const SIZE = 5000;
/** Twice the length is twice the steps; work that grows with the square is four times. */
const GROWTH = 3;

let counter: StepCounter;
beforeAll(async () => {
  counter = await stepCounter();
});
afterAll(() => counter.close());

/** The steps of a text and of one twice as long; tables that are made at first use are made before. */
async function growth(make: (length: number) => string, work: (text: string) => () => void): Promise<readonly [number, number]> {
  const [short, long] = [work(make(SIZE)), work(make(2 * SIZE))];
  short();
  return [await counter.stepsOf(short), await counter.stepsOf(long)];
}

it('sees work that grows with the square', async () => {
  const [short, long] = await growth(
    (length) => '甲'.repeat(length / 10),
    (text) => () => [...text].forEach((_, at) => void /乙/.exec(text.slice(at))),
  );
  expect(long / short).toBeGreaterThan(GROWTH);
});

describe('a document of what a rule acts on, twice as long, costs it twice the steps', () => {
  it.each(rules.map((rule) => [rule.name, rule] as const))('%s', async (_, rule) => {
    for (const [form, make] of formsOf(rule)) {
      const [short, long] = await growth(make, (text) => {
        const draft = run(extract(text, text.startsWith('<') ? 'html' : 'plain', 'page'), givenTo(rule, rules));
        return () => run(draft, [rule]);
      });
      expect(long / short, `${form}: ${short} steps, then ${long}`).toBeLessThan(GROWTH);
    }
  });
});
