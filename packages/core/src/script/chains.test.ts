import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as opencc from 'opencc-js';
import { ConverterFactory } from 'opencc-js/core';
import HKVariants from 'opencc-js/dict/HKVariants';
import HKVariantsPhrases from 'opencc-js/dict/HKVariantsPhrases';
import HKVariantsRev from 'opencc-js/dict/HKVariantsRev';
import HKVariantsRevPhrases from 'opencc-js/dict/HKVariantsRevPhrases';
import TWVariants from 'opencc-js/dict/TWVariants';
import TWVariantsPhrases from 'opencc-js/dict/TWVariantsPhrases';
import TWVariantsRev from 'opencc-js/dict/TWVariantsRev';
import TWVariantsRevPhrases from 'opencc-js/dict/TWVariantsRevPhrases';
import { describe, expect, test } from 'vitest';
import { casesOf, seeds } from '../../test/instruments/corpus.js';
import { parse } from '../parse.js';
import { simplified, traditional } from './chains.js';
import { type Chain, run } from './engine.js';
import { fromHans } from './from-hans.js';
import { fromHongKong } from './from-hong-kong.js';
import { fromTaiwan } from './from-taiwan.js';
import { FROM as FROM_HONG_KONG } from './hong-kong-words.generated.js';
import { fromHongKongWords, toHongKongWords } from './hong-kong-words.js';
import { FROM as FROM_TAIWAN, TO as TO_TAIWAN } from './taiwan-words.generated.js';
import { fromTaiwanWords, toTaiwanWords } from './taiwan-words.js';
import { toHans } from './to-hans.js';
import { toHansRare } from './to-hans-rare.js';
import { toHongKong } from './to-hong-kong.js';
import { toTaiwan } from './to-taiwan.js';

const CHAINS: Readonly<Record<string, { readonly chain: Chain; readonly oracle: (text: string) => string }>> = {
  s2t: { chain: traditional(fromHans()), oracle: opencc.Converter({ from: 'cn', to: 't' }) },
  s2tw: { chain: traditional(fromHans(), toTaiwan()), oracle: opencc.Converter({ from: 'cn', to: 'tw' }) },
  s2hk: { chain: traditional(fromHans(), toHongKong()), oracle: opencc.Converter({ from: 'cn', to: 'hk' }) },
  t2s: { chain: simplified(toHans()), oracle: opencc.Converter({ from: 't', to: 'cn' }) },
  tw2s: { chain: simplified(toHans(), { region: fromTaiwan() }), oracle: opencc.Converter({ from: 'tw', to: 'cn' }) },
  hk2s: { chain: simplified(toHans(), { region: fromHongKong() }), oracle: opencc.Converter({ from: 'hk', to: 'cn' }) },
  t2tw: { chain: { plain: true, steps: [toTaiwan()] }, oracle: opencc.Converter({ from: 't', to: 'tw' }) },
  tw2t: { chain: { plain: true, steps: [fromTaiwan()] }, oracle: opencc.Converter({ from: 'tw', to: 't' }) },
  t2hk: { chain: { plain: true, steps: [toHongKong()] }, oracle: opencc.Converter({ from: 't', to: 'hk' }) },
  hk2t: { chain: { plain: true, steps: [fromHongKong()] }, oracle: opencc.Converter({ from: 'hk', to: 't' }) },
  s2twp: { chain: traditional(fromHans(), toTaiwan(), toTaiwanWords()), oracle: opencc.Converter({ from: 'cn', to: 'twp' }) },
  s2hkp: { chain: traditional(fromHans(), toHongKong(), toHongKongWords()), oracle: opencc.Converter({ from: 'cn', to: 'hkp' }) },
  tw2sp: {
    chain: simplified(toHans(), { region: fromTaiwan(), vocabulary: fromTaiwanWords() }),
    oracle: opencc.Converter({ from: 'twp', to: 'cn' }),
  },
  hk2sp: {
    chain: simplified(toHans(), { region: fromHongKong(), vocabulary: fromHongKongWords() }),
    oracle: opencc.Converter({ from: 'hkp', to: 'cn' }),
  },
  hk2tw: {
    chain: { steps: [fromHongKong(), toTaiwan()] },
    oracle: ConverterFactory([HKVariantsRevPhrases, HKVariantsRev], [TWVariantsPhrases, TWVariants]),
  },
  tw2hk: {
    chain: { steps: [fromTaiwan(), toHongKong()] },
    oracle: ConverterFactory([TWVariantsRevPhrases, TWVariantsRev], [HKVariantsPhrases, HKVariants]),
  },
};

const CASES = readFileSync(new URL('../../tables/opencc/cases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [configuration: string, input: string, expected: string]);
const INPUTS = [...new Set(CASES.map(([, input]) => input))];
const casesOfChain = (name: string) => CASES.filter(([configuration]) => configuration === name);

/** Words that opencc-js carries no rare form for. */
const RARE = ['殢', '圞', '樠'];

describe.each(Object.entries(CHAINS))('%s', (name, { chain, oracle }) => {
  test('is opencc-js, on the cases of OpenCC', () => {
    for (const input of INPUTS) expect(run(input, chain)).toBe(oracle(input));
  });

  test('does what OpenCC expects', () => {
    const failed = casesOfChain(name).filter(([, input, expected]) => run(input, chain) !== expected);
    expect(failed.filter(([, input]) => name !== 't2s' || !RARE.some((character) => input.includes(character)))).toEqual([]);
  });

  test('is opencc-js, on the samples and cases and what the oracles make of them', () => {
    const texts = [...seeds(), ...casesOf('cases'), ...casesOf('negative')].flatMap(({ bytes, path }) => {
      const result = parse(bytes, { path });
      return result.ok ? [result.article.text] : [];
    });
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts.flatMap((text) => [text, CHAINS.s2t?.oracle(text) ?? '', CHAINS.s2hk?.oracle(text) ?? '']))
      expect(run(text, chain)).toBe(oracle(text));
  });

  test('is opencc-js, on any text', () => {
    const some = [...'后里干乾幹著着裡裏面發髮頭发云雲了解瞭説说台颱风風⿰⿱⿲氵每ABＡ，。𠮷殢𨼣\ud800\udc00豈更車\u{2f800}'];
    const regional = [TO_TAIWAN, FROM_TAIWAN, FROM_HONG_KONG].flatMap((words) => words.split(/[ |]/));
    const words = INPUTS.flatMap((input) => [input.slice(0, 3), input.slice(2, 6)]);
    const text = fc.array(
      fc.oneof(fc.constantFrom(...some), fc.constantFrom(...words), fc.constantFrom(...regional), fc.string({ unit: 'binary', maxLength: 4 })),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(text, (parts) => run(parts.join(''), chain) === oracle(parts.join(''))),
      { numRuns: 1000 },
    );
  });
});

test('with the rare forms every case of OpenCC from Traditional is as it expects', () => {
  const chain = simplified(toHans(), { rare: toHansRare() });
  const expectations = casesOfChain('t2s');
  expect(expectations.length).toBeGreaterThan(30);
  for (const [, input, expected] of expectations) expect(run(input, chain)).toBe(expected);
});

const NEWS = new URL('../../../../../shared/corpora/newscast.ndjson', import.meta.url);

test.skipIf(!existsSync(NEWS))('is opencc-js on running news (skipped where no collection of it is at hand)', () => {
  const lines = readFileSync(NEWS, 'utf8').trim().split('\n');
  const text = lines
    .filter((_, index) => index % 40 === 0)
    .map((line) => (JSON.parse(line) as { text: string }).text)
    .join('\n');
  for (const { chain, oracle } of Object.values(CHAINS)) expect(run(text, chain)).toBe(oracle(text));
  for (const written of ['s2t', 's2tw', 's2hk'].map((name) => CHAINS[name]?.oracle(text) ?? ''))
    for (const { chain, oracle } of Object.values(CHAINS)) expect(run(written, chain) === oracle(written)).toBe(true);
});
