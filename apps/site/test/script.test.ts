import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settle } from './browser';
import { heldBack } from './held';
import { staged } from './stage';

const NOTICE = '版权声明：未经授权不得转载后里面的文字。';
const machine = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>机房换了内存</title></head><body>
<h1>机房换了内存</h1>
<p>2023年5月6日 09:30　来源：湖畔日报　记者 余里</p>
<p>记者余里从渡口后面的机房了解到，内存和<a href="https://news.example.cn/1.html">软件</a>都换过了，信息也备份好了。</p>
<p>老站长说：“后天再把网络接上，干部们都可以歇一歇。”</p>
<p>${NOTICE}</p>
</body></html>`;

const machineTraditional = `渡口的夜班

2021年6月1日 來源：湖畔日報

黨員干部連著三夜守在渡口，先后扛了六百袋沙，人人戰斗到天亮。

站長說，雨還沒有停，后來的干部要接著守，燈要一直亮到天亮。`;

const lines = Array.from(
  { length: 220 },
  (_, index) => `第${index + 1}段：后来的人说，河水从上游来，到下游去，岸上的人一天一天地看着内存里的旧信息，记着，也忘着。`,
);
const long = `长卷\n\n2020年1月1日\n\n${lines.join('\n\n')}`;

const stage = staged({ 'machine.html': machine, 'long.txt': long, 'night.txt': machineTraditional });

const addressOf = (title: string) => `${stage.origin}${stage.pathOf(title)}`;

/** The paragraph at the upper edge of the window, by the number it begins with, and where it lies in pixels. */
const upper = (page: Page) =>
  page.evaluate(() => {
    const block = [...document.querySelectorAll('.text > [id^="block-"]')].find((each) => each.getBoundingClientRect().bottom > 0);
    const words = block?.cloneNode(true) as HTMLElement | undefined;
    for (const reading of words?.querySelectorAll('rt, rp') ?? []) reading.remove();
    return { number: Number(/^第(\d+)段/.exec(words?.textContent ?? '')?.[1]), top: block?.getBoundingClientRect().top ?? Number.NaN };
  });

describe('a rendition', () => {
  it('says at the foot what was converted, with the other forms and the places of each', async () => {
    const { page, complaints, close } = await stage.watch();
    await settle(page, `${addressOf('机房换了内存')}?script=Hant-TW`, 'networkidle');
    const foot = page.locator('.converted');
    expect(await foot.textContent()).toMatch(/Conversion\d+ changes to 正體／台灣用字; \d+ could be otherwise\. Names, notices of rights/);
    await foot.locator('summary').first().click();
    const later = foot.locator('.turns li', { hasText: '后 → 後' }).first();
    expect(await later.textContent()).toMatch(/^后 → 後 or 后/);
    const places = later.locator('.places a');
    expect(await places.count()).toBe(2);
    await places.nth(1).click();
    const place = new URL(page.url()).hash;
    expect(await page.locator(place).textContent()).toBe('後');
    expect(await page.locator('.text p', { has: page.locator(place) }).textContent()).toContain('後天再把網絡接上');
    await foot.locator('summary').first().click();
    await page.locator(place).click();
    await expect.poll(() => later.isVisible()).toBe(true);
    await foot.locator('summary').nth(1).click();
    expect(await foot.locator('.turns.all').textContent()).toMatch(/说 → 說 \d/);
    expect(complaints).toEqual([]);
    await close();
  });

  it('leaves names and notices of rights, and has no note in the source’s own script', async () => {
    const { page, close } = await stage.watch();
    const address = addressOf('机房换了内存');
    await settle(page, `${address}?script=Hant-TW`);
    expect(await page.locator('.text').textContent()).toContain('記者余里從渡口');
    expect(await page.locator('.rights blockquote').textContent()).toBe(NOTICE);
    await settle(page, address);
    expect(await page.locator('.converted, .turn, .text ruby').count()).toBe(0);
    await settle(page, `${address}?script=Hans`);
    expect(await page.locator('.converted').textContent()).toContain('Nothing in this text is written otherwise in 简体');
    await close();
  });

  it('has words of the region only when asked, each marked as one', async () => {
    const { page, close } = await stage.watch();
    await settle(page, `${addressOf('机房换了内存')}?script=Hant-TW`);
    expect(await page.locator('.text').textContent()).toContain('內存和軟件都換過了');
    expect(await page.locator('.word').count()).toBe(0);
    await page.locator('.aids a', { hasText: '台灣用詞' }).click();
    await page.waitForURL(/words=region/);
    expect(await page.locator('.text').textContent()).toContain('記憶體和軟體都換過了，資訊也備份好了');
    expect(await page.locator('.word').allInnerTexts()).toEqual(['記憶體', '記憶體', '軟體', '資訊', '網路']);
    expect(await page.locator('.text a a').count()).toBe(0);
    expect(await page.locator('.text a', { hasText: '軟體' }).getAttribute('href')).toBe('https://news.example.cn/1.html');
    expect(
      await page
        .locator('.word')
        .first()
        .evaluate((word) => getComputedStyle(word).textDecorationLine),
    ).toBe('underline');
    expect(await page.locator('.converted').textContent()).toMatch(/5 are words of the region, underlined in the text/);
    await page.locator('.scripts li a', { hasText: '原文' }).click();
    await page.waitForURL((url) => !url.search.includes('script'));
    expect(page.url()).not.toContain('words');
    await settle(page, `${addressOf('机房换了内存')}?words=region`);
    expect(await page.locator('.text').textContent()).toContain('内存和软件');
    await close();
  });

  it('has pinyin above each character when asked, as ruby, and none by default', async () => {
    const { page, complaints, close } = await stage.watch({ viewport: { width: 390, height: 800 } });
    await settle(page, `${addressOf('机房换了内存')}?script=Hant-TW&ruby=pinyin`, 'networkidle');
    const [first] = await page
      .locator('.text ruby')
      .evaluateAll((all) => all.map((each) => [each.firstChild?.textContent, each.querySelector('rt')?.textContent]));
    expect(first).toEqual(['記', 'jì']);
    const han = await page.locator('.text').evaluate((text) => {
      const copy = text.cloneNode(true) as HTMLElement;
      for (const reading of copy.querySelectorAll('rt, rp, noscript, .here')) reading.remove();
      return copy.textContent?.match(/\p{Script=Han}/gu)?.length ?? 0;
    });
    expect(await page.locator('.text ruby').count()).toBe(han);
    expect(await page.locator('h1 ruby').count()).toBe(6);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.locator('.aids a', { hasText: 'pinyin' }).click();
    await page.waitForURL((url) => !url.search.includes('ruby'));
    expect(await page.locator('ruby').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('copying', () => {
  /** What is in the clipboard after the page's own way of copying what a reader chose, from one text to another by its words. */
  const copied = (page: Page, from: string, to: string) =>
    page
      .evaluate(
        ([first, last]) => {
          const point = (words: string, atEnd: boolean) => {
            const walker = document.createTreeWalker(document.querySelector('.article') as Element, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              const at = node.textContent?.indexOf(words) ?? -1;
              if (at >= 0) return [node, atEnd ? at + words.length : at] as const;
            }
            throw new Error(`${words} is not on the page`);
          };
          const [start, end] = [point(first, false), point(last, true)];
          getSelection()?.setBaseAndExtent(...start, ...end);
        },
        [from, to] as const,
      )
      .then(() => page.keyboard.press('Control+c'))
      .then(() => page.evaluate(() => navigator.clipboard.readText()));
  const permissions = ['clipboard-read', 'clipboard-write'];

  it('takes the text as the copy has it, whatever script and words it is read in', async () => {
    const { page, complaints, close } = await stage.watch({ permissions });
    const address = addressOf('机房换了内存');
    await settle(page, `${address}?script=Hant-TW`, 'networkidle');
    expect(await copied(page, '內存和', '備份')).toBe('内存和软件都换过了，信息也备份');
    expect(await copied(page, '都換過', '老站長')).toBe('都换过了，信息也备份好了。\n\n老站长');
    await settle(page, `${address}?script=Hant-TW&words=region`, 'networkidle');
    // A part of a word of the region is the part of the stored word at its place.
    expect(await copied(page, '訊', '備份')).toBe('息也备份');
    expect(await copied(page, '也備份', '接上')).toBe('也备份好了。\n\n老站长说：“后天再把网络接上');
    expect(complaints).toEqual([]);
    await close();
  });

  it('takes what a program spelled as it spelled it, where that is mended', async () => {
    const { page, complaints, close } = await stage.watch({ permissions });
    await settle(page, addressOf('渡口的夜班'));
    await page.locator('.scripts a', { hasText: '轉換之誤已改' }).click();
    await page.waitForURL(/script=Hant-mended/, { waitUntil: 'networkidle' });
    expect(await page.locator('.text').textContent()).toContain('黨員幹部連著三夜守在渡口，先後扛了六百袋沙，人人戰鬥到天亮。');
    expect(await page.locator('.converted').textContent()).toMatch(/Conversion\d+ places mended; \d+ could be otherwise\. Names/);
    expect(await copied(page, '黨員', '扛了')).toBe('黨員干部連著三夜守在渡口，先后扛了');
    expect(await copied(page, '人人', '接著守')).toBe('人人戰斗到天亮。\n\n站長說，雨還沒有停，后來的干部要接著守');
    expect(complaints).toEqual([]);
    await close();
  });

  it('takes no pinyin and no number of an entry', async () => {
    const { page, close } = await stage.watch({ permissions });
    await settle(page, `${addressOf('机房换了内存')}?ruby=pinyin&marks=all`, 'networkidle');
    expect(await copied(page, '信', '份')).toBe('信息也备份');
    await close();
  });

  it('takes a citation in the words of the copy', async () => {
    const { page, close } = await stage.watch({ permissions });
    await settle(page, `${addressOf('机房换了内存')}?script=Hant-TW`, 'networkidle');
    const citation = page.locator('.citation');
    expect(await citation.textContent()).toBe('余里. 机房换了内存[EB/OL]. 湖畔日报, 2023-05-06');
    expect(await citation.getAttribute('lang')).toBe('zh-Hans');
    await page.locator('.particulars button').click();
    await page.locator('.particulars [role=status]', { hasText: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await citation.textContent());
    await close();
  });
});

describe('the place in the text', () => {
  const goTo120 = async (page: Page, origin = stage.origin) => {
    await settle(page, `${origin}${stage.pathOf('长卷')}`, 'networkidle');
    await page
      .locator('.text p', { hasText: '第120段' })
      .evaluate((block) => window.scrollTo({ top: block.getBoundingClientRect().top + scrollY + 7, behavior: 'instant' }));
  };
  // The control stands at the head of the page: a reader gets to it by keyboard, or by its address, without scrolling.
  const choose = (page: Page, name: string) => page.locator('.scripts a', { hasText: name }).evaluate((link) => (link as HTMLAnchorElement).click());

  it('is kept from script to script, with words and with pinyin', async () => {
    const { page, complaints, close } = await stage.watch();
    await goTo120(page);
    const before = await upper(page);
    expect(before.number).toBe(120);
    expect(Math.abs(before.top + 7)).toBeLessThan(1);
    for (const [name, wanted] of [
      ['正體／台灣用字', /script=Hant-TW#block-/],
      ['台灣用詞', /words=region.*#block-/],
      ['pinyin', /ruby=pinyin.*#block-/],
      ['pinyin', /words=region#block-/],
      ['繁體／香港用字', /script=Hant-HK.*#block-/],
      ['原文', /articles\/[0-9a-f]+#block-/],
    ] as const) {
      await choose(page, name);
      await page.waitForURL(wanted, { waitUntil: 'networkidle' });
      await expect.poll(async () => (await upper(page)).number).toBe(120);
    }
    const { number, top } = await upper(page);
    expect(number).toBe(120);
    expect(Math.abs(top + 7)).toBeLessThan(8);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is kept when the page is shown long before its end has come, at which the browser goes to the head of the block', async () => {
    const line = await heldBack(stage.origin, /script=Hant-TW/);
    const { page, close } = await stage.watch();
    await goTo120(page, line.origin);
    await choose(page, '正體／台灣用字');
    await page.waitForURL(/script=Hant-TW#block-/, { waitUntil: 'commit' });
    await expect.poll(async () => (await upper(page)).number, { timeout: 30_000 }).toBe(120);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    line.release();
    await page.waitForLoadState('networkidle');
    await expect.poll(async () => (await upper(page)).number).toBe(120);
    expect(Math.abs((await upper(page)).top + 7)).toBeLessThan(8);
    await close();
    await line.stop();
  });

  it('is kept without scripts by the links at each block', async () => {
    const { page, close } = await stage.watch({ javaScriptEnabled: false });
    await settle(page, addressOf('长卷'));
    const here = page.locator('.here').nth(118);
    await here.locator('a', { hasText: '正體' }).click();
    await page.waitForURL(/script=Hant-TW#block-\d+$/);
    const block = page.locator(`.text > [id="${new URL(page.url()).hash.slice(1)}"]`);
    expect(await block.textContent()).toMatch(/^第120段：後來的人說/);
    await expect.poll(async () => Math.abs((await block.boundingBox())?.y ?? Number.NaN)).toBeLessThan(60);
    await close();
  });

  it('is open to no more script than it takes', async () => {
    const { page, requests, close } = await stage.watch();
    await settle(page, `${addressOf('机房换了内存')}?script=Hant-TW`, 'networkidle');
    const scripts = [...new Set(requests.filter((url) => url.endsWith('.js')))];
    const texts = await Promise.all(scripts.map(async (url) => (await fetch(url)).text()));
    const ours = texts.filter((text) => text.includes('data-keeps-place'));
    expect(ours.length).toBe(1);
    // No table of conversion and no reading is sent: the server has made the page.
    expect(texts.filter((text) => text.includes('干部') || text.includes('zhuāng'))).toEqual([]);
    await close();
  });
});
