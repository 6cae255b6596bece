import { describe, expect, it } from 'vitest';
import { settle } from './browser';
import { serve } from './site';
import { staged } from './stage';

const Q = encodeURIComponent('巡護隊');

const stage = staged();

const get = async (path: string) => {
  const answer = await fetch(`${stage.origin}${path}`);
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() };
};

/** What is wrong with a request is said to a program as RFC 9457 has it. */
async function expectProblem(path: string, status: number): Promise<void> {
  const answer = await get(path);
  expect([path, answer.status, answer.type]).toEqual([path, status, 'application/problem+json']);
  expect(JSON.parse(answer.text)).toEqual({ title: expect.any(String), status, detail: expect.any(String) });
}

describe('the concordance', () => {
  it('has every place on a line in its own script, in the order asked for, without scripts', async () => {
    const { page, close } = await stage.watch({ javaScriptEnabled: false });
    await settle(page, `${stage.origin}/concordance`);
    await page.locator('#words').fill('巡護隊');
    await page.locator('.ask button').click();
    await page.waitForURL(/concordance\?q=/);
    expect(await page.locator('.lines tbody tr').count()).toBe(6);
    expect(new Set(await page.locator('.lines mark').allInnerTexts())).toEqual(new Set(['巡护队', '巡護隊']));
    // What is written 护 is set in Simplified type, and 護 in Traditional.
    expect(await page.locator('.lines tbody tr:lang(zh-Hans) mark').allInnerTexts()).toEqual(Array(4).fill('巡护队'));
    expect(await page.locator('.lines tbody tr:lang(zh-Hant) mark').allInnerTexts()).toEqual(Array(2).fill('巡護隊'));
    expect(await page.locator('.extent').textContent()).toBe('6 lines');
    expect(await page.textContent('main')).toContain('A folder is not a sample');
    await page.locator('.orders a', { hasText: 'what stands after' }).click();
    await page.waitForURL(/sort=right/);
    const after = await page.locator('.lines tbody tr td:nth-child(4)').allInnerTexts();
    expect(after).toEqual([...after].sort());
    await page.locator('.lines tbody tr', { hasText: '最先知道' }).locator('mark').first().click();
    await page.waitForURL(/articles.*q=/);
    await close();
  });

  it('draws how often, with the table beside the chart and both as files', async () => {
    const { page, close } = await stage.watch();
    await settle(page, `${stage.origin}/concordance?q=${Q}`);
    const charts = page.locator('.chart');
    expect(await charts.count()).toBe(2);
    expect(await charts.first().locator('svg').getAttribute('role')).toBe('img');
    await charts.first().locator('summary').click();
    const rows = await charts.first().locator('tbody tr').allInnerTexts();
    expect(rows.some((row) => /^2022\s+2\s/.test(row))).toBe(true);
    expect(rows.some((row) => /^2023\s+4\s/.test(row))).toBe(true);
    await close();
    const svg = await get(`/concordance/months.svg?q=${Q}`);
    expect(svg.type).toContain('image/svg+xml');
    expect(svg.text).toMatch(/^<\?xml[\s\S]*<svg[\s\S]*<\/svg>/);
    expect(svg.text).not.toMatch(/<script|<style|href=/);
    const lines = await get(`/concordance/lines.csv?q=${Q}`);
    expect(lines.text.trim().split('\r\n').length).toBe(7);
    const counts = await get(`/concordance/counts.csv?q=${Q}`);
    expect(counts.text).toContain('month,2023-05,4,1');
    expect(counts.text).toContain('A folder is not a sample');
    expect((await get(`/concordance/passwd?q=${Q}`)).status).toBe(404);
  });
});

describe('the pages about the library', () => {
  it('give outlets a page, and people none', async () => {
    const { page, close } = await stage.watch({ javaScriptEnabled: false });
    await settle(page, `${stage.origin}/outlets`);
    expect(await page.textContent('.caution')).toContain('People have no pages here');
    await page.locator('.names a', { hasText: '湖畔日报' }).click();
    await page.waitForURL(/outlets\?name=/);
    expect(await page.locator('h1').textContent()).toBe('湖畔日报');
    expect(await page.locator('.catalogue h2').allInnerTexts()).toEqual(['青湖巡护队守住一湖清水']);
    expect(await page.locator('.years').textContent()).toMatch(/2023\s*1/);
    expect(
      (await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))).filter((href) => href?.includes('林远舟')),
    ).toEqual([]);
    await close();
  });

  it('list figures with their sentences, rules with their examples, and what needs attention', async () => {
    const { page, close } = await stage.watch({ javaScriptEnabled: false });
    await settle(page, `${stage.origin}/figures`);
    const row = page.locator('.figures-of tr', { has: page.locator('b', { hasText: '三万公里' }) });
    expect(await row.locator('.value').textContent()).toMatch(/more than 30,000 公里/);
    expect(await row.locator('.sentence').textContent()).toContain('巡护队行程超过三万公里');
    expect((await get('/figures/figures.csv')).text).toContain('公里');
    await settle(page, `${stage.origin}/rules`);
    expect(await page.locator('.rule-of').count()).toBeGreaterThan(30);
    const rule = page.locator('[id="mend/pinyin-gloss"]');
    expect(await rule.locator('.before').count()).toBeGreaterThan(0);
    await rule.locator('summary').click();
    expect(await rule.locator('.keep').first().isVisible()).toBe(true);
    await settle(page, `${stage.origin}/attention`);
    expect(await page.locator('.failures-list').textContent()).toContain('picture.txt');
    expect(await page.locator('#guesses ~ p [lang=zh]').textContent()).toBe('〔…？〕');
    expect(await page.locator('#guesses ~ .catalogue').textContent()).toContain('河边的工坊');
    await settle(page, `${stage.origin}/about`);
    expect(await page.textContent('main')).toContain('takes no position on what a text says');
    expect(await page.locator('.facts').textContent()).toMatch(/Articles5/);
    await close();
  });

  it('show the library dense and as covers', async () => {
    const { page, close } = await stage.watch({ javaScriptEnabled: false });
    for (const view of ['dense', 'covers']) {
      await settle(page, `${stage.origin}/?view=${view}`);
      expect(await page.locator(`.${view} > li`).count()).toBe(5);
    }
    await close();
  });
});

describe('a file to try', () => {
  it('is cleaned in the browser, shown with every change, and sent nowhere', async () => {
    const { page, requests, complaints, dialogs, close } = await stage.watch();
    await settle(page, `${stage.origin}/try`, 'networkidle');
    const before = requests.length;
    await page
      .locator('#text')
      .fill(
        '<h1>渡口的新船</h1><p>2024年3月1日 来源：河报</p><p>新船昨天下水,船工说:“稳(wěn)得很(hěn)。”<img src=x onerror=alert(1)></p><script>alert(2)</script>',
      );
    await page.locator('.try-form button').click();
    await page.locator('.cleaned h1').waitFor();
    expect(await page.locator('.cleaned h1').textContent()).toBe('渡口的新船');
    expect(await page.locator('.cleaned .text').textContent()).toContain('新船昨天下水，');
    await page.locator('.cleaned summary').first().click();
    expect(await page.locator('.cleaned .notes').first().isVisible()).toBe(true);
    const sent = requests.slice(before).filter((url) => !url.includes('/_next/static/') && !url.includes('/type/'));
    expect(sent).toEqual([]);
    expect(dialogs).toEqual([]);
    expect(complaints).toEqual([]);
    await page.locator('input[type=file]').setInputFiles({
      name: 'zero.bin',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 7)),
    });
    await page.locator('.editor', { hasText: 'could not be made an article' }).waitFor();
    await close();
  });
});

describe('for programs', () => {
  it('feeds carry headline, source and link, of the library and of a search, and no text', async () => {
    const atom = await get('/feed.xml');
    expect(atom.type).toContain('application/atom+xml');
    expect(atom.text.match(/<entry>/g)?.length).toBe(5);
    expect(atom.text).toContain('湖畔日报');
    expect(atom.text).not.toContain('守着它');
    expect(atom.text).not.toContain("<script>alert('title')");
    const found = JSON.parse((await get(`/feed.json?q=${Q}`)).text);
    expect(found.items.map(({ title }: { title: string }) => title).sort()).toEqual(['山城夜市重開 攤販盼人潮回流', '青湖巡护队守住一湖清水']);
    expect(Object.keys(found.items[0]).sort()).toEqual(['authors', 'date_published', 'id', 'title', 'url']);
  });

  it('answers are JSON, each at its address', async () => {
    const contents = JSON.parse((await get('/api/v1')).text);
    for (const { path } of contents.answers) {
      const answer = await get(`${path.replace('{id}', 'none')}?q=${Q}`);
      expect([path, answer.status]).toEqual([path, path.includes('{id}') ? 404 : 200]);
      expect(answer.type).toContain('json');
      JSON.parse(answer.text);
    }
    const { articles } = JSON.parse((await get('/api/v1/articles')).text);
    expect(articles.length).toBe(5);
    const article = JSON.parse((await get(`/api/v1/articles/${articles[1].id}`)).text);
    expect(article.headline).toBe('青湖巡护队守住一湖清水');
    expect(article.rights.length).toBe(1);
    const search = JSON.parse((await get(`/api/v1/search?q=${Q}`)).text);
    expect([search.total, search.found]).toEqual([6, 2]);
    for (const path of ['/api/v1/constructor', '/api/v1/articles/a/b', '/api/v1/__proto__', '/api/v1/..%2f..%2fetc', '/api/v1/articles/none'])
      await expectProblem(path, 404);
    for (const path of ['/api/v1/articles/%E0%A4%A', '/api/v1/%', '/api/v1/search/%ff?q=湖']) await expectProblem(path, 400);
  });

  it('an article says what it is, what it is based on and whose it is', async () => {
    const { articles } = JSON.parse((await get('/api/v1/articles')).text);
    for (const { id } of articles) {
      const page = (await get(`/articles/${id}`)).text;
      const data = /<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
      const node = JSON.parse(data);
      expect(node['@type']).toBe('NewsArticle');
      expect(node.articleBody).toBeUndefined();
      if (node.headline !== '青湖巡护队守住一湖清水') continue;
      expect(node.isBasedOn).toBe('https://news.example.cn/2023/0506/1.html');
      expect(node.copyrightNotice).toContain('未经授权不得转载');
    }
  });
});

describe('a library for the public', () => {
  it('is found only where whoever serves it has said so', async () => {
    expect((await get('/sitemap.xml')).status).toBe(404);
    expect((await get('/robots.txt')).text).toContain('Disallow: /\n');
    expect((await get('/')).text).not.toContain('og:');
    const open = await serve(stage.folder, { ZHENGWEN_PUBLIC: 'https://library.example/' });
    const from = async (path: string) => fetch(`${open.origin}${path}`);
    const home = await from('/');
    expect(home.headers.get('x-robots-tag')).toBeNull();
    const text = await home.text();
    expect(text).not.toMatch(/<meta name="robots" content="noindex/);
    const href = /href="(\/articles\/[0-9a-f]+)"/.exec(text)?.[1] ?? '';
    const article = await (await from(href)).text();
    expect(article).toContain(`<meta property="og:url" content="https://library.example${href}"/>`);
    expect(article).toContain('<meta property="og:type" content="article"/>');
    expect(await (await from('/robots.txt')).text()).toContain('Sitemap: https://library.example/sitemap.xml');
    expect(await (await from('/sitemap.xml')).text()).toContain('https://library.example/sitemap/1.xml');
    expect(await (await from('/sitemap/1.xml')).text()).toContain(`<loc>https://library.example${href}</loc>`);
    expect(await (await from('/feed.xml')).text()).toContain(`https://library.example${href}`);
    await open.stop();
  });

  it('may be found at whatever address it is asked for', async () => {
    const open = await serve(stage.folder, { ZHENGWEN_PUBLIC: 'any' });
    const article = await (await fetch(`${open.origin}${stage.pathOf('青湖')}`)).text();
    expect(article).toContain(`<meta property="og:url" content="${open.origin}${stage.pathOf('青湖')}"/>`);
    expect(await (await fetch(`${open.origin}/sitemap/1.xml`)).text()).toContain(`<loc>${open.origin}${stage.pathOf('青湖')}</loc>`);
    await open.stop();
  });
});
