import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Corpus, corpusOf, project } from './corpus.js';
import { passagesInParts } from './partitions.js';
import { type PassageOptions, passagesOf, type Shared, textsOf } from './passages.js';
import { type PassageTable, passageAt } from './table.js';

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

const said = (corpus: Corpus, passages: Iterable<Shared>) =>
  [...passages].map(({ length, places }) => `${wordsAt(corpus, places[0] as number, length)} ${places.join()}`).sort();
const byGrouping = (corpus: Corpus, options: PassageOptions, since = 0) => said(corpus, passagesOf(corpus, options, since));

/** The same by parts that hold so many bytes of places. */
async function inParts(corpus: Corpus, options: PassageOptions, memory: number, since = 0) {
  const tables: PassageTable[] = [];
  for await (const table of passagesInParts(corpus, { ...options, memory, threads: 0 }, since)) tables.push(table);
  return said(
    corpus,
    tables.flatMap((table) => Array.from(table.lengths, (_, index) => passageAt(table, index))),
  );
}

const text = fc.string({ unit: fc.constantFrom('山', '水', '人', '，'), maxLength: 40 });

describe('shared passages', () => {
  it('are those of the definition', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 3 }), (texts, min, least) => {
        const corpus = corpusFrom(texts);
        const options = { min, in: least };
        expect(byGrouping(corpus, options)).toEqual(bySearching(corpus, options));
      }),
      { numRuns: 300 },
    );
  });

  it('are the same where few places may be held at once and the others lie in files', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 2, maxLength: 6 }), fc.constantFrom(1, 200, 2000), async (texts, memory) => {
        const corpus = corpusFrom(texts);
        expect(await inParts(corpus, { min: 3 }, memory)).toEqual(byGrouping(corpus, { min: 3 }));
      }),
      { numRuns: 30 },
    );
  });

  it('are, of texts that were added, all that stand in one of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), fc.nat(5), fc.integer({ min: 2, max: 3 }), async (texts, k, least) => {
        const corpus = corpusFrom(texts);
        const since = corpus.starts[k % texts.length] as number;
        const options = { min: 3, in: least };
        const wanted = bySearching(corpus, options).filter((line) =>
          line
            .split(/[ ,]/)
            .slice(1)
            .some((place) => Number(place) >= since),
        );
        expect(byGrouping(corpus, options, since)).toEqual(wanted);
        expect(await inParts(corpus, options, 100, since)).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it('leave no file behind, also when they are given up', async () => {
    const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('zhengwen-passages-'));
    const before = folders();
    const corpus = corpusFrom(['河上的旧桥要修好了吧', '河上的旧桥要修好了吗']);
    for await (const _ of passagesInParts(corpus, { memory: 1, threads: 0 })) break;
    await expect(inParts(corpus, {}, 1)).resolves.toHaveLength(1);
    const signal = AbortSignal.abort(new Error('given up'));
    await expect(passagesInParts(corpus, { memory: 1, signal }).next()).rejects.toThrow('given up');
    expect(folders()).toEqual(before);
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
