import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMemory } from './memory.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengwen-memory-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what the reader remembers', () => {
  it('is there the next time, and what another reader wrote meanwhile is kept', () => {
    const file = join(folder, 'state', 'read.json');
    const [first, second] = [openMemory(file), openMemory(file)];
    first.remember('a', { place: 12 });
    second.remember('b', { marks: { x: 3 } });
    first.save();
    second.save();
    const later = openMemory(file);
    expect([later.remembered('a'), later.remembered('b'), later.remembered('c')]).toEqual([{ place: 12 }, { marks: { x: 3 } }, {}]);
  });

  it('forgets the articles that were opened longest ago', () => {
    const file = join(folder, 'read.json');
    const memory = openMemory(file);
    for (let i = 0; i < 2100; i++) memory.remember(`a${i}`, { place: i });
    memory.save();
    const later = openMemory(file);
    expect([later.remembered('a99'), later.remembered('a100'), later.remembered('a2099')]).toEqual([{}, { place: 100 }, { place: 2099 }]);
  });

  it('is nothing where the file is none of ours, and can be lost without a word', () => {
    const file = join(folder, 'read.json');
    for (const text of ['', '[', '{"a":{"place":-1},"b":{"place":"x"},"c":{"marks":[null]}}']) {
      writeFileSync(file, text);
      expect([openMemory(file).remembered('a'), openMemory(file).remembered('b'), openMemory(file).remembered('c')]).toEqual([{}, {}, {}]);
    }
    const lost = openMemory(join(file, 'below', 'a', 'file'));
    lost.remember('a', { place: 1 });
    expect(() => lost.save()).not.toThrow();
  });
});
