import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, settle, watch } from './browser';
import { type Site, serve } from './site';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const BODY =
  '云岭村的旧桥昨天开始重修。三十名石匠到了工地，先把河床里的石料一块一块搬上岸。老人们站在岸上看，一直看到天黑。\n\n工程预计明年春天完成，村里为石匠们腾出了旧学校的两间教室。';
const FILES = {
  'a.txt': `旧桥开始重修\n\n2021-10-02 08:00 来源：云岭日报\n\n${BODY}\n`,
  'b.txt': `舊橋開始重修\n\n2021-10-03 09:00 來源：海灣日報\n\n${BODY.replace('昨天', '日前').replaceAll('，', ',').replaceAll('旧', '舊').replaceAll('云岭', '雲嶺')}\n`,
  'c.txt': '早晨的事\n\n2021-10-04 09:00 来源：南渡新闻网\n\n清早六点，人们又说起先把河床里的石料搬走的事，谁也没有出门。\n',
};

let site: Site;
let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reuse-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  [site, browser] = await Promise.all([serve(folder), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('what articles have in common', () => {
  it('is found from the library: passages with their articles, each leading to the words where they stand', async () => {
    const { page, close } = await watch(browser, { javaScriptEnabled: false });
    await settle(page, site.origin);
    await page.getByRole('link', { name: 'Shared passages' }).click();
    await page.locator('.passages').waitFor();
    const passage = page.locator('.passages > li').filter({ hasText: '3 places in 3 articles' });
    expect(await passage.locator('h2').textContent()).toBe('先把河床里的石料');
    expect(await passage.locator('.copies li').count()).toBe(3);
    expect(await page.textContent('main')).toContain('no evidence of copying or intent');
    await passage.getByRole('link', { name: '早晨的事' }).click();
    expect(await page.locator('mark.hit').first().textContent()).toBe('先把河床里的石料');
    await close();
  });

  it('is shown as families of copies, and side by side by their words', async () => {
    const { page, close } = await watch(browser, { javaScriptEnabled: false });
    await settle(page, `${site.origin}/reprints`);
    expect(await page.locator('.passages > li').count()).toBe(1);
    expect(await page.locator('.copies li').first().textContent()).toContain('the earliest here');
    await page.getByRole('link', { name: 'Side by side' }).click();
    await page.locator('.marked').first().waitFor();
    const differences = await page.locator('.marked').allTextContents();
    expect(differences).toEqual(['昨天', '日前']);
    const first = page.locator('#a-1');
    expect(await first.getAttribute('href')).toBe('#b-1');
    await close();
  });

  it('is nothing where there is nothing, and no page where an article is unknown', async () => {
    const { page, close } = await watch(browser);
    await settle(page, `${site.origin}/passages?min=50&in=3`);
    expect(await page.textContent('.empty')).toContain('No passage');
    expect(await settle(page, `${site.origin}/compare?a=0000&b=1111`)).toBe(404);
    await close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`keeps the rules of accessibility and fits a narrow screen in ${colorScheme}`, async () => {
      const { page, complaints, close } = await watch(browser, { colorScheme, viewport: { width: 360, height: 740 } });
      await settle(page, `${site.origin}/reprints`);
      const pair = (await page.getByRole('link', { name: 'Side by side' }).getAttribute('href')) ?? '';
      for (const path of ['/passages', '/reprints', pair]) {
        await settle(page, `${site.origin}${path}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
        await page.evaluate(AXE);
        const violations = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string; impact: string }[] }> } };
          return (await axe.run()).violations;
        });
        expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => `${path}: ${id}`)).toEqual([]);
      }
      expect(complaints).toEqual([]);
      await close();
    });
  }
});
