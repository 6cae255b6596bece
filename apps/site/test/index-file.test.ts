import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '@zhengwen/library';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocuments } from './documents';
import { type Site, serve } from './site';

let site: Site;
let documents: ReturnType<typeof writeDocuments>;
let folder: string;
const paths = new Map<string, string>();

/** A page, without the comments that part words from words. */
const text = async (path: string) => (await (await fetch(`${site.origin}${path}`)).text()).replaceAll('<!-- -->', '');

beforeAll(async () => {
  documents = writeDocuments();
  folder = mkdtempSync(join(tmpdir(), 'zhengwen-index-'));
  const file = join(folder, 'library.sqlite');
  const library = await openLibrary([documents.folder], { file });
  for await (const { done } of library.index({ threads: 0 })) if (done) break;
  for (const { id, headline, opening } of await library.list({})) paths.set(headline ?? opening, `/articles/${id}`);
  await library.close();
  // Nothing but the index is served, and one of its files is gone since.
  rmSync(join(documents.folder, 'market.txt'));
  site = await serve('', { ZHENGWEN_INDEX: file });
});

afterAll(async () => {
  await site?.stop();
  documents?.remove();
  rmSync(folder, { recursive: true, force: true });
});

function pathOf(words: string): string {
  return [...paths].find(([name]) => name.includes(words))?.[1] ?? 'nowhere';
}

describe('a library that is served from its index', () => {
  it('is listed with its counts and what could not be read', async () => {
    const page = await text('/');
    for (const path of paths.values()) expect(page).toContain(`href="${path}"`);
    expect(page).toContain('5 articles, 1 file that could not be read');
    expect(page).toContain('picture.txt');
    const narrowed = await text(`/?outlet=${encodeURIComponent('湖畔日报')}`);
    expect([...narrowed.matchAll(/<h2 [^>]*><a href="(\/articles\/[0-9a-f]+)"/g)].map(([, path]) => path)).toEqual([pathOf('青湖')]);
  });

  it('is searched in either script, with the places in their own', async () => {
    const page = await text(`/?q=${encodeURIComponent('巡護隊')}`);
    expect(page).toContain('6 places in 2 articles');
    expect([...page.matchAll(/<mark class="hit">([^<]*)<\/mark>/g)].map(([, words]) => words).sort()).toEqual([
      ...Array(4).fill('巡护队'),
      ...Array(2).fill('巡護隊'),
    ]);
    expect(await text(`/concordance?q=${encodeURIComponent('巡護隊')}`)).toContain('Places per million characters, by year');
  });

  it('shows an article from its file with its apparatus, and one whose file is gone from what was stored, and says so', async () => {
    const lake = await text(pathOf('青湖'));
    expect(lake).toContain('五年来');
    expect(lake).toContain('recognize/metadata-line');
    expect(lake).not.toContain('is gone or has changed');
    const market = await text(pathOf('山城'));
    expect(market).toContain('賣了三十年豆花的林阿姨');
    expect(market).toContain('is gone or has changed');
    const answer = await fetch(`${site.origin}${pathOf('山城')}/apparatus`, { headers: { 'accept-language': 'zh-TW' } });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('這篇文章的檔案已不在');
  });

  it('has every other page as well', async () => {
    for (const path of ['/outlets', '/figures', '/passages', '/reprints', '/attention', '/about', '/rules', '/feed.xml', '/api/v1/stats']) {
      const answer = await fetch(`${site.origin}${path}`);
      expect([path, answer.status]).toEqual([path, 200]);
    }
  });
});
