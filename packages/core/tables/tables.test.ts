import { expect, test } from 'vitest';
import { foldModule } from './fold.js';
import { marksModule } from './marks.js';

/** The committed tables are what the scripts make of the dictionaries today; `-u` writes them anew. */
test.each([
  ['script/fold', foldModule],
  ['script/marks', marksModule],
])('%s.generated.ts is what its script writes', async (path, make) => {
  await expect(make()).toMatchFileSnapshot(`../src/${path}.generated.ts`);
});
