import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Failure } from '@zhengwen/core';
import { isWebArchive, pageIn } from './web-archive.js';

/** The largest file that is read, in bytes: 256 MB. */
export const MAX_BYTES = 256 * 1024 * 1024;

/** A file larger than this, in bytes, is read when its turn comes and not ahead of it. */
const READ_AHEAD = 8 * 1024 * 1024;

/**
 * Bytes, of an address with where they were found in the end and what the server says of their charset; of a web archive those of the page in it,
 * with what the archive says of it; or the reason why there are none.
 */
export type Source =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly url?: string; readonly charset?: string; readonly container?: 'mhtml' }
  | { readonly ok: false; readonly failure: Failure };

/**
 * Opens the file at `at`, shown as `path` in a failure; never rejects. What comes back reads it: a file of ordinary size has been read by then,
 * a large one has not, so that several can be opened ahead within a bounded memory.
 */
export async function openSource(at: string | Buffer, path: string): Promise<() => Promise<Source>> {
  try {
    const found = await stat(at);
    if (found.isDirectory()) return async () => failed(path, 'is-directory', 'is a folder, not a file');
    if (found.size > MAX_BYTES) return async () => tooLarge(path, found.size);
    if (!found.isFile()) return () => readStream(createReadStream(at), path);
    if (found.size > READ_AHEAD) return () => readWhole(at, path);
    const source = await readWhole(at, path);
    return async () => source;
  } catch (error) {
    return async () => ({ ok: false, failure: readFailure(path, error) });
  }
}

/** Everything a stream gives, as bytes; a failure `too-large` once it has given more than 256 MB. Never rejects. */
export async function readStream(stream: Readable, path: string): Promise<Source> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer);
      size += bytes.length;
      if (size > MAX_BYTES) {
        stream.destroy();
        return tooLarge(path);
      }
      chunks.push(bytes);
    }
  } catch (error) {
    return { ok: false, failure: readFailure(path, error) };
  }
  return unpacked({ ok: true, bytes: Buffer.concat(chunks) }, path);
}

/** The page in a web archive; other bytes as they are. Never rejects. */
export async function unpacked(source: Source & { readonly ok: true }, path: string): Promise<Source> {
  if (!isWebArchive(source.bytes)) return source;
  try {
    const page = await pageIn(source.bytes);
    if (!page) return failed(path, 'unreadable', 'is a web archive without a page in it');
    return { ok: true, container: 'mhtml', ...(source.url ? { url: source.url } : {}), ...page };
  } catch {
    return failed(path, 'unreadable', 'is a web archive that is broken');
  }
}

/** The failure that an error of the file system stands for, in words. */
export function readFailure(path: string, error: unknown): Failure {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { path, stage: 'read', code: 'not-found', message: 'there is no such file or folder' };
    case 'EISDIR':
      return { path, stage: 'read', code: 'is-directory', message: 'is a folder, not a file' };
    case 'EACCES':
    case 'EPERM':
      return { path, stage: 'read', code: 'unreadable', message: 'may not be read: permission denied' };
    case 'ELOOP':
      return { path, stage: 'read', code: 'unreadable', message: 'is a link that leads back to itself' };
    default:
      return { path, stage: 'read', code: 'unreadable', message: `could not be read${code ? ` (${code})` : ''}` };
  }
}

async function readWhole(at: string | Buffer, path: string): Promise<Source> {
  try {
    return await unpacked({ ok: true, bytes: await readFile(at) }, path);
  } catch (error) {
    return { ok: false, failure: readFailure(path, error) };
  }
}

function tooLarge(path: string, size?: number): Source {
  const said = size === undefined ? 'more than 256 MB' : `${Math.ceil(size / 1024 / 1024)} MB`;
  return failed(path, 'too-large', `is too large: ${said}, and no more than 256 MB is read`);
}

function failed(path: string, code: Failure['code'], message: string): Source {
  return { ok: false, failure: { path, stage: 'read', code, message } };
}
