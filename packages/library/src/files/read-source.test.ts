import { execFile } from 'node:child_process';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_BYTES, openSource, readStream } from './read-source.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const read = async (path: string) => (await openSource(path, 'shown'))();
const code = async (path: string) => {
  const source = await read(path);
  return source.ok ? source.bytes.length : [source.failure.path, source.failure.stage, source.failure.code];
};

describe('openSource', () => {
  it('gives the bytes as they are', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    await writeFile(join(folder, 'a'), bytes);
    const source = await read(join(folder, 'a'));
    expect(source.ok && Buffer.compare(source.bytes, bytes)).toBe(0);
  });

  it('says why there are none', async () => {
    expect(await code(folder)).toEqual(['shown', 'read', 'is-directory']);
    expect(await code(join(folder, 'none'))).toEqual(['shown', 'read', 'not-found']);
    expect(await code(join(folder, 'x'.repeat(5000)))).toEqual(['shown', 'read', 'unreadable']);
    expect(await code('a\0b')).toEqual(['shown', 'read', 'unreadable']);
  });

  it('refuses what is too large before it is read', async () => {
    const large = await open(join(folder, 'large'), 'w');
    await large.truncate(MAX_BYTES + 1);
    await large.close();
    const source = await read(join(folder, 'large'));
    expect(source.ok ? '' : source.failure.code).toBe('too-large');
    expect(source.ok ? '' : source.failure.message).toBe('is too large: 257 MB, and no more than 256 MB is read');
  });

  it.skipIf(process.platform === 'win32')('reads a pipe given by name', async () => {
    const pipe = join(folder, 'pipe');
    await promisify(execFile)('mkfifo', [pipe]);
    const reading = read(pipe);
    await writeFile(pipe, '正文');
    const source = await reading;
    expect(source.ok && Buffer.from(source.bytes).toString()).toBe('正文');
  });
});

describe('readStream', () => {
  it('joins chunks in the middle of a character', async () => {
    const bytes = Buffer.from('正文');
    const source = await readStream(Readable.from([bytes.subarray(0, 2), bytes.subarray(2)]), '-');
    expect(source.ok && Buffer.from(source.bytes).toString()).toBe('正文');
  });

  it('stops at the limit and hands on an error', async () => {
    const chunk = Buffer.alloc(1024 * 1024);
    const endless = new Readable({ read: () => endless.push(chunk) });
    const source = await readStream(endless, '-');
    expect(source.ok ? '' : source.failure.code).toBe('too-large');
    const broken = new Readable({ read: () => broken.destroy(new Error('gone')) });
    const failed = await readStream(broken, '-');
    expect(failed.ok ? '' : failed.failure.code).toBe('unreadable');
  });
});
