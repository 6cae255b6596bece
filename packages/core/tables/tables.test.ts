import { expect, test } from 'vitest';
import { commonnessModule } from './commonness.js';
import { foldModule } from './fold.js';
import { marksModule } from './marks.js';
import { readingsModule } from './readings.js';

/** The committed tables are what the scripts make of the dictionaries today; `-u` writes them anew. */
test.each([
  ['script/fold', foldModule],
  ['script/marks', marksModule],
  ['mend/readings', readingsModule],
  ['mend/commonness', commonnessModule],
])('%s.generated.ts is what its script writes', async (path, make) => {
  await expect(make()).toMatchFileSnapshot(`../src/${path}.generated.ts`);
});
