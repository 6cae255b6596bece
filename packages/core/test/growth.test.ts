import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../src/apparatus/run.js';
import { extract } from '../src/extract/extract.js';
import { parse } from '../src/parse.js';
import { rules } from '../src/rules.js';
import { formsOf, givenTo } from './instruments/adversarial.js';
import { FORMS, inArticle } from './instruments/hostile.js';
import { type StepCounter, stepCounter } from './instruments/steps.js';

/** In UTF-16 units. */
const SIZE = 5000;
/** Twice the length is twice the steps; work that grows with the square is four times. */
const GROWTH = 3;
/** What a whole page may take: much of the work on it is the same at either length. */
const WHOLE = 2.2;

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

describe('an article with twice as much in it costs twice the steps', () => {
  it.each(Object.entries(FORMS))('%s', async (_, form) => {
    const make = (length: number) => inArticle(form(3 * length));
    const [short, long] = await growth(make, (text) => () => void parse(text, { path: 'page.html' }));
    expect(long / short, `${short} steps, then ${long}`).toBeLessThan(WHOLE);
  });
});

describe('a page that says the same of itself twice as often costs twice the steps', () => {
  const TEXT = '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p>';
  const FORMS: readonly (readonly [form: string, said: string, printed: string])[] = [
    ['days in its head, days without a year', '<meta name="pubdate" content="2021-03-04">', '<p>03-04 12:30 来源：河东日报</p>'],
    ['days in its head, days in either order', '<meta name="pubdate" content="2021-03-04">', '<p>07/09/2021 12:30 来源：河东日报</p>'],
    ['titles', '<title>古渡口重新开渡_河东网</title>', ''],
    ['titles for others to show', '<meta property="og:title" content="古渡口重新开渡">', ''],
    ['JSON-LD', '<script type="application/ld+json">{"@type":"NewsArticle","headline":"古渡口"}</script>', ''],
    ['JSON-LD that is broken', '<script type="application/ld+json">{"datePublished":"2021-03-04",</script>', ''],
  ];
  it.each(FORMS)('%s', async (_, said, printed) => {
    const page = (length: number) => {
      const times = Math.ceil((4 * length) / (said.length + printed.length));
      return `<head>${said.repeat(times)}</head><h1>古渡口时隔二十年重新开渡</h1>${printed.repeat(times)}${TEXT}`;
    };
    const [short, long] = await growth(page, (text) => () => void parse(text, { path: 'page.html' }));
    expect(long / short, `${short} steps, then ${long}`).toBeLessThan(GROWTH);
  });

  it('dates in one script of broken JSON-LD', async () => {
    const page = (length: number) =>
      `<script type="application/ld+json">{${'"datePublished": "2021-03-04",'.repeat((8 * length) / 30)}</script><h1>古渡口重新开渡</h1>${TEXT}`;
    const [short, long] = await growth(page, (text) => () => void parse(text, { path: 'page.html' }));
    expect(long / short, `${short} steps, then ${long}`).toBeLessThan(GROWTH);
  });
});
