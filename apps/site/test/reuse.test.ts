import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settle } from './browser';
import { staged } from './stage';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const BODY =
  '云岭村的旧桥昨天开始重修。三十名石匠到了工地，先把河床里的石料一块一块搬上岸。老人们站在岸上看，一直看到天黑。\n\n工程预计明年春天完成，村里为石匠们腾出了旧学校的两间教室。';
const FILES = {
  'a.txt': `旧桥开始重修\n\n2021-10-02 08:00 来源：云岭日报\n\n${BODY}\n`,
  'b.txt': `舊橋開始重修\n\n2021-10-03 09:00 來源：海灣日報\n\n${BODY.replace('昨天', '日前').replace('站在岸上', '坐在岸上').replaceAll('，', ',').replaceAll('旧', '舊').replaceAll('云岭', '雲嶺')}\n`,
  'c.txt': '早晨的事\n\n2021-10-04 09:00 来源：南渡新闻网\n\n清早六点，人们又说起先把河床里的石料搬走的事，谁也没有出门。\n',
};

const stage = staged(FILES);

/** The id of the article with a headline. */
async function idOf(page: Page, headline: string): Promise<string> {
  await settle(page, stage.origin);
  return ((await page.getByRole('link', { name: headline }).getAttribute('href')) ?? '').split('/')[2] ?? '';
}

describe('what articles have in common', () => {
  it('is found from the library: passages with their articles, each leading to the words where they stand', async () => {
    const { page, close } = await stage.watch({ javaScriptEnabled: false });
    await settle(page, stage.origin);
    await page.getByRole('link', { name: 'Shared passages' }).click();
    await page.locator('.passages').waitFor();
    const part = page.locator('.parts-of li').filter({ hasText: '3 places in 3 articles, 1 outside longer passages' });
    expect(await part.getByRole('link').textContent()).toBe('先把河床里的石料');
    expect(await page.textContent('main')).toContain('no evidence of copying or intent');
    await page.locator('.copies').first().getByRole('link', { name: '旧桥开始重修' }).click();
    expect(await page.locator('mark.hit').first().textContent()).toBe('在岸上看，一直看到天黑。');
    await page.getByRole('link', { name: 'What it shares' }).click();
    await page.locator('.passages').waitFor();
    await page
      .getByRole('link', { name: /^Source \d+–\d+$/ })
      .first()
      .click();
    expect(await page.locator('#at').first().textContent()).toContain('三十名石匠到了工地');
    await close();
  });

  it('is a phrase with its chart, its figures, its variants and its places', async () => {
    const { page, complaints, close } = await stage.watch();
    await settle(page, `${stage.origin}/phrase`);
    await page.getByLabel('How do these words travel?').fill('老人們站在，岸上');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.locator('.concordance').waitFor();
    expect(await page.textContent('.count')).toContain('1 place in 1 article');
    const chart = page.getByRole('img', { name: 'Places by month' });
    expect(await chart.locator('.bar').count()).toBe(1);
    expect(await chart.locator('desc').textContent()).toContain('most in 2021-10, 1 place');
    await page.getByText('The figures').first().click();
    expect(await page.locator('.figures').first().textContent()).toContain('1 of 3');
    expect(await page.locator('.variants').textContent()).toContain('老人们坐在岸上');
    expect(await page.locator('.concordance .hit').allTextContents()).toEqual(['老人们站在岸上']);
    expect(await page.textContent('main')).toContain('no evidence of copying or intent');
    for (const [name, type, holds] of [
      ['Save as SVG', 'image/svg+xml', '<svg xmlns='],
      ['Save as CSV', 'text/csv', 'variant,老人们坐在岸上,1,1'],
    ] as const) {
      const href = await page.getByRole('link', { name }).first().getAttribute('href');
      const response = await page.request.get(`${stage.origin}${href}`);
      expect([response.status(), response.headers()['content-type']]).toEqual([200, `${type}; charset=utf-8`]);
      expect(await response.text()).toContain(holds);
    }
    await page.getByRole('link', { name: 'per million characters' }).click();
    await page.getByRole('img', { name: 'Places per million characters, by month' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('is shown of several articles by date, and of two that are almost the same', async () => {
    const { page, close } = await stage.watch({ javaScriptEnabled: false });
    await settle(page, `${stage.origin}/passages/alike`);
    expect(await page.textContent('.passages')).toMatch(/9\d % alike/);
    const ids = new URL((await page.getByRole('link', { name: 'Side by side' }).getAttribute('href')) ?? '', stage.origin).searchParams;
    const other = await idOf(page, '早晨的事');
    await settle(page, `${stage.origin}/compare?a=${other}&b=${ids.get('b')}&c=${ids.get('a')}`);
    expect(await page.locator('.sides h2 a').allTextContents()).toEqual(['旧桥开始重修', '舊橋開始重修', '早晨的事']);
    const marked = (side: string) => page.locator(`section:has(> #${side}-head) .marked`).allTextContents();
    expect([await marked('a'), await marked('b'), await marked('c')]).toEqual([['先把河床里的石料'], ['日前', '坐'], ['先把河床里的石料']]);
    await close();
  });

  it('is shown as families of copies, and side by side by their words', async () => {
    const { page, close } = await stage.watch({ javaScriptEnabled: false });
    await settle(page, `${stage.origin}/reprints`);
    expect(await page.locator('.passages > li').count()).toBe(1);
    expect(await page.locator('.copies li').first().textContent()).toContain('the earliest here');
    await page.getByRole('link', { name: 'Side by side' }).click();
    await page.locator('.marked').first().waitFor();
    const differences = await page.locator('.marked').allTextContents();
    expect(differences).toEqual(['昨天', '站', '日前', '坐']);
    const first = page.locator('#a-1');
    expect(await first.getAttribute('href')).toBe('#b-1');
    await close();
  });

  it('is nothing where there is nothing, and no page where an article is unknown', async () => {
    const { page, close } = await stage.watch();
    await settle(page, `${stage.origin}/passages?min=50&in=3`);
    expect(await page.textContent('.empty')).toContain('No passage');
    expect(await settle(page, `${stage.origin}/compare`)).toBe(200);
    expect(await page.locator('main a[href="/reprints"]').count()).toBe(1);
    expect(await settle(page, `${stage.origin}/compare?a=0000&b=1111`)).toBe(404);
    await close();
  });

  it('speaks the language of the interface', async () => {
    for (const [locale, tag, title] of [
      ['zh-CN', 'zh-Hans', '转载'],
      ['zh-TW', 'zh-Hant', '轉載'],
    ] as const) {
      const { page, complaints, close } = await stage.watch({ locale });
      await settle(page, `${stage.origin}/reprints`);
      expect(await page.title()).toContain(title);
      const pair = (await page.locator('.copies a[href^="/compare"]').first().getAttribute('href')) ?? '';
      const id = new URL(pair, stage.origin).searchParams.get('a');
      const phrase = `/phrase?q=${encodeURIComponent('老人们站在岸上')}`;
      for (const path of [
        '/passages',
        '/passages/alike',
        '/reprints',
        pair,
        `/articles/${id}/in-common`,
        '/phrase',
        phrase,
        `${phrase}&by=million`,
      ]) {
        await settle(page, `${stage.origin}${path}`);
        expect([path, await page.locator('html').getAttribute('lang')]).toEqual([path, tag]);
        const words = await page.locator('main').evaluate((main) => {
          const names = [...main.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label'));
          return [main.textContent, ...names].join(' ').match(/[A-Za-z]{2,}/g) ?? [];
        });
        expect([path, words.filter((word) => word !== 'SVG' && word !== 'CSV')]).toEqual([path, []]);
      }
      expect(complaints).toEqual([]);
      await close();
    }
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`keeps the rules of accessibility and fits a narrow screen in ${colorScheme}`, async () => {
      const { page, complaints, close } = await stage.watch({ colorScheme, viewport: { width: 360, height: 740 } });
      await settle(page, `${stage.origin}/reprints`);
      const pair = (await page.getByRole('link', { name: 'Side by side' }).getAttribute('href')) ?? '';
      const three = `${pair}&c=${await idOf(page, '早晨的事')}`;
      const shared = `/articles/${new URL(pair, stage.origin).searchParams.get('a')}/in-common`;
      for (const path of ['/passages', '/passages/alike', '/reprints', pair, three, shared, `/phrase?q=${encodeURIComponent('老人们站在岸上')}`]) {
        await settle(page, `${stage.origin}${path}`);
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
