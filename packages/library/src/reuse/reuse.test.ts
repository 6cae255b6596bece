import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fold } from '@zhengwen/core';
import { describe, expect, it } from 'vitest';
import type { Family } from '../library.js';
import { openLibrary } from '../open-library.js';
import type { Passage } from './found.js';

const SEEDS = fileURLToPath(new URL('../../../../seeds', import.meta.url));
async function all<T>(found: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of found) items.push(item);
  return items;
}
const bare = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The passages of ten and more that the study of search found in the five samples by two methods, with the number of each sample that has them and how often; the headline
 * of sample 002, which it counted too, is no part of the text.
 */
const KEY: Readonly<Record<string, string>> = {
  充分发挥战斗堡垒作用和先锋模范作用: '2:1 4:1',
  '疫情就是命令,防控就是责任': '0:1 1:1 2:1',
  各级党组织和广大党员干部: '1:1 2:3 3:1',
  发挥党组织战斗堡垒作用: '1:1 3:1',
  各级党组织和广大党员: '1:1 2:3 3:1 4:1',
  市场监管等部门党组织: '2:1 4:1',
};

describe('what the samples share', () => {
  it('is found with every place, whatever the script and in spite of the glosses', async () => {
    const library = await openLibrary([SEEDS]);
    const numbers = new Map((await library.list()).map(({ id, paths }) => [id, Number(paths[0]?.slice(0, 3))]));
    const passages = await all<Passage>(library.passages());
    const found = new Map(
      passages.map(({ text, places }) => {
        const counts = new Map<number, number>();
        for (const { id } of places) counts.set(numbers.get(id) ?? -1, (counts.get(numbers.get(id) ?? -1) ?? 0) + 1);
        return [
          bare(text),
          [...counts]
            .sort(([a], [b]) => a - b)
            .map((pair) => pair.join(':'))
            .join(' '),
        ];
      }),
    );
    for (const [text, counts] of Object.entries(KEY)) expect([text, found.get(bare(text))]).toEqual([text, counts]);
    expect([...found.keys()].filter((text) => text.length >= 10).sort()).toEqual(Object.keys(KEY).map(bare).sort());
    for (const { text, length, places } of passages) {
      expect(bare(text).length).toBe(length);
      for (const { id, start, end } of places) expect(bare((await library.get(id))?.text.slice(start, end) ?? '')).toBe(bare(text));
    }
    const nested = passages.find(({ text }) => bare(text) === bare('各级党组织和广大党员'));
    expect([bare(nested?.within ?? ''), nested?.own]).toEqual([bare('各级党组织和广大党员干部'), 1]);
    expect(await all(library.reprints())).toEqual([]);
  });
});

describe('reprints', () => {
  const one = '云岭村的旧桥昨天开始重修。三十名石匠到了工地，先把河床里的石料一块一块搬上岸。老人们站在岸上看，一直看到天黑。工程预计明年春天完成。';
  const texts: Readonly<Record<string, string>> = {
    'first.txt': `旧桥开始重修\n\n2021-10-02 08:00 来源：云岭日报\n\n${one}\n`,
    'reprint.txt': `舊橋開始重修\n\n2021-10-03 09:00 來源：海灣日報\n\n${one.replaceAll('，', ',').replace('昨天', '日前')}\n`,
    'part.txt': `石匠到了工地\n\n2021-10-04 09:00 来源：南渡新闻网\n\n${one.slice(0, 30)}\n`,
    'other.txt': '山村的广播\n\n2021-10-04 09:00 来源：南渡新闻网\n\n清早六点，云岭村的广播响了，全村人都听见了这一声问候，谁也没有出门。\n',
  };

  it('are families with the earliest copy first, and are set side by side', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reuse-'));
    for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
    try {
      const library = await openLibrary([folder]);
      const families = await all<Family>(library.reprints());
      expect(families.map(({ members }) => members.map(({ summary, relation }) => [summary.paths[0], relation]))).toEqual([
        [
          ['first.txt', undefined],
          ['reprint.txt', 'reprint'],
          ['part.txt', 'abridgement'],
        ],
      ]);
      const [first, second] = families[0]?.members.map(({ summary }) => summary.id) ?? [];
      const compared = await library.comparison(first ?? '', second ?? '');
      expect(compared?.relation).toBe('reprint');
      const before = (await library.get(first ?? ''))?.text ?? '';
      const after = (await library.get(second ?? ''))?.text ?? '';
      expect(compared?.parts.filter(({ kind }) => kind !== 'same').map(({ a, b }) => [before.slice(...a), after.slice(...b)])).toEqual([
        ['昨天', '日前'],
      ]);
      expect(await library.comparison(first ?? '', 'nothing')).toBeUndefined();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
