import { expect, test } from 'vitest';
import { regionalWordsModule } from './regional-words.js';

/** The committed table is what the script makes of the dictionary today; `-u` writes it anew. */
test('regional-words.generated.ts is what its script writes', async () => {
  await expect(regionalWordsModule()).toMatchFileSnapshot('../src/query/regional-words.generated.ts');
});
