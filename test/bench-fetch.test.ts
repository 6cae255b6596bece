import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../bench/extraction/fetch.mjs', import.meta.url));
const REPOSITORY = 'someone/pages';
const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const PAGE = Buffer.from('<meta charset="utf-8"><p>渡口停了二十年，今年春天又有了船。</p>');
/** 渡口 in GBK. */
const GBK = Buffer.from('b6c9bfda', 'hex');
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Serves raw files as a host of repositories does, by repository, commit and path; some of its files fail the first times. */
const asked = new Map<string, number>();
const server = createServer((request, response) => {
  const url = request.url ?? '';
  const times = (asked.get(url) ?? 0) + 1;
  asked.set(url, times);
  const path = decodeURIComponent(url.replace(`/${REPOSITORY}/${COMMIT}/`, ''));
  if (path === 'tests/一 二#.html' || (path === 'busy.html' && times > 2)) response.end(PAGE);
  else if (path === 'busy.html') response.writeHead(times === 1 ? 503 : 429).end('later');
  else if (path === 'gbk.html') response.end(GBK);
  else if (path === 'changed.html') response.end(`${PAGE} `);
  else if (path === 'broken.html') response.writeHead(200, { 'content-length': '9999' }).write(PAGE, () => response.destroy());
  else if (path === 'endless.html') {
    const timer = setInterval(() => response.write(Buffer.alloc(4_000_000)), 0);
    response.on('close', () => clearInterval(timer));
  } else response.writeHead(404, 'Not Found').end('404: Not Found');
});

let base = '';
let folder = '';
const page = (id: string, path: string, bytes = PAGE, encoding = 'utf-8') => ({
  id,
  repository: REPOSITORY,
  commit: COMMIT,
  path,
  encoding,
  sha256: sha256(bytes),
});

async function run(pages: readonly object[]): Promise<{ readonly code: number | null; readonly out: string; readonly errors: readonly string[] }> {
  const manifest = join(folder, 'manifest.ndjson');
  await writeFile(manifest, pages.map((each) => `${JSON.stringify(each)}\n`).join(''));
  const args = [SCRIPT, '--from', base, '--manifest', manifest, '--into', join(folder, 'pages'), '--wait', '0.01'];
  const child = spawn(process.execPath, args);
  const text = { out: '', errors: '' };
  child.stdout.on('data', (chunk) => {
    text.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    text.errors += chunk;
  });
  const code = await new Promise<number | null>((ended) => child.on('close', ended));
  return { code, out: text.out, errors: text.errors.split('\n').filter((line) => line.startsWith('page-')) };
}

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(async () => {
  asked.clear();
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  return () => rm(folder, { recursive: true, force: true });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('the script that fetches the measured pages', () => {
  it('writes each page that is what the manifest names, and asks for none twice', async () => {
    const pages = [page('page-1', 'tests/一 二#.html'), page('page-2', 'gbk.html', Buffer.from('渡口'), 'gb18030')];
    const first = await run(pages);
    expect([first.code, first.errors]).toEqual([0, []]);
    expect(first.out).toContain('2 of 2 pages');
    expect(await readFile(join(folder, 'pages', 'page-1.html'))).toEqual(PAGE);
    expect(await readFile(join(folder, 'pages', 'page-2.html'), 'utf8')).toBe('渡口');
    const { mtimeMs } = await stat(join(folder, 'pages', 'page-1.html'));
    expect((await run(pages)).code).toBe(0);
    expect([...asked.values()]).toEqual([1, 1]);
    expect((await stat(join(folder, 'pages', 'page-1.html'))).mtimeMs).toBe(mtimeMs);
  });

  it('fetches a page anew that is no longer what it was', async () => {
    const pages = [page('page-1', 'tests/一 二#.html')];
    await run(pages);
    await writeFile(join(folder, 'pages', 'page-1.html'), 'other');
    expect((await run(pages)).code).toBe(0);
    expect(await readFile(join(folder, 'pages', 'page-1.html'))).toEqual(PAGE);
  });

  it('asks again where the server is busy or breaks off, three times at most', async () => {
    const { code, errors } = await run([page('page-1', 'busy.html'), page('page-2', 'broken.html')]);
    expect(code).toBe(1);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^page-2: /);
    expect([...asked.values()]).toEqual([3, 3]);
  });

  it('names what is missing, changed or too large, keeps none of it and goes on', async () => {
    const { code, errors } = await run([
      page('page-1', 'gone.html'),
      page('page-2', 'changed.html'),
      page('page-3', 'endless.html'),
      page('page-4', 'tests/一 二#.html'),
    ]);
    expect(code).toBe(1);
    expect(errors.map((line) => line.replace(/^(page-\d): \S+: /, '$1 '))).toEqual([
      'page-1 404 Not Found',
      'page-2 its sha256 is another than the manifest names',
      'page-3 more than 20000000 bytes',
    ]);
    expect([...asked.values()]).toEqual([1, 1, 1, 1]);
    expect(await readdir(join(folder, 'pages'))).toEqual(['page-4.html']);
  });
});
