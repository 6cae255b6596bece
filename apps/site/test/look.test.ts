import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, settle, watch } from './browser';
import { writeDocuments } from './documents';
import { type Site, serve } from './site';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site: Site;
let browser: Browser;
let documents: ReturnType<typeof writeDocuments>;
let paths: readonly string[];
let articles: ReadonlyMap<string, string>;

beforeAll(async () => {
  documents = writeDocuments();
  [site, browser] = await Promise.all([serve(documents.folder), openBrowser()]);
  const { page, close } = await watch(browser);
  await settle(page, site.origin);
  const titles = await page
    .locator('.catalogue h2 a')
    .evaluateAll((links) => links.map((link) => [link.textContent ?? '', link.getAttribute('href') ?? ''] as const));
  await close();
  articles = new Map(titles);
  const [lake, market, ferry] = ['青湖', '山城', '渡口'].map((word) => titles.find(([title]) => title.includes(word))?.[1] ?? '');
  paths = [
    '/',
    `/?q=${encodeURIComponent('巡护队')}`,
    `${lake}`,
    `${lake}?script=Hant-TW&q=${encodeURIComponent('巡护队')}`,
    `${lake}?script=Hant-TW&words=region&ruby=pinyin`,
    `${market}?marks=all`,
    `${market}?script=Hans`,
    `${ferry}`,
    `${lake}/apparatus`,
    '/?view=dense',
    '/?view=covers',
    '/concordance',
    `/concordance?q=${encodeURIComponent('巡护队')}`,
    '/outlets',
    `/outlets?name=${encodeURIComponent('湖畔日报')}`,
    '/figures',
    '/rules',
    '/attention',
    '/about',
    '/try',
    '/nowhere',
  ];
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
  documents?.remove();
});

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** What axe finds against WCAG 2.2 AA and good practice on a page with everything unfolded, the setting aside, which would cover the rest. */
async function violationsOf(page: Page, path: string): Promise<readonly string[]> {
  await page.locator('main details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.map(({ id, nodes }) => `${path}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

describe('each page', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    it(`keeps the rules of accessibility in ${colorScheme}`, async () => {
      const { page, close } = await watch(browser, { colorScheme });
      for (const path of paths) {
        await settle(page, `${site.origin}${path}`);
        expect(await violationsOf(page, path)).toEqual([]);
      }
      await close();
    });
  }

  it('keeps them in the other languages of the interface, and says which it is in', async () => {
    for (const [locale, tag] of [
      ['zh-CN', 'zh-Hans'],
      ['zh-TW', 'zh-Hant'],
    ] as const) {
      const { page, close } = await watch(browser, { locale });
      for (const path of ['/', '/concordance', '/about', paths[2] ?? '/']) {
        await settle(page, `${site.origin}${path}`);
        expect(await page.locator('html').getAttribute('lang')).toBe(tag);
        expect(await violationsOf(page, path)).toEqual([]);
      }
      await close();
    }
  });

  it('fits a narrow screen', async () => {
    const { page, close } = await watch(browser, { viewport: { width: 360, height: 740 } });
    for (const path of paths) {
      await settle(page, `${site.origin}${path}`);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect([path, beyond]).toEqual([path, 0]);
    }
    await close();
  });

  it('is followed by keyboard from a link that skips to the text', async () => {
    const { page, close } = await watch(browser);
    await settle(page, site.origin);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the text');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await close();
  });
});

describe('type', () => {
  async function slices(path: string): Promise<{ readonly sc: number; readonly tc: number; readonly bytes: number }> {
    const { page, requests, close } = await watch(browser);
    await settle(page, `${site.origin}${path}`);
    const fonts = requests.filter((url) => url.endsWith('.woff2'));
    const sizes = await Promise.all([...new Set(fonts)].map(async (url) => (await (await fetch(url)).arrayBuffer()).byteLength));
    await close();
    return {
      sc: fonts.filter((url) => url.includes('serif-sc')).length,
      tc: fonts.filter((url) => url.includes('serif-tc')).length,
      bytes: sizes.reduce((sum, size) => sum + size, 0),
    };
  }
  const article = (word: string) => [...articles].find(([title]) => title.includes(word))?.[1] ?? '';

  it('of a Simplified page is fetched from one family, and no more of it than the page has', async () => {
    const { sc, tc, bytes } = await slices(article('青湖'));
    expect(tc).toBe(0);
    expect(sc).toBeGreaterThan(3);
    expect(sc).toBeLessThan(40);
    expect(bytes).toBeLessThan(3_000_000);
  });

  it('of a Traditional page is fetched from the other; the name of the Simplified view alone needs a slice of the first', async () => {
    const { sc, tc } = await slices(article('山城'));
    expect(tc).toBeGreaterThan(3);
    expect(sc).toBeLessThanOrEqual(1);
  });

  it('sets each text in the face of its script, with the line breaking of Chinese', async () => {
    const { page, close } = await watch(browser);
    for (const [word, family] of [
      ['青湖', 'Noto Serif SC Variable'],
      ['山城', 'Noto Serif TC Variable'],
    ] as const) {
      await settle(page, `${site.origin}${article(word)}`);
      const style = await page
        .locator('.text p')
        .first()
        .evaluate((element) => {
          const { fontFamily, lineBreak, textAlign, textIndent, fontSize } = getComputedStyle(element);
          return {
            family: fontFamily.split(',')[0]?.replaceAll('"', ''),
            lineBreak,
            textAlign,
            indent: Number.parseFloat(textIndent) / Number.parseFloat(fontSize),
          };
        });
      expect(style).toEqual({ family, lineBreak: 'strict', textAlign: 'justify', indent: 2 });
      const used = await page.evaluate((name) => document.fonts.check(`16px "${name}"`, '山'), family);
      expect(used).toBe(true);
    }
    await close();
  });
});
