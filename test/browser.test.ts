import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { build } from 'esbuild';
import { type Browser, chromium as launcher } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, restore, toMarkdown } from '../packages/core/dist/index.js';
import hans from '../packages/core/dist/script/hans.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const samples = readdirSync(`${ROOT}seeds`).map((file) => ({ file, bytes: readFileSync(`${ROOT}seeds/${file}`) }));

/** A page that knows nothing but the bundle. The policy forbids it to ask anybody for anything and to make code of text. */
const PAGE = `<!doctype html><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'"><script type="module" src="/bundle.js"></script>`;

describe('the core in a browser', () => {
  let browser: Browser;
  let bundle: string;
  const server = createServer((request, response) => {
    const script = request.url === '/bundle.js';
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html').end(script ? bundle : PAGE);
  });

  beforeAll(async () => {
    const { outputFiles, warnings } = await build({
      stdin: {
        contents: `import { parse, restore, toMarkdown } from '@zhengwen/core'; import hans from '@zhengwen/core/script/hans';
          globalThis.read = (bytes, path) => {
            const result = parse(Uint8Array.from(bytes), { path });
            if (!result.ok) return JSON.stringify(result);
            return JSON.stringify([result.article, restore(result.article), toMarkdown(result.article, { script: hans })]);
          };`,
        resolveDir: join(ROOT, 'packages/library'),
      },
      bundle: true,
      format: 'esm',
      platform: 'browser',
      write: false,
      minify: true,
      logLevel: 'silent',
    });
    expect(warnings).toEqual([]);
    bundle = outputFiles[0]?.text ?? '';
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    browser = await launcher.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox', '--disable-gpu'] });
  });

  afterAll(async () => {
    await browser?.close();
    server.close();
  });

  it('gives the very articles, sources and renditions that it gives in Node', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const failed: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    page.on('pageerror', (error) => failed.push(error.message));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'read' in globalThis);
    for (const { file, bytes } of samples) {
      const there = await page.evaluate(
        ([given, path]) => (globalThis as unknown as { read(bytes: readonly number[], path: string): string }).read(given, path),
        [[...bytes], file] as const,
      );
      const result = parse(bytes, { path: file });
      if (!result.ok) throw new Error(result.failure.message);
      expect(JSON.parse(there)).toEqual([
        JSON.parse(JSON.stringify(result.article)),
        restore(result.article),
        toMarkdown(result.article, { script: hans }),
      ]);
    }
    expect(failed).toEqual([]);
    expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/', '/bundle.js']);
  });

  it('brings no part of Node and nothing that makes code of text', () => {
    expect(bundle.length).toBeGreaterThan(10_000);
    expect(bundle).not.toMatch(/\bfrom\s*["']node:|\brequire\(["']node:/);
  });
});
