import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled, folderOf, type Program } from '../test/instruments/program.js';
import { widthOf } from './reader/setting/cluster.js';

const ESCAPE = '\u001b';
const HANS = `渡口的秋天\n2021年10月30日17:41\n来源:江州日报\n\n河水退去以后，镇上的人把桌椅一件一件搬到院子里晾晒。\n\n老站长说，先把学校的路修好，别的都可以等。\n`;
const HANT = `<html><head><title>碼頭的冬天</title></head><body><h1>碼頭的冬天</h1><p>河水結冰以後，鎮上的人把倉庫裡的桌椅搬到院子裡。</p><p>她沒有回答，只是把信重新折好，放進抽屜。</p></body></html>`;
const HOSTILE = `渡口${ESCAPE}[2J\u0007的夜\u009b31m晚\n\n河水${ESCAPE}]0;title\u0007退去以後，鎮上的人\u202e把桌椅搬到院子裡晾曬。\n`;

let program: Program;
let folder: Awaited<ReturnType<typeof folderOf>>;
const run = (...args: string[]) => program.run(args, { cwd: folder.path });

beforeAll(async () => {
  program = await bundled();
  folder = await folderOf({
    'news/hans.txt': HANS,
    'news/sub/hant.html': HANT,
    'news/copy.txt': HANS,
    'news/picture.jpg': 'x',
    'hostile/a.txt': HOSTILE,
    'untouched.txt': '渡口。\n',
    'empty/.keep': '',
    'binary.txt': Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
  });
});
afterAll(async () => {
  await program.remove();
  await folder.remove();
});

describe('the catalogue', () => {
  it('is a plain list where there is no terminal, with identical files as one', async () => {
    const { code, stdout, stderr } = await run('news');
    expect(code).toBe(0);
    expect(stdout.match(/渡口的秋天/g)).toHaveLength(1);
    expect(stdout).toContain('碼頭的冬天');
    expect(stdout).toContain('2021-10-30');
    expect(stdout).toContain('日期不詳');
    expect(stdout).not.toContain(ESCAPE);
    expect(Math.max(...stdout.split('\n').map(widthOf))).toBeLessThanOrEqual(80);
    expect(stderr).toContain('1 .jpg');
  });

  it('is JSON when asked for', async () => {
    const { stdout } = await run('--json', 'news');
    const list = JSON.parse(stdout);
    expect(list).toHaveLength(2);
    expect(list.flatMap((one: { paths: string[] }) => one.paths).sort()).toEqual(['news/copy.txt', 'news/hans.txt', 'news/sub/hant.html']);
  });

  it('is coloured when that is forced, and never when it is refused', async () => {
    expect((await program.run(['news'], { cwd: folder.path, env: { FORCE_COLOR: '1' } })).stdout).toContain(`${ESCAPE}[`);
    expect((await program.run(['news', '--no-color'], { cwd: folder.path, env: { FORCE_COLOR: '1' } })).stdout).not.toContain(ESCAPE);
    expect((await program.run(['news'], { cwd: folder.path, env: { NO_COLOR: '1' } })).stdout).not.toContain(ESCAPE);
  });

  it('ends with 3 where there is nothing', async () => {
    const { code, stdout, stderr } = await run('empty');
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toBe('zhengwen: no article was found in empty\n');
  });
});

describe('an address', () => {
  const server = createServer((request, response) => {
    const found = request.url === '/渡口/1.html?id=2' || request.url === encodeURI('/渡口/1.html?id=2');
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(HANT);
  });
  let base = '';
  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is fetched, from a private network only where that is allowed', async () => {
    const address = `${base}/渡口/1.html?id=2`;
    const refused = await run('parse', address);
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('127.0.0.1, which is no address of the public internet');
    const article = JSON.parse((await run('parse', address, '--allow-private', '--evidence')).stdout);
    expect(article).toMatchObject({ headline: '碼頭的冬天', url: encodeURI(address), source: { path: address } });
    expect(article.evidence.encoding).toContainEqual({ value: 'utf-8', witness: 'http', chosen: true });
    expect((await run('explain', address, '--allow-private')).stdout).toContain('碼頭的冬天');
    expect((await run('audit', `${base}/none`, '--allow-private')).stderr).toContain('404 Not Found');
  });

  it('is written below the folder by a name of its own', async () => {
    const out = join(folder.path, 'fetched');
    await run('parse', `${base}/渡口/1.html?id=2`, 'news/hans.txt', '--allow-private', '-f', 'text', '-o', 'fetched');
    const names = (await readdir(out)).filter((name) => name !== 'news');
    expect(names).toEqual([expect.stringMatching(/^127\.0\.0\.1_\d+_渡口_1\.html_id_2\.txt$/)]);
  });

  it('is none to the reader, who is told so', async () => {
    const { code, stderr } = await run(`${base}/`);
    expect(code).toBe(1);
    expect(stderr).toContain("an address is fetched by 'zhengwen parse'");
  });
});

describe('a choice of files', () => {
  it('is made by globs, in every command that takes folders', async () => {
    const paths = async (...args: string[]) => JSON.parse((await run(...args)).stdout).map((one: { source: { path: string } }) => one.source.path);
    expect(await paths('parse', 'news', '--include', '*.html', '--include', 'copy.*')).toEqual(['news/copy.txt', 'news/sub/hant.html']);
    expect(await paths('parse', '--exclude', 'sub', '--exclude', 'copy*', 'news')).toEqual(['news/hans.txt']);
    expect(JSON.parse((await run('--json', '--exclude', '*.txt', 'news')).stdout)).toHaveLength(1);
    expect((await run('search', '镇上', 'news', '--include', '**/*.txt')).stdout).not.toContain('hant.html');
    expect(JSON.parse((await run('audit', 'news', '--json', '--include', 'sub/**')).stdout).files).toHaveLength(1);
  });
});

describe('parse', () => {
  it('gives one article as an object, several as an array or as lines', async () => {
    const one = JSON.parse((await run('parse', 'news/hans.txt')).stdout);
    expect(one.source.path).toBe('news/hans.txt');
    expect(one.audit.lost).toBe(0);
    const many = JSON.parse((await run('parse', 'news')).stdout);
    expect(many.map((article: { source: { path: string } }) => article.source.path)).toEqual([
      'news/copy.txt',
      'news/hans.txt',
      'news/sub/hant.html',
    ]);
    const lines = (await run('parse', '--format', 'jsonl', 'news', 'hostile')).stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).source.path)).toEqual([
      ...many.map((article: { source: { path: string } }) => article.source.path),
      'hostile/a.txt',
    ]);
  });

  it('leaves out the pieces always, entries and evidence unless asked', async () => {
    const plain = JSON.parse((await run('parse', 'news/hans.txt')).stdout);
    const full = JSON.parse((await run('parse', 'news/hans.txt', '--entries', '--evidence')).stdout);
    expect(Object.keys(plain)).not.toEqual(expect.arrayContaining(['entries']));
    expect(plain).not.toHaveProperty('evidence');
    expect(full.entries.length).toBeGreaterThan(0);
    expect(Object.keys(full.evidence)).toContain('datePublished');
    expect(full).not.toHaveProperty('pieces');
    const { entries: _, evidence: __, ...rest } = full;
    expect(rest).toEqual(plain);
  });

  it('reads the standard input as bytes', async () => {
    const gb18030 = Buffer.concat([
      Buffer.from([0xb6, 0xc9, 0xbf, 0xda, 0xb5, 0xc4, 0xc7, 0xef, 0xcc, 0xec]),
      Buffer.from('\n\n'),
      Buffer.from([0xba, 0xd3, 0xcb, 0xae, 0xcd, 0xcb, 0xc8, 0xa5, 0xd2, 0xd4, 0xba, 0xf3, 0xa1, 0xa3]),
    ]);
    const { code, stdout } = await program.run(['parse', '-', '-f', 'text'], { input: gb18030 });
    expect(code).toBe(0);
    expect(stdout).toContain('河水退去以后。');
  });

  it('writes every format, and renditions that leave the source’s own words alone', async () => {
    expect((await run('parse', 'news/hans.txt', '-f', 'markdown')).stdout).toContain('渡口的秋天');
    expect((await run('parse', 'news/hans.txt', '-f', 'html')).stdout).toContain('<');
    expect((await run('parse', 'news/hans.txt', '-f', 'tei')).stdout).toMatch(/^<\?xml/);
    expect((await run('parse', 'news/hans.txt', '-f', 'text', '-s', 'Hant')).stdout).toContain('河水退去以後');
    const record = JSON.parse((await run('parse', 'news/hans.txt', '--script', 'Hant-TW')).stdout);
    expect(record.text).toContain('河水退去以後');
    expect(record.script).toMatchObject({ value: 'Hant', region: 'TW', machineConverted: true });
  });

  it('writes files only where it is told to, mirrored, and never over a source', async () => {
    const place = await folderOf({ 'news/hans.txt': HANS, 'news/copy.txt': HANS, 'news/sub/hant.html': HANT });
    const there = (...args: string[]) => program.run(['parse', ...args], { cwd: place.path });
    const before = await hashes(place.path);
    expect((await there('news', '-f', 'markdown')).code).toBe(2);
    expect(await there('news', '-f', 'markdown', '-o', 'out')).toMatchObject({ code: 0, stdout: '' });
    expect(await list(join(place.path, 'out'))).toEqual(['copy.md', 'hans.md', 'sub/hant.md']);
    const over = await there('news', '-f', 'text', '-o', 'news');
    expect(over.code).toBe(4);
    expect(over.stderr).toContain('news/hans.txt is a source and is not written over');
    const after = await hashes(place.path);
    for (const [path, hash] of before) expect(after.get(path)).toBe(hash);
    await place.remove();
  });

  it('keeps apart two sources that would have one name', async () => {
    const twins = await folderOf({ 'a.html': HANT, 'a.txt': HANS });
    await program.run(['parse', '.', '-o', 'out'], { cwd: twins.path });
    expect(await list(join(twins.path, 'out'))).toEqual(['a.json', 'a.txt.json']);
    await twins.remove();
  });

  it('writes below the folder whatever the paths are', async () => {
    const place = await folderOf({ 'deep/in/a.txt': HANS, 'deep/b.txt': HANS });
    await program.run(['parse', '../b.txt', 'a.txt', '-o', 'out'], { cwd: join(place.path, 'deep/in') });
    expect(await list(join(place.path, 'deep/in/out'))).toEqual(['a.json', 'b.json']);
    await place.remove();
  });
});

describe('failures', () => {
  it.each([
    [['parse', 'none.txt'], 1, 'zhengwen: none.txt: there is no such file or folder\n'],
    [['explain', 'news'], 1, 'zhengwen: news: is a folder, not a file\n'],
    [['search', '疫', 'none'], 1, 'zhengwen: none: there is no such file or folder\n'],
    [['audit', 'none'], 1, 'zhengwen: none: there is no such file or folder\n'],
    [['index', 'none', '--library', 'none.sqlite'], 1, 'zhengwen: none: there is no such file or folder\n'],
    [
      ['serach', '疫'],
      1,
      "zhengwen: serach: there is no such file or folder\nzhengwen: 疫: there is no such file or folder\nzhengwen: did you mean 'zhengwen search'?\n",
    ],
  ])('%j', async (args, code, stderr) => {
    expect(await run(...args)).toEqual({ code, stdout: '', stderr });
  });

  it('are one line each, and do not stop the rest', async () => {
    const { code, stdout, stderr } = await run('parse', '-f', 'jsonl', 'none.txt', 'binary.txt', 'news/hans.txt');
    expect(code).toBe(4);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.split(':')[1]),
    ).toEqual([' none.txt', ' binary.txt']);
    const binary = await run('parse', 'binary.txt');
    expect([binary.code, binary.stdout]).toEqual([1, '']);
  });
});

describe('wrong use', () => {
  it.each([
    [['parse'], /missing required argument/],
    [['parse', 'news/hans.txt', '--format', 'pdf'], /Allowed choices are json/],
    [['parse', 'news/hans.txt', '--frmat', 'json'], /Did you mean --format/],
    [['parse', 'news/hans.txt', '--without', 'mend/nothing'], /no rule is called mend\/nothing/],
    [['parse', 'news', 'hostile', '--format', 'html'], /add -o DIR/],
    [['search', ' '], /nothing to search for/],
    [['rules', 'mend/nothing'], /no rule is called/],
    [['mcp', 'news'], /not built yet/],
    [['cite', '--style', 'gbt7714'], /not built yet/],
    [['explain', 'a', 'b'], /too many arguments/],
    [['--lang', 'zh', 'parse', 'news/hans.txt'], /unknown option '--lang'/],
  ])('%j ends with 2', async (args, said) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(said);
  });
});

describe('options before a command', () => {
  it('are the command’s own, and a value of one is no command', async () => {
    const before = await run('--json', 'search', '河水', 'news');
    expect(before.code).toBe(0);
    expect(before.stdout).toBe((await run('search', '--json', '河水', 'news')).stdout);
    const { stdout } = await run('-s', 'Hans', 'parse', '-f', 'text', 'news/sub/hant.html');
    expect(stdout).toContain('镇上的人把仓库里的桌椅搬到院子里');
    expect(JSON.parse((await run('--json', 'audit', 'news')).stdout).total.lost).toBe(0);
  });
});

describe('search', () => {
  it('finds either script in the original and counts what is there', async () => {
    const hans = JSON.parse((await run('search', '--json', '河水', 'news')).stdout);
    const hant = JSON.parse((await run('search', '--json', '鎮上的人', 'news')).stdout);
    const simple = JSON.parse((await run('search', '--json', '镇上的人', 'news')).stdout);
    expect([hans.total, hant.total]).toEqual([2, 2]);
    expect({ ...simple, words: '' }).toEqual({ ...hant, words: '' });
    const { code, stdout } = await run('search', '镇上的人', 'news');
    expect(code).toBe(0);
    expect(stdout).toContain('【鎮上的人】把倉庫裡');
    expect(stdout).toContain('【镇上的人】把桌椅');
    expect(stdout).toContain('镇上的人: 2 places in 2 articles');
  });

  it('looks through the current folder by default, and ends with 3 where nothing is found', async () => {
    expect((await program.run(['search', '抽屉'], { cwd: join(folder.path, 'news') })).code).toBe(0);
    const { code, stdout, stderr } = await run('search', '火車', 'news');
    expect([code, stdout, stderr]).toEqual([3, '', 'zhengwen: 火車 was not found in 2 articles\n']);
  });
});

describe('explain, audit and rules', () => {
  it('show each change with its place and rule', async () => {
    const { code, stdout } = await run('explain', 'news/hans.txt');
    expect(code).toBe(0);
    expect(stdout).toContain('此本由来');
    expect(stdout).toContain('recognize/');
    const record = JSON.parse((await run('explain', 'news/hans.txt', '--json')).stdout);
    for (const { place, range, original } of record.entries) {
      expect(HANS.slice(...(range as [number, number]))).toBe(original);
      expect(place.line).toBe(HANS.slice(0, range[0]).split('\n').length);
    }
  });

  it('add up', async () => {
    const { files, total, rules } = JSON.parse((await run('audit', '--json', 'news')).stdout);
    expect(files).toHaveLength(3);
    expect(total.lost).toBe(0);
    expect(total.verbatim + total.emended + total.omitted + total.markup).toBe(total.characters);
    expect(Object.keys(rules).length).toBeGreaterThan(0);
    const { code, stdout } = await run('audit', 'news');
    expect(code).toBe(0);
    expect(stdout).toContain('news/sub/hant.html');
    expect((await run('audit', 'untouched.txt')).stdout.trimEnd().split('\n')).toHaveLength(2);
    expect((await run('audit', 'untouched.txt', '--by-rule')).stdout).toBe('');
  });

  it('list the rules that there are', async () => {
    const names = JSON.parse((await run('rules', '--json')).stdout).map((rule: { name: string }) => rule.name);
    const { stdout } = await run('rules');
    for (const name of names) expect(stdout).toContain(name);
    expect(stdout.match(/ → /g)?.length).toBeGreaterThanOrEqual(names.length);
    expect(Math.max(...stdout.split('\n').map(widthOf))).toBeLessThanOrEqual(80);
    const one = await run('rules', names[0]);
    expect(one.stdout).toContain('but not');
  });
});

describe('what a document holds', () => {
  it('never reaches a terminal as a command to it', async () => {
    for (const args of [
      ['hostile'],
      ['search', '河水', 'hostile'],
      ['explain', 'hostile/a.txt'],
      ['parse', 'hostile'],
      ['parse', '--diff', 'hostile'],
      ['audit', 'hostile'],
    ]) {
      const { code, stdout, stderr } = await run(...args);
      expect([args, code]).toEqual([args, 0]);
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });
});

describe('streams', () => {
  it('end without a word when the reader of a pipe goes away', async () => {
    const big = await folderOf(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.txt`, HANS.repeat(200)])));
    const child = spawn(process.execPath, [program.file, 'parse', '--format', 'jsonl', '--entries', '.'], { cwd: big.path });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, stderr]).toEqual([0, '']);
    await big.remove();
  });

  it('have help and version on the standard output', async () => {
    const help = await run('--help');
    expect([help.code, help.stderr]).toEqual([0, '']);
    expect(Math.max(...help.stdout.split('\n').map(widthOf))).toBeLessThanOrEqual(80);
    for (const command of ['parse', 'explain', 'audit', 'search', 'passages', 'concordance', 'figures', 'rules', 'config']) {
      expect(help.stdout).toContain(`  ${command} `);
      const page = await run(command, '--help');
      expect([page.code, page.stderr]).toEqual([0, '']);
      expect(page.stdout).toContain('Examples:');
      for (const line of page.stdout.split('\n')) expect([line, widthOf(line) <= 80]).toEqual([line, true]);
    }
    expect(await run('--version')).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: '' });
  });
});

async function list(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();
}

async function hashes(path: string): Promise<Map<string, string>> {
  const all = await list(path);
  return new Map(
    await Promise.all(
      all.map(
        async (name) =>
          [
            name,
            createHash('sha256')
              .update(await readFile(join(path, name)))
              .digest('hex'),
          ] as const,
      ),
    ),
  );
}
