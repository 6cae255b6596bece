import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Corpus, corpusOf, project } from './corpus.js';
import { type PassageOptions, passagesOf, textsOf } from './passages.js';

const wordsAt = ({ units }: Corpus, at: number, length: number) => String.fromCharCode(...units.subarray(at, at + length));
const corpusFrom = (texts: readonly string[]) => corpusOf(texts.map((text) => project(text).units));

/** The definition, word for word: whatever stands in enough texts and loses a place by every longer form of itself. */
function bySearching(corpus: Corpus, { min = 8, in: least = 2 }: PassageOptions) {
  const textOf = textsOf(corpus);
  const places = new Map<string, number[]>();
  for (let at = 0; at < corpus.units.length; at++) {
    for (let length = 1; at + length <= corpus.units.length && corpus.units[at + length - 1] !== 0; length++) {
      const words = wordsAt(corpus, at, length);
      places.set(words, [...(places.get(words) ?? []), at]);
    }
  }
  const count = (words: string) => places.get(words)?.length ?? 0;
  const alphabet = [...new Set([...corpus.units])].filter(Boolean).map((unit) => String.fromCharCode(unit));
  const repeats = (words: string) =>
    Array.from({ length: Math.floor(min / 2) }, (_, k) => k + 1).some((period) => words.slice(period, min) === words.slice(0, min - period));
  return [...places]
    .filter(([words, at]) => words.length >= min && !repeats(words) && new Set(at.map(textOf)).size >= least)
    .filter(([words, at]) => alphabet.every((unit) => count(unit + words) < at.length && count(words + unit) < at.length))
    .map(([words, at]) => `${words} ${at.join()}`)
    .sort();
}

const byGrouping = (corpus: Corpus, options: PassageOptions) =>
  [...passagesOf(corpus, options)].map(({ length, places }) => `${wordsAt(corpus, places[0] as number, length)} ${places.join()}`).sort();

describe('shared passages', () => {
  it('are those of the definition', () => {
    const text = fc.string({ unit: fc.constantFrom('山', '水', '人', '，'), maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 6 }),
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 2, max: 3 }),
        fc.constantFrom(1, 2, 8),
        (texts, min, least, partitions) => {
          const corpus = corpusFrom(texts);
          const options = { min, in: least, partitions };
          expect(byGrouping(corpus, options)).toEqual(bySearching(corpus, options));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are those of the definition where texts are copied with changes, in either script', () => {
    const source = '老石匠說石頭等了一百年不在乎再等一個春天要緊的是每一塊都要放回它原來的地方縣志裏寫着的地方';
    const copy = fc.tuple(fc.nat(30), fc.integer({ min: 8, max: 45 }), fc.nat(44), fc.boolean()).map(([from, length, at, simplified]) => {
      const words = source.slice(from, from + length);
      const changed = `${words.slice(0, at)}，另，${words.slice(at + 1)}`;
      return simplified ? changed.replace(/說/g, '说').replace(/頭/g, '头').replace(/塊/g, '块').replace(/來/g, '来') : changed;
    });
    fc.assert(
      fc.property(fc.array(copy, { minLength: 2, maxLength: 5 }), (texts) => {
        const corpus = corpusFrom(texts);
        expect(byGrouping(corpus, { min: 6 })).toEqual(bySearching(corpus, { min: 6 }));
      }),
      { numRuns: 60 },
    );
  });

  it('give every place, several in one text included, and no part that always stands in a longer one', () => {
    const corpus = corpusFrom(['河上的旧桥要修好，河上的旧桥要修好了', '大家都說：「河上的舊橋，要修好！」', '河上的旧桥塌了']);
    expect(byGrouping(corpus, { min: 5 }).map((line) => line.split(' ')[0])).toEqual(['河上的旧桥', '河上的旧桥要修好']);
    expect([...passagesOf(corpus, { min: 5 })].map(({ places, texts }) => [places.length, texts]).sort()).toEqual([
      [3, 2],
      [4, 3],
    ]);
  });

  it('cost no more than their length where a text repeats itself', () => {
    const round = Array.from({ length: 100 }, (_, k) => String.fromCharCode(0x4e00 + k)).join('');
    const corpus = corpusFrom([round.repeat(20_000), `${round}终`, '哈'.repeat(1_000_000), '哈'.repeat(1_000_000)]);
    expect([...passagesOf(corpus)].map(({ length, texts }) => [length, texts])).toContainEqual([100, 2]);
  });
});
