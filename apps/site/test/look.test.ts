import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settle } from './browser';
import { staged } from './stage';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const stage = staged();

function paths(): readonly string[] {
  const [lake, market, ferry] = ['青湖', '山城', '渡口'].map(stage.pathOf);
  return [
    '/',
    `/?q=${encodeURIComponent('巡护队')}`,
    `${lake}`,
    `${lake}?script=Hant-TW&q=${encodeURIComponent('巡护队')}`,
    `${lake}?script=Hant-TW&words=region&ruby=pinyin`,
    `${market}?marks=all`,
    `${market}?script=Hans`,
    `${ferry}`,
    `${lake}/apparatus`,
    `${lake}/in-common`,
    '/?view=dense',
    '/?view=covers',
    '/concordance',
    `/concordance?q=${encodeURIComponent('巡护队')}`,
    `/phrase?q=${encodeURIComponent('巡护队')}`,
    '/passages',
    '/passages/alike',
    '/reprints',
    `/compare?a=${lake?.split('/')[2]}&b=${market?.split('/')[2]}`,
    '/outlets',
    `/outlets?name=${encodeURIComponent('湖畔日报')}`,
    '/figures',
    '/rules',
    '/attention',
    '/about',
    '/try',
    '/nowhere',
  ];
}

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
      const { page, close } = await stage.watch({ colorScheme });
      for (const path of paths()) {
        await settle(page, `${stage.origin}${path}`);
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
      const { page, close } = await stage.watch({ locale });
      for (const path of ['/', '/concordance', '/rules', '/about', stage.pathOf('青湖'), `${stage.pathOf('青湖')}/apparatus`]) {
        await settle(page, `${stage.origin}${path}`);
        expect(await page.locator('html').getAttribute('lang')).toBe(tag);
        expect(await violationsOf(page, path)).toEqual([]);
      }
      await close();
    }
  });

  it('fits a narrow screen', async () => {
    const { page, close } = await stage.watch({ viewport: { width: 360, height: 740 } });
    for (const path of paths()) {
      await settle(page, `${stage.origin}${path}`);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect([path, beyond]).toEqual([path, 0]);
    }
    await close();
  });

  it('has the way to every other on a screen of any width, without scripts', async () => {
    for (const [width, folded] of [
      [360, true],
      [768, false],
      [1280, false],
    ] as const) {
      const { page, close } = await stage.watch({ viewport: { width, height: 740 }, javaScriptEnabled: false });
      await settle(page, stage.origin);
      const links = page.locator('.site-nav a');
      expect(await page.locator('.site-nav summary').isVisible()).toBe(folded);
      if (folded) {
        expect(await links.first().isVisible()).toBe(false);
        await page.locator('.site-nav summary').click();
      }
      const boxes = await links.evaluateAll((all) =>
        all.map((link) => {
          const { left, right, height } = link.getBoundingClientRect();
          return { isWithin: left >= 0 && right <= innerWidth, height };
        }),
      );
      expect(boxes.length).toBe(10);
      for (const { isWithin, height } of boxes) expect([width, isWithin, height >= 24]).toEqual([width, true, true]);
      await links.last().click();
      await page.waitForURL(/about$/);
      await close();
    }
  });

  it('is printed as an edition: the text, then its apparatus, and nothing to press', async () => {
    const { page, close } = await stage.watch();
    await settle(page, `${stage.origin}${stage.pathOf('山城')}?marks=all`);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.masthead', '.choices', '.plain', '.aids', '.elsewhere'])
      expect(await page.locator(hidden).first().isVisible()).toBe(false);
    const tops = await page.evaluate(() =>
      ['.text', '.apparatus', '.rights', '.particulars'].map((part) => document.querySelector(part)?.getBoundingClientRect().top ?? 0),
    );
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(new Set(tops).size).toBe(4);
    await close();
  });

  it('is followed by keyboard from a link that skips to the text', async () => {
    const { page, close } = await stage.watch();
    await settle(page, stage.origin);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the text');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await close();
  });
});

describe('type', () => {
  async function slices(path: string, script = ''): Promise<{ readonly sc: number; readonly tc: number; readonly bytes: number }> {
    const { page, requests, close } = await stage.watch();
    await page.addInitScript(script);
    await settle(page, `${stage.origin}${path}`);
    const fonts = requests.filter((url) => url.endsWith('.woff2'));
    const sizes = await Promise.all([...new Set(fonts)].map(async (url) => (await (await fetch(url)).arrayBuffer()).byteLength));
    await close();
    return {
      sc: fonts.filter((url) => url.includes('serif-sc')).length,
      tc: fonts.filter((url) => url.includes('serif-tc')).length,
      bytes: sizes.reduce((sum, size) => sum + size, 0),
    };
  }
  it('of a Simplified page is fetched from one family, and no more of it than the page has', async () => {
    const { sc, tc, bytes } = await slices(stage.pathOf('青湖'));
    expect(tc).toBe(0);
    expect(sc).toBeGreaterThan(3);
    expect(sc).toBeLessThan(40);
    expect(bytes).toBeLessThan(3_000_000);
  });

  it('of a Traditional page is fetched from the other; the name of the Simplified view alone needs a slice of the first', async () => {
    const { sc, tc } = await slices(stage.pathOf('山城'));
    expect(tc).toBeGreaterThan(3);
    expect(sc).toBeLessThanOrEqual(1);
  });

  it('is not fetched for the other script by a browser that lays the page out before its type is named', async () => {
    const { sc, tc } = await slices(stage.pathOf('山城'), 'setInterval(() => document.body?.getBoundingClientRect(), 1)');
    expect(tc).toBeGreaterThan(3);
    expect(sc).toBeLessThanOrEqual(1);
  });

  it('sets each text in the face of its script, with the line breaking of Chinese', async () => {
    const { page, close } = await stage.watch();
    for (const [word, family] of [
      ['青湖', 'Noto Serif SC Variable'],
      ['山城', 'Noto Serif TC Variable'],
    ] as const) {
      await settle(page, `${stage.origin}${stage.pathOf(word)}`);
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
