import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../src/article.js';
import { decode } from '../src/decode/decode.js';
import { parse } from '../src/parse.js';
import { fold } from '../src/script/fold.js';
import { casesOf } from './instruments/corpus.js';
import { flat } from './instruments/reading.js';
import { RELATIONS } from './instruments/relations.js';
import { changes } from './instruments/surroundings.js';

/** Public pages that lie beside the project on the machines of those who measure it; see `bench/extraction`. */
const PAGES = new URL('../../../../shared/corpora/pages/', import.meta.url);

interface Page {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function articleOf(input: Uint8Array | string): Article {
  const result = parse(input, { path: 'page.html' });
  if (!result.ok) throw new Error(result.failure.message);
  return result.article;
}

/** What must be the same of an article, whatever stands around it. */
function tellings(article: Article, as: (line: string) => string) {
  return {
    headline: article.headline && as(article.headline),
    credits: (article.credits ?? []).map(({ role, name }) => `${role} ${as(name)}`).sort(),
    published: article.datePublished,
    modified: article.dateModified,
    body: flat(article.blocks).flatMap((block) => ('text' in block ? [`${block.type} ${as(block.text)}`] : [])),
    lost: article.audit.lost,
  };
}

function holds(pages: readonly Page[], least: 0 | 1): void {
  const originals = new Map<string, { readonly html: string; readonly article: Article }>();
  const original = ({ name, bytes }: Page) => {
    const known = originals.get(name);
    if (known) return known;
    const decoded = decode(bytes);
    if ('code' in decoded) throw new Error(`${name}: ${decoded.message}`);
    const made = { html: decoded.text, article: articleOf(bytes) };
    originals.set(name, made);
    return made;
  };
  for (const relation of RELATIONS) {
    it(`is the same when the page ${relation.name}`, () => {
      let tried = 0;
      for (const page of pages) {
        const { html, article } = original(page);
        const changed = relation.make(html, article.script);
        if (changed === undefined) continue;
        tried++;
        const { reads } = relation;
        const before = tellings(article, reads ? (line) => fold(reads(line, article.script)) : (line) => line);
        expect(tellings(articleOf(changed), reads ? fold : (line) => line), page.name).toEqual(before);
      }
      // An encoding that lacks the characters of a page says nothing of it.
      expect(tried).toBeGreaterThanOrEqual(least);
    }, 300_000);
  }

  it('is the same whatever is put around it, in any order', () => {
    // The seed is fixed, so that a failure is the change's that shows it; `FUZZ_SEED=… FUZZ_RUNS=…` tries others.
    const options = { seed: Number(process.env.FUZZ_SEED ?? 20_210_304), numRuns: Number(process.env.FUZZ_RUNS ?? 60) };
    fc.assert(
      fc.property(fc.constantFrom(...pages.map(({ name }) => name)), changes, (name, made) => {
        const page = pages.find((one) => one.name === name) as Page;
        const { html, article } = original(page);
        const changed = made.reduce((whole, change) => change.make(whole), html);
        const as = (line: string) => line;
        expect(tellings(articleOf(changed), as), `${page.name}: ${made.map(({ name }) => name).join(', then ')}`).toEqual(tellings(article, as));
      }),
      options,
    );
  }, 300_000);
}

describe('the article of a page of the cases', () => {
  holds(
    casesOf('cases').filter((one) => one.slug.startsWith('html-')),
    1,
  );
});

describe.skipIf(!existsSync(PAGES))(`the article of a public page${existsSync(PAGES) ? '' : ': skipped, the pages are not here'}`, () => {
  const names = existsSync(PAGES) ? readdirSync(PAGES).filter((name) => name.endsWith('.html')) : [];
  // Every sixth of them in an ordinary run; `ALL_PAGES=1` takes minutes and tries them all.
  const tried = names.sort().filter((_, index) => process.env.ALL_PAGES || index % 6 === 0);
  holds(
    tried.map((name) => ({ name, bytes: readFileSync(new URL(name, PAGES)) })),
    0,
  );
});
