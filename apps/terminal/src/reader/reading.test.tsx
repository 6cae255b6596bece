import type { Article } from '@zhengwen/core';
import type { Indexed } from '@zhengwen/library';
import { render } from 'ink-testing-library';
import { afterEach, expect, it, vi } from 'vitest';
import { harbour, hostile, untitled } from '../../test/fixture/articles.js';
import { libraryOf } from '../../test/fixture/library.js';
import { hostOf } from '../../test/fixture/open-reader.js';
import { App } from './app.js';
import { createStore } from './store.js';
import { wordsIn } from './words/choose.js';

const size = { columns: 80, rows: 24 };
let app: ReturnType<typeof render> | undefined;
afterEach(() => app?.unmount());

/** A library into which articles come one after another, each when it is let in. */
function growing(all: readonly Article[], roots: readonly string[] = ['./invented']) {
  const articles: Article[] = [];
  const waiting: (() => void)[] = [];
  const whole = libraryOf(all);
  const here = () => libraryOf(articles);
  const soFar = (done: boolean): Indexed => ({
    done,
    looked: articles.length,
    found: all.length,
    added: articles.length,
    unchanged: 0,
    known: 0,
    gone: 0,
    failed: 0,
  });
  async function* reading(): AsyncGenerator<Indexed> {
    for (const article of all) {
      await new Promise<void>((done) => waiting.push(done));
      articles.push(article);
      yield soFar(false);
    }
    await new Promise<void>((done) => waiting.push(done));
    yield soFar(true);
  }
  const library = {
    ...whole,
    roots,
    list: () => here().list(),
    get: (id: string) => here().get(id),
    search: (words: string) => here().search(words),
  };
  const next = async () => {
    await vi.waitFor(() => expect(waiting.length).toBeGreaterThan(0));
    waiting.shift()?.();
  };
  return { library, reading: reading(), next };
}

function open(library: ReturnType<typeof growing>['library'], reading: AsyncIterable<Indexed>) {
  const setting = { measure: 80, usualMeasure: 80, spaced: false, hang: false, words: wordsIn('en') };
  const store = createStore(library, hostOf().host, setting);
  app = render(<App store={store} palette={{}} size={size} placeCursor={() => {}} />);
  const ended = store.start('source', false, { reading, size: () => size });
  const text = () => app?.lastFrame() ?? '';
  const see = (words: string | RegExp) => vi.waitFor(() => expect(text()).toMatch(words), { timeout: 10_000 });
  return { ended, text, see, send: (keys: string) => app?.stdin.write(keys) };
}

it('fills the list as articles are read, says how far it is, and takes keys meanwhile', async () => {
  const { library, reading, next } = growing([harbour, untitled, hostile]);
  const { text, see, send, ended } = open(library, reading);
  await see('reading…');
  expect(text()).not.toContain('No article here');
  await next();
  await see(/reading 1 of 3 · 1 article/);
  await see('› 舊港');
  // An article is opened, and searched, while the others are still to come.
  send('\r');
  await see('林海清');
  await next();
  send('/港口\r');
  await see(/hits? in \d article/);
  await next();
  await next();
  await ended;
  send('\u001b');
  await see('林海清');
  send('\u001b');
  await see(/3 articles/);
  expect(text()).not.toContain('reading');
});

it('keeps what was selected while the list grows before it', async () => {
  const { library, reading, next } = growing([untitled, hostile, harbour]);
  const list = library.list;
  // By date, the newest first: what comes last stands at the beginning.
  const sorted = { ...library, list: async () => [...(await list())].reverse() };
  const { see, send, ended } = open(sorted, reading);
  await next();
  await see(/1 article/);
  await next();
  await see(/2 articles/);
  send('j');
  await see('› 〔無題〕');
  await next();
  await see(/3 articles/);
  await see('› 〔無題〕');
  await next();
  await ended;
  await see('› 〔無題〕');
});

it('opens a file that was named alone', async () => {
  const { library, reading, next } = growing([harbour], ['harbour.html']);
  const list = library.list;
  const named = { ...library, list: async () => (await list()).map((summary) => ({ ...summary, paths: ['harbour.html'] })) };
  const { see, send, ended } = open(named, reading);
  await next();
  await next();
  await ended;
  await see('林海清');
  send('\u001b');
  await see('› 舊港');
});
