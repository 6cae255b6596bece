import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { casesOf } from '../../test/instruments/corpus.js';
import { glossHereAndThere, glossOverAgain, strewSymbols } from '../../test/instruments/reword.js';
import { run } from '../apparatus/run.js';
import { read } from '../apparatus/text.js';
import { extract } from '../extract/extract.js';
import insertedSymbol from './inserted-symbol.js';
import { readingsOf } from './readings.js';
import repeatedGloss from './repeated-gloss.js';
import scatteredGloss from './scattered-gloss.js';

const rules = [insertedSymbol, repeatedGloss, scatteredGloss];

/** Documents of our own whose paragraphs are long enough to be reworded. */
const TEXTS = casesOf('cases')
  .filter(({ folder }) => existsSync(new URL('clean.txt', folder)))
  .map(({ folder }) => readFileSync(new URL('clean.txt', folder), 'utf8'));

const mended = (text: string) =>
  run(extract(text, 'plain', ''), rules)
    .blocks.map((block) => read(block.text))
    .join('\n')
    .replace(/\n+/g, '\n');
const plain = (text: string) =>
  run(extract(text, 'plain', ''), [])
    .blocks.map((block) => read(block.text))
    .join('\n')
    .replace(/\n+/g, '\n');

/** One reading for each character, as a program has it. */
const readings = (text: string) =>
  new Map(
    [...new Set(text)].filter((character) => readingsOf(character).length > 0).map((character) => [character, readingsOf(character)[0] as string]),
  );

const text = fc.constantFrom(...TEXTS);

/** Some places of a text, as a share of all. */
const placesIn = (clean: string, least: number, most: number) =>
  fc.shuffledSubarray([...Array(clean.length).keys()], { minLength: Math.ceil(clean.length * least), maxLength: Math.ceil(clean.length * most) });

describe('a text that was reworded comes out as it was', () => {
  test('with its readings as often as the clause has the character', () => {
    fc.assert(
      fc.property(
        text.chain((clean) => fc.tuple(fc.constant(clean), fc.shuffledSubarray([...readings(clean)], { minLength: 80, maxLength: 140 }))),
        ([clean, some]) => {
          const dirty = glossOverAgain(clean, new Map(some));
          const glosses = dirty.match(/\([a-zü]+\)/g)?.length ?? 0;
          fc.pre(glosses >= 30 && glosses < clean.length / 3 && /(\([a-zü]+\))\1[\s\S]*(\([a-zü]+\))\2/.test(dirty));
          expect(mended(dirty)).toBe(plain(clean));
        },
      ),
      { numRuns: 30, seed: 2 },
    );
  });

  test('with readings here and there, where they are enough to be told from an author’s', () => {
    let [told, all] = [0, 0];
    fc.assert(
      fc.property(
        text.chain((clean) => fc.tuple(fc.constant(clean), placesIn(clean, 0.06, 0.1))),
        ([clean, places]) => {
          const dirty = glossHereAndThere(clean, new Set(places), readings(clean));
          const out = mended(dirty);
          all++;
          if (out === plain(dirty)) return;
          told++;
          expect(out).toBe(plain(clean));
        },
      ),
      { numRuns: 40, seed: 3 },
    );
    expect(told / all).toBeGreaterThan(0.7);
  });

  test('with symbols strewn over it', () => {
    const symbol = fc.constantFrom('🀄', '🀇', '🁢', '🂡', '🃊', '🙐', '🜁', '🜂', '🞴', '🠸', '🡒', '👏🏻', '🔉', '🐘');
    fc.assert(
      fc.property(
        text.chain((clean) =>
          fc.tuple(
            fc.constant(clean),
            fc.array(fc.tuple(fc.nat(clean.length - 2), fc.array(symbol, { minLength: 1, maxLength: 4 })), { minLength: 25, maxLength: 50 }),
          ),
        ),
        ([clean, found]) => {
          const places = new Map(
            found.filter(([at]) => /^\p{Script=Han}\p{Script=Han}$/u.test(clean.slice(at, at + 2))).map(([at, symbols]) => [at, symbols.join('')]),
          );
          fc.pre([...places.values()].join('').match(/[\u{1f000}-\u{1f0ff}\u{1f700}-\u{1f8ff}]/gu) !== null && places.size >= 15);
          expect(mended(strewSymbols(clean, places))).toBe(plain(clean));
        },
      ),
      { numRuns: 30, seed: 4 },
    );
  });
});

test('a masked word is named and stays', () => {
  const clean = TEXTS.find((each) => each.length > 600) as string;
  const places = new Set(Array.from({ length: 110 }, (_, i) => 7 + i * 6));
  const dirty = glossHereAndThere(clean, places, readings(clean));
  const pieces = run(extract(`${dirty}\n大家積*配合工作。`, 'plain', ''), rules).blocks.flatMap((block) => block.text);
  expect(pieces.find(({ value }) => value === '*')).toMatchObject({ kind: 'verbatim', confidence: 'guess', rules: ['mend/scattered-gloss'] });
});
