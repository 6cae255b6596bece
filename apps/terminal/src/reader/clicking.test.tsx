import { afterEach, describe, expect, it, vi } from 'vitest';
import { harbour, hostile, untitled } from '../../test/fixture/articles.js';
import { libraryOf } from '../../test/fixture/library.js';
import { openReader } from '../../test/fixture/open-reader.js';

type Reader = Awaited<ReturnType<typeof openReader>>;
const failures = [{ path: 'photo.jpg', stage: 'detect', code: 'binary', message: 'not a text' }] as const;
const [ENTER, TAB] = ['\r', '\t'];
let reader: Reader | undefined;
afterEach(() => reader?.close());

const open = async (columns = 80) => {
  const size = { columns, rows: 24 };
  const made = await openReader(libraryOf([harbour, untitled, hostile], failures), size);
  reader = made;
  /** Clicks the first row that holds some words, where they stand, and waits for others. */
  const click = async (on: string, words: string | RegExp) => {
    const y = made.rows().findIndex((row) => row.includes(on));
    expect(y).toBeGreaterThanOrEqual(0);
    // Wide characters take two cells; a click on either is one on them.
    const x = [...(made.rows()[y]?.slice(0, made.rows()[y]?.indexOf(on)) ?? '')].reduce((sum, char) => sum + (/[ -~·›✓]/.test(char) ? 1 : 2), 0);
    made.store.press({ kind: 'click', x, y }, size);
    await vi.waitFor(() => expect(made.text()).toMatch(words));
  };
  return { ...made, click };
};

describe('a click', () => {
  it('selects an article of the list, and opens the one that is selected', async () => {
    const reader = await open();
    await reader.click('〔無題〕', '› 〔無題〕');
    // On the second row of an item as on the first, and on what could not be read.
    await reader.click('海灣日報', '› 舊港');
    await reader.click('photo.jpg', '› photo.jpg');
    await reader.click('舊港', '› 舊港');
    await reader.click('舊港', '冬日走海灣');
  });

  it('takes a value of a facet, at the side or in its place', async () => {
    const wide = await open(100);
    await wide.click('no headline', /✓ no headline/);
    expect(wide.text()).toMatch(/1 of 3 articles/);
    await wide.click('no headline', /3 articles/);
    await wide.click('〔無題〕', '› 〔無題〕');
    wide.close();
    const narrow = await open(60);
    await narrow.press(TAB, 'Enter choose');
    await narrow.click('no headline', /✓ no headline/);
  });

  it('selects and opens a hit, a line of a concordance, a heading and a change', async () => {
    const reader = await open();
    await reader.press('/港口\r', /hits? in/);
    await reader.press('j', '›');
    await reader.click('港口是我们的家', /› .*清早六点.*港口是我们的家|› .*港口是我们的家/);
    await reader.click('港口是我们的家', 'hit 1 of 1');
    await reader.press('\u001b', /hits? in/);
    await reader.press(TAB, 'Concordance');
    await reader.click('港口是我们的家', /› .*港口是我们的家/);
    await reader.press('\u001b', /hits? in/);
    await reader.press('\u001b', 'q quit');
    await reader.press(`g${ENTER}`, '冬日走海灣');
    await reader.press('i', 'Contents');
    await reader.click('一磚一瓦', '› ');
    await reader.click('一磚一瓦', /%/);
    await reader.press(TAB, 'Apparatus');
    await reader.click('mend/pinyin-gloss', /› 改.*mend\/pinyin-gloss|› 删.*mend\/pinyin-gloss/);
    await reader.click('mend/pinyin-gloss', /%/);
  });

  it('does nothing where nothing stands, and leaves the help', async () => {
    const reader = await open();
    const before = reader.text();
    for (const y of [0, 1, 23]) reader.store.press({ kind: 'click', x: 3, y }, { columns: 80, rows: 24 });
    await new Promise((done) => setTimeout(done, 50));
    expect(reader.text()).toBe(before);
    await reader.press('?', 'Keys');
    reader.store.press({ kind: 'click', x: 3, y: 3 }, { columns: 80, rows: 24 });
    await vi.waitFor(() => expect(reader.text()).toBe(before));
  });
});
