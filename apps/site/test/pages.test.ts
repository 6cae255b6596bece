import { describe, expect, it } from 'vitest';
import { settle } from './browser';
import { staged } from './stage';

const stage = staged();

/** The catalogue's titles and the addresses they lead to. */
async function catalogue(q = '', javaScriptEnabled = true): Promise<readonly { title: string; href: string; about: string }[]> {
  const { page, close } = await stage.watch({ javaScriptEnabled });
  await settle(page, `${stage.origin}/${q && `?q=${encodeURIComponent(q)}`}`);
  const items = await page.locator('.catalogue > li').all();
  const read = await Promise.all(
    items.map(async (item) => ({
      title: ((await item.locator('h2').textContent()) ?? '').trim(),
      href: (await item.locator('h2 a').getAttribute('href')) ?? '',
      about: (await item.textContent()) ?? '',
    })),
  );
  await close();
  return read;
}

const addressOf = (words: string) => `${stage.origin}${stage.pathOf(words)}`;

describe('the library', () => {
  it('lists every article, the undated last and under no borrowed title, and says what could not be read', async () => {
    const items = await catalogue();
    expect(items.map(({ title }) => title)).toEqual([
      "<script>alert('title')</script>河边的工坊",
      '青湖巡护队守住一湖清水',
      '山城夜市重開 攤販盼人潮回流',
      '长卷',
      expect.stringMatching(/^〔無題〕\s*渡口的老钟每天敲六下/),
    ]);
    expect(items[1]?.about).toContain('湖畔日报');
    expect(items[1]?.about).toContain('林远舟');
    expect(items[4]?.about).toContain('日期不詳');
    const { page, close } = await stage.watch();
    await settle(page, stage.origin);
    expect(await page.locator('.failures').textContent()).toContain('picture.txt');
    await close();
  });

  it('finds the same places in either script, shown in the script of each text, with counts that add up', async () => {
    const simplified = await catalogue('巡护队');
    const traditional = await catalogue('巡護隊');
    expect(simplified.map(({ title }) => title)).toEqual(traditional.map(({ title }) => title));
    expect(simplified.map(({ title }) => title).sort()).toEqual(['山城夜市重開 攤販盼人潮回流', '青湖巡护队守住一湖清水'].sort());
    const { page, close } = await stage.watch();
    await settle(page, `${stage.origin}/?q=${encodeURIComponent('巡護隊')}`);
    expect(await page.locator('.count').textContent()).toMatch(/6 places in 2 articles/);
    expect(new Set(await page.locator('.snippets mark').allInnerTexts())).toEqual(new Set(['巡护队', '巡護隊']));
    await page.locator('.snippets a').first().click();
    await page.waitForURL(/#hit-1$/);
    expect(await page.locator('#hit-1').isVisible()).toBe(true);
    expect(await page.locator('mark.hit').count()).toBe(4);
    await close();
  });

  it('says so when the words stand nowhere', async () => {
    expect(await catalogue('没有这句话')).toEqual([]);
    const { page, close } = await stage.watch();
    await settle(page, `${stage.origin}/?q=${encodeURIComponent('没有这句话')}`);
    expect(await page.locator('.count').textContent()).toContain('stands nowhere here');
    await close();
  });
});

describe('with scripts off', () => {
  it('is searched from its form and read to the end', async () => {
    const { page, complaints, close } = await stage.watch({ javaScriptEnabled: false });
    await settle(page, stage.origin);
    await page.locator('input[name=q]').fill('水温');
    await page.locator('form.search button').click();
    await page.waitForURL(/\?q=/);
    expect(await page.locator('.catalogue h2').allInnerTexts()).toEqual(['青湖巡护队守住一湖清水']);
    await page.locator('.catalogue h2 a').click();
    await page.waitForURL(/\/articles\//);
    expect(await page.title()).toContain('青湖巡护队守住一湖清水');
    expect(await page.locator('.text').textContent()).toContain('“守着它，心里踏实。”');
    await page.locator('.scripts a', { hasText: '正體' }).click();
    await page.waitForURL(/script=Hant-TW/);
    expect(await page.locator('.text').textContent()).toContain('「守著它，心裡踏實。」'.slice(1, -1));
    // With scripts off no script may be fetched ahead either, and the browser says so.
    expect(complaints.filter((complaint) => !complaint.endsWith('.js csp'))).toEqual([]);
    await close();
  });
});

describe('an article', () => {
  it('is set with its metadata, evidence, figures and rights, and loads no image', async () => {
    const { page, requests, complaints, close } = await stage.watch();
    expect(await settle(page, addressOf('青湖'), 'networkidle')).toBe(200);
    expect(await page.locator('h1').textContent()).toBe('青湖巡护队守住一湖清水');
    expect(await page.locator('.text').getAttribute('lang')).toBe('zh-Hans');
    expect(await page.locator('.byline').textContent()).toMatch(/2023-05-06[\s\S]*湖畔日报[\s\S]*记者 林远舟[\s\S]*责任编辑 许晴/);
    expect(await page.locator('.particulars dd').first().textContent()).toBe('news.example.cn/2023/0506/1.html');
    expect(await page.locator('.particulars dd a').first().getAttribute('rel')).toBe('noreferrer noopener');
    expect(await page.locator('.image').textContent()).toContain('img.example.cn/2023/boat.jpg');
    expect(await page.locator('.text h2').allInnerTexts()).toEqual(['一本日志']);
    expect(await page.locator('.text th').allInnerTexts()).toEqual(['年份', '水质']);
    expect(await page.locator('.text > p a').getAttribute('href')).toBe('https://news.example.cn/2023/0401/9.html');
    const rights = page.locator('.rights');
    expect(await rights.locator('blockquote').textContent()).toBe('版权声明：凡本网注明“来源：湖畔日报”的作品，未经授权不得转载。');
    expect(await rights.textContent()).toContain('quotations, not licences');
    await page.locator('.evidence summary').click();
    expect(await page.locator('.evidence').textContent()).toMatch(/Headline[\s\S]*青湖巡护队守住一湖清水/);
    expect(await page.locator('img').count()).toBe(0);
    expect(requests.filter((url) => !url.startsWith(stage.origin))).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('changes script on the server, says that it is a rendition, and keeps the source as it was', async () => {
    const { page, close } = await stage.watch();
    const address = addressOf('青湖');
    await settle(page, `${address}?script=Hant-TW`);
    expect(await page.locator('h1').textContent()).toBe('青湖巡護隊守住一湖清水');
    expect(await page.locator('.text').getAttribute('lang')).toBe('zh-Hant-TW');
    expect(await page.locator('.text').textContent()).toContain('水溫');
    expect(await page.locator('.scripts').textContent()).toContain('A rendition');
    expect(await page.locator('.scripts a[aria-current]').allInnerTexts()).toEqual(['正體／台灣用字']);
    expect(await page.locator('.scripts li a').allInnerTexts()).toEqual(['原文', '简体', '正體／台灣用字', '繁體／香港用字']);
    await settle(page, `${address}?script=Hant-HK`);
    expect(await page.locator('.text').getAttribute('lang')).toBe('zh-Hant-HK');
    await settle(page, `${address}?script=nonsense`);
    expect(await page.locator('h1').textContent()).toBe('青湖巡护队守住一湖清水');
    expect(await page.locator('.scripts').textContent()).not.toContain('A rendition');
    await settle(page, `${addressOf('山城')}?script=Hans`);
    expect(await page.locator('h1').textContent()).toBe('山城夜市重开 摊贩盼人潮回流');
    expect(await page.locator('.text').getAttribute('lang')).toBe('zh-Hans');
    await close();
  });

  it('of great length is shown in parts that lose nothing', async () => {
    const { page, close } = await stage.watch();
    const address = addressOf('长卷');
    await settle(page, address);
    expect(await page.locator('.parts').textContent()).toContain('Part 1 of 2');
    const first = await page.locator('.text p').allInnerTexts();
    await page.locator('.parts a[rel=next]').click();
    await page.waitForURL(/part=2/);
    const second = await page.locator('.text p').allInnerTexts();
    const numbers = [...first, ...second].map((text) => Number(/^第(\d+)段/.exec(text)?.[1]));
    expect(numbers).toEqual(Array.from({ length: 1300 }, (_, index) => index + 1));
    await close();
  });

  it('that is not there gives a page that says so', async () => {
    const { page, close } = await stage.watch();
    for (const path of ['/articles/0000000000000000', '/articles/0000000000000000/apparatus', '/nowhere', '/articles/..%2f..%2fetc']) {
      expect(await settle(page, `${stage.origin}${path}`)).toBe(404);
      expect(await page.locator('h1').textContent()).toContain('Nothing stands here');
    }
    await close();
  });
});
