import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const SEEDS = new URL('../../../seeds/', import.meta.url);

it('keeps the five samples exactly as received', () => {
  const sums = readdirSync(SEEDS)
    .sort()
    .map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(new URL(file, SEEDS)))
        .digest('hex'),
    ]);
  expect(Object.fromEntries(sums)).toEqual({
    '000_0b0b93c6d1396128.txt': '8aa9ce59a88dfb40542a6c9aaf8f868b30667734e91ed5f72778255ba2e19307',
    '001_e3e6cc0eb7aaefdc.txt': 'a576478bee6ef38d5e7bc9982a1c6c4bc7cf9f3858ca27be6b20a38314ade146',
    '002_f4b6c0b1e57961af.txt': 'b55526347510c79b7992e2c8abe1c423baec57ae8ba1740e2e92b979271dc6e2',
    '003_65910dd6f91e206f.txt': 'a20f6af594ef31fef3da21b2d5f63337f8a385b2d9a2ed93348bbbfa967e7ad9',
    '004_caff2c3619bdf31a.txt': '3a5ba14acb129ef3ca46b0aa8cf9a50c5c749319428d6bce6aa72dd512658af7',
  });
});
