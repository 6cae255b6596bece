import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Library, openLibrary, type PartitionOptions } from '@zhengwen/library';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'passages-'));
let library: Library;
beforeAll(async () => {
  const parts = ['渡口停了一日，', '船隻都靠了岸，', '老人們在岸上等，', '到天黑才見水退，', '石匠又搬起石料來。'];
  for (let k = 0; k < 120; k++) {
    const text = Array.from({ length: 8 }, (_, n) => parts[(k * (n + 3) + n * n) % 5]).join('') + String.fromCharCode(0x4e00 + k);
    writeFileSync(join(folder, `${k}.txt`), `渡口第${k}日\n\n${text}\n`);
  }
  library = await openLibrary([folder]);
});
afterAll(async () => {
  await library?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function found(options: PartitionOptions): Promise<readonly unknown[]> {
  const passages = [];
  for await (const passage of library.passages(options)) passages.push(passage);
  return passages;
}

describe('passages that threads find', () => {
  it('are those that are found without', async () => {
    const alone = await found({ threads: 0 });
    expect(alone.length).toBeGreaterThan(10);
    expect(await found({ threads: 2, memory: 20_000 })).toEqual(alone);
    expect(await found({ threads: 0, memory: 20_000 })).toEqual(alone);
  });

  it('are given up with their threads', async () => {
    const giveUp = new AbortController();
    setTimeout(() => giveUp.abort(new Error('given up')), 5);
    await expect(found({ threads: 2, memory: 1, signal: giveUp.signal })).rejects.toThrow('given up');
  });
});
