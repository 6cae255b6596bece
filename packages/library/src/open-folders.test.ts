import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFolders, openGradually } from './open-folders.js';

let folder: string;
let pages: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gradually-'));
  pages = await mkdtemp(join(folder, 'pages-'));
  for (const [i, name] of ['甲', '乙', '丙'].entries()) {
    await writeFile(
      join(pages, `${i}.txt`),
      `${name}地的消息\n\n2021年3月${i + 1}日 10:00\n\n清早六点，${name}地的广播响了，全村人都听见了这一声问候。\n`,
    );
  }
  // The same bytes by another name, and what is no text.
  await writeFile(join(pages, '3.txt'), `甲地的消息\n\n2021年3月1日 10:00\n\n清早六点，甲地的广播响了，全村人都听见了这一声问候。\n`);
  await writeFile(join(pages, '4.txt'), Buffer.from('89504e470d0a1a0a0000000d49484452000001000000010008060000005c72a866', 'hex'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('holds each article as soon as it is read, and in the end what opening at once holds', async () => {
  const options = { corrections: join(folder, 'none.jsonl') };
  const { library, reading } = await openGradually([pages], options);
  expect([library.size, await library.list()]).toEqual([0, []]);
  const sizes: number[] = [];
  for await (const { looked, found } of reading) {
    sizes.push(library.size);
    expect(looked).toBeLessThanOrEqual(found);
    // Every question is answered of what is there.
    expect((await library.search('广播')).found).toBe(library.size);
    expect((await library.list()).length).toBe(library.size);
    for (const { id } of await library.list()) expect((await library.get(id))?.text).toContain('清早六点');
  }
  expect(sizes).toEqual([1, 2, 3, 3, 3, 3]);
  const whole = await openFolders([pages], options);
  expect(await library.list()).toEqual(await whole.list());
  expect((await library.list()).find(({ paths }) => paths.length === 2)?.paths).toEqual(['0.txt', '3.txt']);
  expect(await library.failures()).toEqual(await whole.failures());
  expect((await library.failures()).map(({ path }) => path)).toEqual(['4.txt']);
});

it('keeps what it has while the folders are read again', async () => {
  const { library, reading } = await openGradually([pages], { corrections: join(folder, 'none.jsonl') });
  for await (const _ of reading);
  await writeFile(join(pages, '5.txt'), '丁地的消息\n\n清早七点，丁地的广播也响了，全村人都听见了这一声问候。\n');
  const sizes: number[] = [];
  for await (const _ of library.index()) sizes.push(library.size);
  expect(sizes).toEqual([3, 3, 3, 3, 3, 3, 4]);
  await rm(join(pages, '5.txt'));
});

it('opens an index with what it held, and brings it up to date', async () => {
  const options = { file: join(folder, 'library.sqlite'), corrections: join(folder, 'none.jsonl') };
  await (await openFolders([pages], options)).close();
  await writeFile(join(pages, '6.txt'), '戊地的消息\n\n清早八点，戊地的广播也响了，全村人都听见了这一声问候。\n');
  const { library, reading } = await openGradually([pages], options);
  expect(library.size).toBe(3);
  for await (const _ of reading);
  expect(library.size).toBe(4);
  await library.close();
  await rm(join(pages, '6.txt'));
  // An index without folders is taken as it is.
  const asItIs = await openGradually([], options);
  for await (const _ of asItIs.reading) throw new Error('nothing is to be read');
  expect(asItIs.library.size).toBe(4);
  await asItIs.library.close();
});
