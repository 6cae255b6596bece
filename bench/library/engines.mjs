// One engine in one process: `node dist/engines.mjs zhengwen 20000 60 FOLDER` (articles, questions of each kind) prints what it measured as JSON.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { articles, questions } from './articles.mjs';

const [engine, number, several, folder] = process.argv.slice(2);
const [count, asked] = [Number(number), Number(several)];
const PAGE = 20;
const BATCH = 250;
const cpu = (since) => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

/** What an engine answers: how many articles, of which the first page was made. */
const ENGINES = {
  async zhengwen() {
    const { openDatabase } = await import('../../packages/library/src/store/database.ts');
    const { made, Writer } = await import('../../packages/library/src/store/writer.ts');
    const { Corrections } = await import('../../packages/library/src/corrections.ts');
    const { openLibrary } = await import('../../packages/library/src/open-library.ts');
    const file = join(folder, 'library.sqlite');
    const database = await openDatabase(file);
    const writer = new Writer(database, new Corrections(''));
    let batch = [];
    const fill = {
      add(article) {
        const { path } = article.source;
        batch.push(made(article, { at: Buffer.from(`/texts/${path}`), path: `/texts/${path}`, within: path, size: 1, modified: 1 }));
        if (batch.length === BATCH) fill.end();
      },
      end() {
        writer.keep(batch);
        batch = [];
      },
      close() {
        writer.settle();
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        database.close();
        return statSync(file).size;
      },
    };
    const open = async () => {
      const library = await openLibrary([], { file, readOnly: true });
      const query = (words) => words;
      return {
        ask: async (words, kind) => {
          if (kind === 'newest') {
            let found = 0;
            for await (const _ of library.matches(words, { limit: PAGE })) found++;
            return found;
          }
          return (await library.search(query(words), { limit: PAGE, sort: 'date' })).found;
        },
        newest: async (words) => {
          const times = [];
          let after;
          for (let i = 0; i < 30; i++) {
            const before = process.cpuUsage();
            let last;
            for await (const { summary } of library.matches(words, { limit: PAGE, after })) last = summary.id;
            times.push(cpu(before));
            if (last === undefined) break;
            after = last;
          }
          return times;
        },
        pages: async (words) => {
          const times = [];
          let after;
          for (let i = 0; i < 30; i++) {
            const before = process.cpuUsage();
            const { next } = await library.search(words, { limit: PAGE, sort: 'date', after });
            times.push(cpu(before));
            if (!next) break;
            after = next;
          }
          return times;
        },
      };
    };
    return { fill, open };
  },
  async trigram() {
    const { DatabaseSync } = await import('@photostructure/sqlite');
    const { fold } = await import('../../packages/core/src/script/fold.ts');
    const file = join(folder, 'trigram.sqlite');
    const database = new DatabaseSync(file);
    database.exec(
      "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE VIRTUAL TABLE article USING fts5 (date UNINDEXED, text, tokenize = 'trigram')",
    );
    const insert = database.prepare('INSERT INTO article (date, text) VALUES (?, ?)');
    let open = 0;
    const fill = {
      add({ datePublished, headline, text }) {
        if (open++ % BATCH === 0) database.exec('BEGIN');
        insert.run(datePublished.value, fold(`${headline}\n${text}`));
        if (open % BATCH === 0) database.exec('COMMIT');
      },
      end() {
        if (database.isTransaction) database.exec('COMMIT');
      },
      close() {
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        database.close();
        return statSync(file).size;
      },
    };
    // Fewer than three characters find nothing in trigrams; LIKE looks through every row.
    const term = (word, not) =>
      [...word].length < 3
        ? `text ${not ? 'NOT ' : ''}LIKE '%${word}%'`
        : `${not ? 'rowid NOT IN (SELECT rowid FROM article WHERE ' : ''}article MATCH '"${word}"'${not ? ')' : ''}`;
    const conditions = (query) =>
      query
        .split(' ')
        .flatMap((part, i, parts) =>
          part === 'NOT'
            ? []
            : part.startsWith('date:')
              ? ["date >= '2018-03-01' AND date <= '2018-09-31'"]
              : [term(fold(part), parts[i - 1] === 'NOT')],
        )
        .join(' AND ');
    const openIt = async () => {
      const reader = new DatabaseSync(file, { readOnly: true });
      return {
        ask: async (words) => {
          const where = conditions(words);
          reader.prepare(`SELECT rowid, text FROM article WHERE ${where} ORDER BY date DESC LIMIT ${PAGE}`).all();
          return reader.prepare(`SELECT count(*) AS count FROM article WHERE ${where}`).get().count;
        },
      };
    };
    return { fill, open: openIt };
  },
  async minisearch() {
    const { default: MiniSearch } = await import('minisearch');
    const { fold } = await import('../../packages/core/src/script/fold.ts');
    const index = new MiniSearch({ fields: ['text'], tokenize: pairs, processTerm: (term) => term });
    return inMemory(
      (id, text) => index.add({ id, text: fold(text) }),
      (words) => index.search(fold(words), { combineWith: 'AND' }).length,
    );
  },
  async flexsearch() {
    const { default: FlexSearch } = await import('flexsearch');
    const { fold } = await import('../../packages/core/src/script/fold.ts');
    const index = new FlexSearch.Index({ encode: pairs, tokenize: 'strict' });
    return inMemory(
      (id, text) => index.add(id, fold(text)),
      (words) => index.search(fold(words), { limit: 1_000_000 }).length,
    );
  },
};

function pairs(text) {
  const runs = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(runs.flatMap((run) => (run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)))))];
}

/** Engines without NOT, dates or phrases are asked for what they can answer. */
function inMemory(add, search) {
  let id = 0;
  return {
    fill: { add: ({ headline, text }) => add(id++, `${headline}\n${text}`), end() {}, close: () => undefined },
    open: async () => ({ ask: async (words, kind) => (kind === 'boolean' || kind === 'dated' ? undefined : search(words)) }),
  };
}

const { fill, open } = await ENGINES[engine]();
let bytes = 0;
const samples = [];
const began = performance.now();
let spent = 0;
for (const article of articles(count)) {
  bytes += Buffer.byteLength(article.headline) + Buffer.byteLength(article.text);
  if (samples.length < 400 && Number.parseInt(article.id, 16) % Math.ceil(count / 400) === 0) samples.push(article);
  const before = process.cpuUsage();
  fill.add(article);
  spent += cpu(before);
}
const before = process.cpuUsage();
fill.end();
const size = fill.close();
spent += cpu(before);
const filled = {
  seconds: (performance.now() - began) / 1000,
  perSecond: count / (spent / 1000),
  text: bytes,
  ratio: size === undefined ? undefined : size / bytes,
  rss: process.resourceUsage().maxRSS / 1024,
};

const opening = performance.now();
const { ask, newest, pages } = await open();
await ask('疫情防', '4 characters');
const opened = performance.now() - opening;
const times = {};
for (const [kind, list] of Object.entries(questions(samples, asked))) {
  const all = [];
  let found = 0;
  for (const words of list) {
    const since = process.cpuUsage();
    const answer = await ask(words, kind);
    if (answer === undefined) break;
    all.push(cpu(since));
    found += answer;
  }
  if (all.length > 0) times[kind] = { ...spread(all), found };
}
if (engine === 'zhengwen') {
  for (const words of ['疫情', '社区', '疫情 社区', '疫情 NOT 社区', '疫情 date:2017-03..2017-09'])
    times[`newest 20, pages 1 to 30: ${words}`] = spread(await newest(words));
  times['newest 20, 2 characters'] = spread(await each(questions(samples, asked)['2 characters'], (words) => timed(() => ask(words, 'newest'))));
  times['pages 2 to 30 of 疫情'] = spread((await pages('疫情')).slice(1));
}
console.log(JSON.stringify({ engine, count, filled, opened, times, rss: process.resourceUsage().maxRSS / 1024 }));

async function timed(act) {
  const since = process.cpuUsage();
  await act();
  return cpu(since);
}

async function each(list, act) {
  const all = [];
  for (const one of list) all.push(await act(one));
  return all;
}

function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { median: at(0.5), p95: at(0.95), most: at(1) };
}
