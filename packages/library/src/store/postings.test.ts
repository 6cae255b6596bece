import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlockReader, BlockWriter, Keys } from './postings.js';

const keysOf = (list: readonly number[]) => {
  const keys = new Keys();
  for (const key of list) keys.add(key);
  keys.settle();
  return keys;
};

/** Writes lists and reads them again, whatever blocks they came to stand in. */
function throughBlocks(base: number, lists: readonly (readonly [number, readonly number[]])[]): Map<number, number[]> {
  const blocks: { gram: number; bytes: Uint8Array }[] = [];
  const writer = new BlockWriter(base, (gram, bytes) => blocks.push({ gram, bytes: bytes.slice() }));
  for (const [gram, list] of lists) writer.add(gram, keysOf(list));
  writer.end();
  const read = new Map<number, number[]>();
  for (const { gram, bytes } of blocks) {
    expect(bytes.length).toBeLessThanOrEqual(4000);
    const reader = new BlockReader(base, gram, bytes);
    while (reader.next()) {
      const keys = new Keys();
      reader.take(keys);
      read.set(reader.gram, [...(read.get(reader.gram) ?? []), ...keys.list.subarray(0, keys.count)]);
    }
  }
  return read;
}

describe('lists in blocks', () => {
  it('are read as they were written', () => {
    const key = fc.oneof(fc.integer({ min: 7, max: 300 }), fc.integer({ min: 7, max: 0xffffffff }));
    const gram = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 0xffffffff }));
    fc.assert(
      fc.property(fc.dictionary(gram.map(String), fc.uniqueArray(key, { minLength: 1, maxLength: 400 }), { maxKeys: 30 }), (lists) => {
        const ordered = Object.entries(lists).map(([name, list]) => [Number(name), list.sort((a, b) => a - b)] as const);
        ordered.sort(([a], [b]) => a - b);
        expect(throughBlocks(7, ordered)).toEqual(new Map(ordered));
      }),
      { numRuns: 40 },
    );
  });

  it('go on from block to block', () => {
    const long = Array.from({ length: 30_000 }, (_, i) => 5 + i * 3);
    const lists: [number, number[]][] = [
      [1, [5]],
      [2, long],
      [3, [6, 7]],
    ];
    expect(throughBlocks(5, lists)).toEqual(new Map(lists));
  });

  it('are said to be damaged where one goes on behind its block', () => {
    const reader = new BlockReader(0, 1, Uint8Array.of(0, 200, 1, 4));
    expect(() => reader.next()).toThrow(SyntaxError);
  });

  it('hold each key once, in order', () => {
    const keys = keysOf([5, 9, 2, 9, 5]);
    expect([...keys.list.subarray(0, keys.count)]).toEqual([2, 5, 9]);
  });
});
