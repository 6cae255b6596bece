import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Indexed, Summary } from '@zhengwen/library';
import type { Desk } from './desk.js';
import type { Shelves } from './state.js';
import { renewed } from './view/list.js';

/** Milliseconds between two looks at what has come meanwhile; and how many times as long as a look takes there is none, so that a long list is not sorted anew for every file. */
const BETWEEN = 80;
const SHARE = 8;

/** Articles of a store that are listed at first, and at a time. */
const FIRST = 200;
const PAGE = 5000;

/** What a list shows in its first frame: of a store, which may hold a million, its beginning. */
export function beginning(library: Shelves): Promise<readonly Summary[]> {
  return library.list(library.file === undefined ? {} : { limit: FIRST });
}

/** All articles, of a store page by page: between two of them keys have their turn. */
async function whole(library: Shelves): Promise<readonly Summary[]> {
  if (library.file === undefined) return library.list();
  const all: Summary[] = [];
  for (let page = await library.list({ limit: PAGE }); ; page = await library.list({ limit: PAGE, after: all.at(-1)?.id })) {
    for (const summary of page) all.push(summary);
    if (page.length < PAGE) return all;
    await setImmediate();
  }
}

/** Goes through a reading: the list shows what has come and how far it is, and between two files keys have their turn. */
export async function readOn(desk: Desk, reading: AsyncIterable<Indexed>): Promise<void> {
  if (desk.library.file !== undefined) await look(desk, { looked: 0, found: 0 }, true);
  const steps = reading[Symbol.asyncIterator]();
  let unseen: Indexed | undefined;
  let due = 0;
  let seen = '';
  for (let step = steps.next(); ; ) {
    const came = await Promise.race([step, ...(unseen ? [setTimeout(Math.max(0, due - performance.now()))] : [])]);
    if (came?.done) break;
    unseen = came?.value ?? unseen;
    const now = performance.now();
    if (unseen && now >= due) {
      const { looked, found, added, known, gone, failed } = unseen;
      const what = [added, known, gone, failed].join();
      await look(desk, { looked, found }, what !== seen);
      [seen, unseen, due] = [what, undefined, performance.now() + Math.max(BETWEEN, SHARE * (performance.now() - now))];
    }
    await setImmediate();
    if (came) step = steps.next();
  }
  await look(desk, undefined, true);
}

/** Shows how far the reading is, and what has come if anything has. */
async function look(desk: Desk, reading: { readonly looked: number; readonly found: number } | undefined, changed: boolean): Promise<void> {
  const now = changed ? await Promise.all([whole(desk.library), desk.library.failures()]) : undefined;
  const { views } = desk.get();
  const [list, ...others] = views;
  if (list?.kind !== 'list') return;
  const [summaries, failures] = now ?? [list.catalogue.summaries, list.catalogue.failures];
  desk.set({ views: [renewed(list, { ...list.catalogue, summaries, failures, reading }), ...others] });
}
