import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { build } from 'esbuild';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from '../src/parse.js';
import { casesOf, seeds } from './instruments/corpus.js';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];

let browser: Browser;
let page: Page;
let bundle: string;

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../src/index.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'zhengwen',
    logLevel: 'silent',
  });
  bundle = outputFiles[0]?.text ?? '';
  browser = await playwright.launch({ executablePath: await chromium.executablePath(), headless: true, args: QUIET });
  page = await browser.newPage();
  await page.route('**/*', (route) => route.abort());
  await page.addScriptTag({ content: bundle });
}, 120_000);

afterAll(async () => {
  await browser?.close();
});

describe('core in a browser', () => {
  it('is bundled without anything of Node', () => {
    expect(bundle.length).toBeGreaterThan(10_000);
    expect(bundle).not.toMatch(/["']node:|require\(["'](?:fs|path|os|module|worker_threads)["']\)|\bprocess\.(?:env|cwd|versions)\b/);
  });

  const some = [...seeds(), ...casesOf('cases').filter(({ path }) => path.endsWith('.html') || path.endsWith('.md'))];
  it.each(some.map((one) => [one.name, one] as const))('reads %s as Node does', async (_, one) => {
    const here = JSON.stringify(parse(one.bytes, { path: one.path }));
    const there = await page.evaluate(
      ([bytes, path]) => {
        const core = (globalThis as unknown as { zhengwen: { parse: typeof parse } }).zhengwen;
        return JSON.stringify(core.parse(Uint8Array.from(bytes), { path }));
      },
      [[...one.bytes], one.path] as const,
    );
    expect(there).toBe(here);
  });

  it('asks for nothing', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const [seed] = seeds();
    await page.evaluate(
      (text) => {
        (globalThis as unknown as { zhengwen: { parse: typeof parse } }).zhengwen.parse(text);
      },
      readFileSync(new URL(`../../../${seed?.name}`, import.meta.url), 'utf8'),
    );
    expect(asked).toEqual([]);
  });
});
