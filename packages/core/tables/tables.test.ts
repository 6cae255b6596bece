import { expect, test } from 'vitest';
import { candidatesModule, phraseCandidatesModule } from './candidates.js';
import { commonnessModule } from './commonness.js';
import { conversionModule, GROUPS, type TableName } from './conversion.js';
import { foldModule } from './fold.js';
import { frequencyModule } from './frequency.js';
import { marksModule } from './marks.js';
import { commonestModule, readingsModule } from './readings.js';
import { WORDS, wordsModule } from './words.js';

const MODULES: readonly (readonly [path: string, make: () => string])[] = [
  ['script/fold', foldModule],
  ['script/marks', marksModule],
  ['script/candidates-to-hant', () => candidatesModule('ST')],
  ['script/candidates-to-hans', () => candidatesModule('TS')],
  ['script/phrase-candidates', phraseCandidatesModule],
  ...Object.keys(GROUPS).map((name) => [`script/${name}`, () => conversionModule(name as TableName)] as const),
  ...WORDS.map((name) => [`script/${name}`, () => wordsModule(name)] as const),
  ['mend/readings', readingsModule],
  ['ruby', commonestModule],
  ['mend/commonness', commonnessModule],
  ['mend/words', frequencyModule],
];

/** The committed tables are what the scripts make of the dictionaries today; `-u` writes them anew. */
test.each(MODULES)('%s.generated.ts is what its script writes', async (path, make) => {
  await expect(make()).toMatchFileSnapshot(`../src/${path}.generated.ts`);
});
