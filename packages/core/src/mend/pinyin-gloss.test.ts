import { describe, expect, test } from 'vitest';
import { run } from '../apparatus/run.js';
import { read } from '../apparatus/text.js';
import { extract } from '../extract/extract.js';
import { mendRules } from './index.js';
import pinyinGloss from './pinyin-gloss.js';

const mended = (text: string, format: 'plain' | 'html' = 'plain') =>
  run(extract(text, format, ''), mendRules)
    .blocks.map((block) => read(block.text))
    .join('');

/** Glossed through and through, four times over. */
const GLOSSED =
  '石橋鎮(zhèn)的輪(lún)渡復(fù)航,鎮(zhèn)上的居民說(shuō),輪(lún)渡停了三年,過(guò)河要繞(rào)路。鎮(zhèn)裡說(shuō),過(guò)兩月再開一條。';
const CLEAN = '石橋鎮的輪渡復航,鎮上的居民說,輪渡停了三年,過河要繞路。鎮裡說,過兩月再開一條。';

describe('in a document that a program went through', () => {
  test.each([
    ['a word that names a part', '報(bào)名處(碼頭)設在岸邊。'],
    ['an abbreviation', '船上有導航(AI)與測深(cm)。'],
    ['a place name of common characters', '船從亳(bó)州來。'],
    ['a reading with a blank before its parenthesis', '這個字是鎮 (zhèn)。'],
    ['a reading of another character', '鎮(lún)是錯的。'],
    ['a word in pinyin', '鎮(zhènzhǎng)長。'],
    ['Cantonese', '唔該(m4 goi1)。'],
  ])('%s stays in parentheses', (_, line) => {
    const parentheses = line.match(/ ?\([^)]*\)/g)?.filter((one) => one !== '(bào)') ?? [];
    const out = mended(`${GLOSSED.repeat(4)}\n${line}\n`);
    expect(out).toContain(CLEAN);
    for (const one of parentheses) expect(out).toContain(one);
  });

  test('code stays as it is', () => {
    const page = `<p>${GLOSSED}</p><pre><code>鎮(zhèn)</code></pre><p>${GLOSSED}</p>`;
    expect(mended(page, 'html')).toBe(`${CLEAN}鎮(zhèn)${CLEAN}`);
  });

  test('a gloss written in another way is the same gloss', () => {
    expect(
      mended(
        GLOSSED.replace('鎮(zhèn)', '鎮（zhèn）')
          .replace('輪(lún)', '輪( lún )')
          .replace('說(shuō)', '說(shuo\u0304)')
          .replace('繞(rào)', '繞(rào)(rào)'),
      ),
    ).toBe(CLEAN);
  });

  test('a character that was glossed elsewhere stays as it is where it stands bare', () => {
    expect(mended(`${GLOSSED.repeat(3)}鎮`)).toBe(`${CLEAN.repeat(3)}鎮`);
  });

  test('headings, lists and captions are mended with the paragraphs', () => {
    expect(mended(`<h2>鎮(zhèn)上的輪(lún)渡</h2><p>${GLOSSED}</p><ul><li>過(guò)河</li></ul>`, 'html')).toBe(`鎮上的輪渡${CLEAN}過河`);
  });
});

test('too few glosses, or too many for a text, are left', () => {
  const few = '鎮(zhèn)上的輪(lún)渡,鎮(zhèn)裡。';
  const words = '鎮(zhèn)輪(lún)說(shuō)過(guò)鎮(zhèn)輪(lún)說(shuō)過(guò)';
  for (const text of [few, words]) expect(mended(text)).toBe(text);
});

test('a Simplified document is left, whatever it glosses', () => {
  const text = `${'这里的人们说话、读书、写字，门前种树，讲学问的很多。'.repeat(3)}古籍写作鎮(zhèn)、輪(lún)、說(shuō)、鎮(zhèn)、輪(lún)。`;
  expect(mended(text)).toBe(text);
});

test('proposes nothing on its own output', () => {
  const once = run(extract(GLOSSED, 'plain', ''), [pinyinGloss]);
  expect(run(once, [pinyinGloss])).toBe(once);
});
