import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { settle } from './browser';
import { staged } from './stage';

/** What Next itself needs for an empty page, measured, in bytes gzipped. */
const FLOOR = 135_000;

const stage = staged();
const lake = () => stage.pathOf('青湖');

async function gzipped(urls: readonly string[]): Promise<number> {
  const sizes = await Promise.all([...new Set(urls)].map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).byteLength));
  return sizes.reduce((sum, size) => sum + size, 0);
}

describe('the article page', () => {
  it('is no heavier than it must be: scripts above the floor of Next, and HTML with style sheets', async () => {
    const { page, requests, close } = await stage.watch();
    await settle(page, `${stage.origin}${lake()}`, 'networkidle');
    const scripts = await gzipped(requests.filter((url) => url.endsWith('.js')));
    const sheets = await gzipped(requests.filter((url) => url.endsWith('.css')));
    const html = await gzipped([`${stage.origin}${lake()}`]);
    await close();
    console.log(`scripts ${scripts}, style sheets ${sheets}, HTML ${html} bytes gzipped`);
    expect(scripts).toBeLessThan(FLOOR + 15_000);
    expect(html + sheets).toBeLessThan(60_000);
  });

  it('names only the slices of type whose characters are on the page, and all of those', async () => {
    const { page, requests, close } = await stage.watch();
    await settle(page, `${stage.origin}${lake()}`);
    const sheets = [...new Set(requests.filter((url) => /\/type\/.*\.css$/.test(url)))];
    const faces = (await Promise.all(sheets.map(async (url) => (await fetch(url)).text()))).join('').match(/@font-face/g)?.length ?? 0;
    expect(faces).toBeGreaterThan(5);
    expect(faces).toBeLessThan(100);
    const missing = await page.evaluate(() => {
      const text = document.querySelector('main')?.textContent ?? '';
      return [...new Set(text.match(/\p{Script=Han}/gu))].filter(
        (char) => !document.fonts.check('16px "Noto Serif SC Variable", "Noto Serif TC Variable"', char),
      );
    });
    expect(missing).toEqual([]);
    await close();
  });

  it('does not move while it comes', async () => {
    for (const path of ['/', lake(), `/?q=${encodeURIComponent('巡护队')}`, '/concordance?q=湖']) {
      const { page, close } = await stage.watch();
      await page.addInitScript(() => {
        const shifts = window as unknown as { shifted: number };
        shifts.shifted = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.shifted += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await settle(page, `${stage.origin}${path}`, 'networkidle');
      const shifted = await page.evaluate(() => (window as unknown as { shifted: number }).shifted);
      console.log(`${path} shifted ${shifted}`);
      expect(shifted).toBeLessThan(0.01);
      await close();
    }
  });
});

describe('a search', () => {
  it('comes in a stream to a browser that has shown it runs scripts, and whole to any other', async () => {
    const address = `${stage.origin}/?q=${encodeURIComponent('巡护队')}`;
    const whole = await (await fetch(address)).text();
    expect(whole).not.toContain('Searching…');
    expect(whole).toContain('6 places in 2 articles');
    const streamed = await (await fetch(address, { headers: { cookie: 'zhengwen=scripts%3Don' } })).text();
    // The page has left before anything is looked for: what stands in for the results is in its markup, and they come behind it.
    const before = /role="status"><b lang="zh">巡护队<\/b>(?: |<!-- -->)*Searching…/.exec(streamed)?.index ?? -1;
    expect(before).toBeGreaterThan(0);
    expect(streamed.search(/<p class="count" role="status">[^p]*6 places/)).toBeGreaterThan(before);
    expect(streamed).toContain('6 places in 2 articles');
    const asked = await (await fetch(`${address}&whole=1`, { headers: { cookie: 'zhengwen=scripts%3Don' } })).text();
    expect(asked).not.toContain('Searching…');
    const { page, complaints, close } = await stage.watch();
    await settle(page, stage.origin, 'networkidle');
    await settle(page, address, 'networkidle');
    expect(await page.locator('.count').first().textContent()).toMatch(/6 places in 2 articles/);
    expect(await page.locator('.snippets mark').count()).toBe(6);
    expect(complaints).toEqual([]);
    await close();
  });
});
