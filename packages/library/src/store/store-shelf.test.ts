import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { invented } from '../../test/invented.js';
import { inStore, put } from '../../test/shelves.js';
import { Corrections } from '../corrections.js';
import type { Query } from '../library.js';
import { planOf } from '../query/plan.js';
import { matches, search } from '../query/search.js';
import { made, Writer } from './writer.js';

const articles = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) =>
    invented({
      id: `a${from + i}`,
      source: { path: `${from + i}.txt`, sha256: '', encoding: 'utf-8', format: 'plain', length: 0 },
      headline: `渡口第${from + i}日`,
      text: `河水退去，第${from + i}次。`,
      publisher: i % 2 === 0 ? '云帆网' : '青禾日报',
      ...(i % 5 === 0 ? {} : { datePublished: { value: `20${10 + (i % 12)}-0${1 + (i % 9)}-11`, precision: 'day' as const } }),
    }),
  );

describe('a shelf in a store', () => {
  it('goes on reading whatever is collected meanwhile', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    await inStore(articles(300), async (shelf) => {
      const plan = await planOf('渡口');
      let found = 0;
      for (const candidates of shelf.candidates(plan, {})) {
        collect();
        await new Promise((resume) => setImmediate(resume));
        found += candidates.length;
      }
      expect(found).toBe(300);
    });
  });

  it('finds the newest first, wherever it begins', async () => {
    await inStore(articles(150), async (shelf) => {
      for (const words of ['渡口', 'NOT 无']) {
        const ids = async (query: Query) => {
          const found: string[] = [];
          for await (const { summary } of matches(shelf, words, query)) found.push(summary.id);
          return found;
        };
        const whole = await ids({});
        const { articles: sorted } = await search(shelf, words, { sort: 'date' });
        expect(whole).toEqual(sorted.map(({ summary }) => summary.id));
        expect(whole).toHaveLength(150);
        expect(await ids({ limit: 7 })).toEqual(whole.slice(0, 7));
        expect(await ids({ after: whole[6], limit: 7 })).toEqual(whole.slice(7, 14));
        expect(await ids({ after: whole[148] })).toEqual(whole.slice(149));
        const filtered = await ids({ outlets: ['云帆网'] });
        expect(filtered).toHaveLength(75);
        expect(filtered).toEqual(whole.filter((id) => filtered.includes(id)));
      }
    });
  });

  it('finds the newest of words in some of very many, and of some days', async () => {
    await inStore(articles(1200), async (shelf) => {
      for (const words of ['第7', '渡口', '渡口 date:2013..2016', '第1 OR 第2', '水退 NOT 日']) {
        const { articles: sorted } = await search(shelf, words, { sort: 'date' });
        const whole = sorted.map(({ summary }) => summary.id);
        const found: string[] = [];
        for (let after: string | undefined; ; after = found.at(-1)) {
          const before = found.length;
          for await (const { summary } of matches(shelf, words, { after, limit: 100 })) found.push(summary.id);
          if (found.length === before) break;
        }
        expect(found).toEqual(whole);
      }
    });
  });

  it('does not grow with how often it was written, and finds what was written last', async () => {
    await inStore(articles(400), async (shelf, database) => {
      const writer = new Writer(database, new Corrections(''));
      for (let i = 0; i < 6; i++) {
        writer.keep(
          articles(400).map((article) => {
            const { path } = article.source;
            return made(
              { ...article, text: `${article.text}\n\n新添${'甲乙丙丁戊己'.charAt(i)}段` },
              { at: Buffer.from(`/${path}`), path: `/${path}`, within: path, size: 1, modified: 1 },
            );
          }),
          true,
        );
        writer.settle();
      }
      const { indexed } = database.prepare('SELECT sum(articles) AS indexed FROM segment').get() as { indexed: number };
      expect(indexed).toBeLessThanOrEqual(1600);
      expect((await search(shelf, '添己', {})).found).toBe(400);
      expect((await search(shelf, '添戊', {})).found).toBe(0);
    });
  });

  it('lists page by page as it lists the whole', async () => {
    await inStore(articles(50), (shelf) => {
      for (const sort of ['date', 'headline', 'path'] as const) {
        const whole = shelf.list({ sort }).map(({ id }) => id);
        const paged: string[] = [];
        for (let page = shelf.list({ sort, limit: 8 }); page.length > 0; page = shelf.list({ sort, limit: 8, after: page.at(-1)?.id })) {
          paged.push(...page.map(({ id }) => id));
        }
        expect(paged).toEqual(whole);
      }
    });
  });

  it('gives up a search when it is told to, and answers anew when articles come', async () => {
    await inStore(articles(20), async (shelf, database) => {
      await expect(search(shelf, '渡口', { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
      expect((await search(shelf, '渡口', {})).found).toBe(20);
      put(database, articles(5, 100));
      expect(shelf.list({})).toHaveLength(25);
    });
  });
});
