import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '@zhengwen/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFolders } from './open-folders.js';
import { saidIn } from './said.js';

/** Queries that cannot be answered, or of which something must be said. */
const QUERIES = [
  '湖 (水',
  '湖 OR',
  'outlet:湖',
  `${'湖 near/3 '.repeat(103)}水`,
  'date:2021 near/5 湖',
  `${'('.repeat(105)}湖${')'.repeat(105)}`,
  `${'湖'.repeat(1001)}*`,
  'date:昨天',
  'date:2022..2021',
  '/[/',
];

/** The beginnings of files that are no text. */
const BINARY = [
  '\x89PNG\r\n\x1a\n',
  '\xff\xd8\xff',
  'PK\x03\x04',
  '%PDF-',
  '\x1f\x8b',
  '7z\xbc\xaf\x27\x1c',
  'SQLite format 3\0',
  'GIF89a\0\0\0',
  'WARC/1.0\r\n',
  '\xff\xfe\0\0\x2d\x4e\0\0',
  '\x1b$)A\x0e',
];

const bytesOf = (binary: string) => Uint8Array.from(binary, (char) => char.charCodeAt(0));

let folder: string;
let library: Awaited<ReturnType<typeof openFolders>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhengwen-said-'));
  mkdirSync(join(folder, 'within'));
  writeFileSync(join(folder, 'within', 'lake.txt'), '湖水很清。\n\n岸上有人。');
  writeFileSync(
    join(folder, 'within', 'noise.txt'),
    Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 7),
  );
  writeFileSync(join(folder, 'within', 'broken.mhtml'), 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x--\r\n');
  symlinkSync(tmpdir(), join(folder, 'within', 'out.txt'));
  library = await openFolders([join(folder, 'within')]);
});

afterAll(async () => {
  await library?.close();
  rmSync(folder, { recursive: true, force: true });
});

function expectSaid(english: string) {
  expect(saidIn('en', english)).toBe(english);
  for (const tag of ['zh-Hans', 'zh-Hant'] as const) {
    const said = saidIn(tag, english);
    expect([english, said]).toEqual([english, expect.stringMatching(/\p{Script=Han}/u)]);
    expect(said).not.toMatch(/\{\d\}| (?:is|was|the|of) |, /);
  }
}

describe('what the program says of', () => {
  it('a query has words in every language', async () => {
    for (const query of QUERIES) {
      const { problem, notes } = await library.search(query, {});
      const said = [...notes, ...(problem === undefined ? [] : [problem])];
      expect([query, said.length]).toEqual([query, 1]);
      said.forEach(expectSaid);
    }
    expectSaid((await library.phrase('。', {})).problem ?? 'nothing');
    const [synonyms = ''] = (await library.search('网络', { synonyms: true })).notes;
    expectSaid(synonyms);
    expect(saidIn('zh-Hans', 'near/5 needs words on both sides')).toBe('near/5 两边都须有词');
  });

  it('a file that is no article has, too', async () => {
    const failures = await library.failures();
    expect(failures.length).toBe(3);
    for (const { message } of failures) expectSaid(message);
    for (const beginning of BINARY) {
      const parsed = parse(bytesOf(beginning.padEnd(64, '\0')), { path: 'x' });
      expect(parsed.ok).toBe(false);
      if (parsed.ok) continue;
      expectSaid(parsed.failure.message);
      expect(saidIn('zh-Hans', parsed.failure.message)).not.toMatch(/\ba[n]? |data|archive/);
    }
  });

  it('something unforeseen is left as it is', () => {
    expect(saidIn('zh-Hans', 'the moon is in the way')).toBeUndefined();
    expect(saidIn('zh-Hant', '/{1}/ is no regular expression: $&')).toBe('/{1}/ 不是正規表示式：$&');
  });
});
