import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser, type Watched, watch } from './browser';
import { writeDocuments } from './documents';
import { type Site, serve } from './site';

/** A served library and a browser before it, there while the tests of a file run. */
export interface Stage {
  readonly origin: string;
  /** The library's folder. */
  readonly folder: string;
  /** An empty page that is watched from its first request. */
  readonly watch: (options?: BrowserContextOptions) => Promise<Watched>;
  /** The path of the article whose headline, or opening where it has none, holds these words. */
  readonly pathOf: (words: string) => string;
}

interface Listed {
  readonly id: string;
  readonly headline?: string;
  readonly opening: string;
}

/** Serves documents of our own, those given, or a folder, and opens a browser; both are ended after the tests. */
export function staged(library?: Readonly<Record<string, string>> | string): Stage {
  let site: Site;
  let browser: Browser;
  let documents: ReturnType<typeof writeDocuments>;
  let articles: readonly Listed[];

  beforeAll(async () => {
    documents = typeof library === 'string' ? { folder: library, remove: () => undefined } : writeDocuments(library);
    [site, browser] = await Promise.all([serve(documents.folder), openBrowser()]);
    ({ articles } = (await (await fetch(`${site.origin}/api/v1/articles`)).json()) as { articles: readonly Listed[] });
  });

  afterAll(async () => {
    await browser?.close();
    await site?.stop();
    documents?.remove();
  });

  return {
    get origin() {
      return site.origin;
    },
    get folder() {
      return documents.folder;
    },
    watch: (options) => watch(browser, options),
    pathOf(words) {
      const found = articles.find(({ headline, opening }) => (headline ?? opening).includes(words));
      if (!found) throw new Error(`no article is called ${words}`);
      return `/articles/${found.id}`;
    },
  };
}
