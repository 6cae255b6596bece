import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settle } from './browser';
import { staged } from './stage';

const stage = staged();
const lake = () => `${stage.origin}${stage.pathOf('青湖')}`;

const choose = async (page: Page, name: string, value: string) => {
  await page.locator('.setting summary').click();
  await page.locator(`.setting button[name=${name}][value="${value}"]`).click();
};
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

describe('the setting', () => {
  for (const javaScriptEnabled of [true, false]) {
    it(`is kept from page to page ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
      const { page, complaints, close } = await stage.watch({ colorScheme: 'light', javaScriptEnabled });
      await settle(page, lake(), 'networkidle');
      const before = {
        paper: await paper(page),
        size: await page
          .locator('.text p')
          .first()
          .evaluate((p) => getComputedStyle(p).fontSize),
      };
      // With scripts the page shows it at once, before it is kept.
      const kept = page.waitForResponse((response) => new URL(response.url()).pathname === '/settings');
      await choose(page, 'theme', 'dark');
      await kept;
      await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
      expect(await paper(page)).not.toBe(before.paper);
      await settle(page, `${stage.origin}/about`, 'networkidle');
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
      await settle(page, lake(), 'networkidle');
      await choose(page, 'size', '5');
      await expect.poll(() => page.locator('html').getAttribute('data-size')).toBe('5');
      const after = await page
        .locator('.text p')
        .first()
        .evaluate((p) => getComputedStyle(p).fontSize);
      expect(Number.parseFloat(after)).toBeGreaterThan(Number.parseFloat(before.size) * 1.4);
      expect(complaints.filter((complaint) => !complaint.endsWith('.js csp'))).toEqual([]);
      await close();
    });
  }

  it('has the text in the script a reader likes, and in the source’s own where that is asked for', async () => {
    const { page, close } = await stage.watch();
    await settle(page, lake(), 'networkidle');
    await choose(page, 'script', 'Hant-TW');
    await expect.poll(() => page.locator('h1').textContent()).toBe('青湖巡護隊守住一湖清水');
    await page.locator('.scripts li a', { hasText: '原文' }).click();
    await page.waitForURL(/script=source/);
    expect(await page.locator('h1').textContent()).toBe('青湖巡护队守住一湖清水');
    await close();
  });

  it('changes the language of the interface, not that of the texts', async () => {
    const { page, close } = await stage.watch({ javaScriptEnabled: false });
    await settle(page, lake());
    await choose(page, 'language', 'zh-Hant');
    await page.waitForLoadState();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant');
    expect(await page.locator('.site-nav').textContent()).toContain('逐字索引');
    expect(await page.locator('.text').getAttribute('lang')).toBe('zh-Hans');
    expect(page.url()).toBe(lake());
    await close();
  });

  it('alone lets an image of another site be asked for', async () => {
    const { page, requests, close } = await stage.watch();
    await page.route('https://img.example.cn/**', (route) => route.fulfill({ status: 204 }));
    await settle(page, lake(), 'networkidle');
    expect(await page.locator('.text img').count()).toBe(0);
    await choose(page, 'images', 'on');
    await expect.poll(() => page.locator('.text img').count()).toBe(1);
    const image = page.locator('.text img');
    expect(await image.getAttribute('referrerpolicy')).toBe('no-referrer');
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => requests.filter((url) => !url.startsWith(stage.origin))).toEqual(['https://img.example.cn/2023/boat.jpg']);
    const policy = (await fetch(lake())).headers.get('content-security-policy');
    expect(policy).toContain("img-src 'self';");
    await close();
  });

  it('can be set by no other site, and leads nowhere else', async () => {
    const post = (headers: Record<string, string>, body: string) =>
      fetch(`${stage.origin}/settings`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body,
      });
    expect((await post({ 'sec-fetch-site': 'cross-site' }, 'images=on')).status).toBe(403);
    const away = await post({}, 'theme=dark&back=https%3A%2F%2Fevil.example%2F');
    expect(away.status).toBe(303);
    expect(away.headers.get('location')).toBe('/');
    expect(away.headers.get('set-cookie')).toMatch(/^zhengwen=theme%3Ddark;.*HttpOnly/i);
    expect((await post({}, `theme=${'x'.repeat(5000)}`)).status).toBe(413);
  });
});

describe('the keys', () => {
  it('go to the search, through the list, to the next script, and are told by ?', async () => {
    const { page, complaints, close } = await stage.watch();
    await settle(page, stage.origin, 'networkidle');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.keyboard.type('jk');
    expect(await page.locator('#q').inputValue()).toBe('jk');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('青湖巡护队守住一湖清水');
    await page.keyboard.press('k');
    await page.keyboard.press('j');
    await page.keyboard.press('?');
    expect(await page.locator('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').isVisible()).toBe(false);
    await settle(page, lake(), 'networkidle');
    await page.keyboard.press('t');
    await page.waitForURL(/script=Hans/);
    expect(complaints).toEqual([]);
    await close();
  });

  it('are quiet for a reader who turned them off', async () => {
    const { page, close } = await stage.watch();
    await settle(page, stage.origin, 'networkidle');
    await choose(page, 'keys', 'off');
    await expect.poll(() => page.locator('html').getAttribute('data-keys')).toBe('off');
    await page.locator('main').focus();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('q');
    await close();
  });
});
