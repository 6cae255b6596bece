import { describe, expect, it } from 'vitest';
import { settle } from './browser';
import { staged } from './stage';

const stage = staged();
const hostile = () => stage.pathOf('河边的工坊');

describe('a hostile document', () => {
  it('runs nothing, loads nothing and leads nowhere it should not', async () => {
    const { page, requests, complaints, dialogs, close } = await stage.watch();
    const paths = [
      '/',
      `/?q=${encodeURIComponent('<script>')}`,
      hostile(),
      `${hostile()}?script=Hant-TW&q=alert`,
      `${hostile()}?marks=all`,
      `${hostile()}/apparatus`,
      '/?view=covers',
      '/?view=dense',
      `/concordance?q=${encodeURIComponent('河')}`,
      `/concordance?q=${encodeURIComponent('<script>alert(1)</script>')}&outlet=${encodeURIComponent('"><img src=x>')}`,
      '/outlets',
      `/outlets?name=${encodeURIComponent('<b onmouseover=alert(1)>河报</b>')}`,
      `${hostile()}/in-common`,
      '/passages',
      '/passages/alike',
      '/reprints',
      `/phrase?q=${encodeURIComponent('河')}`,
      `/phrase?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`,
      `/compare?a=${hostile().split('/')[2]}&b=${stage.pathOf('青湖').split('/')[2]}`,
      '/figures',
      '/attention',
      '/about',
      '/rules',
    ];
    for (const path of [...paths, `${hostile()}/apparatus?rule=${encodeURIComponent('"><script>alert(1)</script>')}&at=0-9999`]) {
      expect(await settle(page, `${stage.origin}${path}`, 'networkidle')).toBe(200);
      expect(await page.title()).not.toBe('taken');
      expect(
        await page
          .locator('img, iframe, object, embed, svg:not(.chart > svg), style, base, form:not(.search, .ask, [data-setting], [method=dialog])')
          .count(),
      ).toBe(0);
      const kept = await page.evaluate(() => {
        const attributes = [...document.querySelectorAll('.page, .page *')].flatMap((element) =>
          element.getAttributeNames().filter((name) => /^on|^style$/.test(name)),
        );
        const schemes = [...document.links].map((link) => link.protocol);
        const away = [...document.links].filter((link) => link.origin !== location.origin);
        return {
          attributes,
          schemes: [...new Set(schemes)],
          rels: away.map((link) => link.rel),
          users: away.map((link) => link.username).filter(Boolean),
        };
      });
      expect(kept.attributes).toEqual([]);
      expect(kept.schemes.filter((scheme) => scheme !== 'http:' && scheme !== 'https:')).toEqual([]);
      expect(kept.rels.filter((rel) => rel !== 'noreferrer noopener')).toEqual([]);
      expect(kept.users).toEqual([]);
    }
    expect(dialogs).toEqual([]);
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(stage.origin))).toEqual([]);
    await close();
  });

  it('stays what it is in feeds, files and answers for programs', async () => {
    for (const path of [
      '/feed.xml',
      '/feed.json',
      `/api/v1${hostile()}`,
      '/api/v1/articles',
      `/concordance/months.svg?q=${encodeURIComponent('河')}`,
    ]) {
      const answer = await fetch(`${stage.origin}${path}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toMatch(/^(?:application\/(?:json|atom\+xml|feed\+json)|image\/svg\+xml)/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      const text = await answer.text();
      if (/xml/.test(answer.headers.get('content-type') ?? '')) expect(text).not.toMatch(/<script|<b |onmouseover="|javascript:/);
    }
  });

  it('is asked for in vain by addresses that mean nothing', async () => {
    for (const path of [
      '/articles/%00',
      '/articles/%E0%A4%A',
      '/articles/%E0%A4%A/apparatus',
      '/api/v1/articles/%',
      '/%E0%A4%A',
      '/?page=99999999&sort=%00',
      '/concordance?q=/(a+)+$/&page=9',
      '/concordance?q=%22%22',
      '/type/x/y/z',
      '/type/5.3.1/noto-serif-sc/..%2f..%2fpackage.json',
      '/sitemap/0.xml',
      '/figures?page=99999',
      '/attention?page=99999',
    ])
      expect([path, (await fetch(`${stage.origin}${path}`)).status]).toEqual([path, expect.toSatisfy((status: number) => status < 500)]);
  });

  it('is nowhere at an address that cannot be read', async () => {
    const { page, close } = await stage.watch();
    expect(await settle(page, `${stage.origin}/articles/%E0%A4%A`)).toBe(404);
    expect(await page.locator('h1').textContent()).toContain('Nothing stands here');
    await close();
  });

  it('shows its markup as the words they are', async () => {
    const { page, close } = await stage.watch();
    await settle(page, `${stage.origin}${hostile()}`);
    expect(await page.locator('h1').textContent()).toContain("<script>alert('title')</script>河边的工坊");
    const text = await page.locator('.text').textContent();
    expect(text).toContain("<img src=x onerror=alert('text')>只是一行字");
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
    await settle(page, `${stage.origin}${hostile()}/apparatus`);
    const source = await page.locator('.source').textContent();
    expect(source).toContain("document.title = 'taken'");
    expect(source).toContain('⟨U+202E⟩');
    expect(source).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
    await close();
  });
});

describe('every answer', () => {
  it('carries a policy that allows only this site, with a nonce of its own', async () => {
    const answers = await Promise.all(['/', '/?q=x', hostile(), `${hostile()}/apparatus`, '/nowhere'].map((path) => fetch(`${stage.origin}${path}`)));
    const nonces = new Set<string>();
    for (const answer of answers) {
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
      const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic'/.exec(policy)?.[1] ?? '';
      expect(nonce.length).toBeGreaterThanOrEqual(20);
      nonces.add(nonce);
      const page = await answer.text();
      const scripts = page.match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
      expect(page).not.toMatch(/<style|\sstyle="/);
      expect(page).toMatch(/<meta name="robots" content="noindex/);
      expect(answer.headers.get('x-robots-tag')).toContain('noindex');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('x-powered-by')).toBeNull();
    }
    expect(nonces.size).toBe(answers.length);
  });
});
