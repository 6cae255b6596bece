import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Choice } from './choose.js';
import { locate } from './locate.js';
import { walk } from './walk.js';

let folder: string;
const put = async (path: string, text = path) => {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
};
const paths = async (where = folder, choice: Choice = {}) => (await walk(where, new Set(), choice)).files.map(({ path }) => path);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'walk-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('walk', () => {
  it('finds what may be an article by its name, in order, and counts the rest', async () => {
    for (const name of [
      'b.TXT',
      'a.html',
      '子/c.md',
      '子/深/d.htm',
      'e',
      '2022.03.01 标题',
      'f.shtml',
      'g.xhtml',
      'h.markdown',
      'i.jpg',
      'j.JPG',
      'k.pdf',
    ])
      await put(name);
    for (const name of ['.hidden.txt', '.git/x.txt', 'node_modules/m/n.txt', '子/node_modules/o.md']) await put(name);
    const found = await walk(folder);
    expect(found.files.map(({ path }) => path)).toEqual([
      '2022.03.01 标题',
      'a.html',
      'b.TXT',
      'e',
      'f.shtml',
      'g.xhtml',
      'h.markdown',
      '子/c.md',
      '子/深/d.htm',
    ]);
    expect(found.failures).toEqual([]);
    expect([...found.leftOut].sort()).toEqual([
      ['.jpg', 2],
      ['.pdf', 1],
    ]);
  });

  it('takes names for names, not for patterns', async () => {
    for (const name of ['[a] (b){c}/!d*.txt', 'e?\n f.txt', 'back\\slash.txt']) await put(name);
    expect(await paths()).toHaveLength(3);
    expect(await paths(join(folder, '[a] (b){c}'))).toEqual(['!d*.txt']);
  });

  it('follows links, through loops too, to each file once and by its own path', async () => {
    await put('real/x.txt');
    await put('outside.txt');
    await symlink(folder, join(folder, 'real', 'loop'));
    await symlink('.', join(folder, 'self'));
    await symlink('real', join(folder, 'alias'));
    await symlink('real/x.txt', join(folder, 'a-link.txt'));
    expect(await paths()).toEqual(['outside.txt', 'real/x.txt']);
  });

  it('follows no link out of the folder, and says which', async () => {
    await put('private/secret.txt');
    await put('private-too/x.txt');
    await put('open/a.txt');
    await put('open/deep/b.txt');
    const within = (path: string) => join(folder, 'open', path);
    await symlink(join(folder, 'private', 'secret.txt'), within('file.txt'));
    await symlink('../private', within('sub'));
    await symlink('..', within('up'));
    await symlink('/etc', within('system'));
    await symlink('/etc/hostname', within('picture.jpg'));
    await symlink('deep/../../private/secret.txt', within('around.txt'));
    await symlink('sub/secret.txt', within('through.txt'));
    await symlink('../open-not', within('nowhere.txt'));
    await symlink('deep/b.txt', within('inside.txt'));
    await symlink(folder, within('deep/above'));
    const { files, failures } = await walk(join(folder, 'open'));
    expect(files.map(({ path }) => path)).toEqual(['a.txt', 'deep/b.txt']);
    const outside = failures.filter(({ code }) => code === 'outside').map(({ path }) => path);
    expect(outside.sort()).toEqual(['around.txt', 'deep/above', 'file.txt', 'sub', 'system', 'through.txt', 'up']);
    expect(failures.filter(({ code }) => code !== 'outside').map(({ path, code }) => [path, code])).toEqual([['nowhere.txt', 'not-found']]);
  });

  it('takes a folder that is a link itself, and a file given by name that is one', async () => {
    await put('real/a.txt');
    await symlink('real', join(folder, 'alias'));
    await symlink(join(folder, 'real', 'a.txt'), join(folder, 'named.txt'));
    expect(await paths(join(folder, 'alias'))).toEqual(['a.txt']);
    expect((await locate([join(folder, 'named.txt')])).files.map(({ within }) => within)).toEqual(['named.txt']);
  });

  it('says which links lead nowhere', async () => {
    await symlink('nowhere', join(folder, 'broken.txt'));
    await symlink('nowhere', join(folder, 'broken.jpg'));
    expect((await walk(folder)).failures).toEqual([
      { path: 'broken.txt', stage: 'read', code: 'not-found', message: 'there is no such file or folder' },
    ]);
  });

  it.skipIf(process.platform !== 'linux')('opens names that are not UTF-8 and keeps them apart', async () => {
    const name = (bytes: number[]) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(bytes), Buffer.from('.txt')]);
    await writeFile(name([0xb2, 0xe2]), 'one');
    await writeFile(name([0xb2, 0xe3]), 'two');
    const { files } = await walk(folder);
    expect(files).toHaveLength(2);
    expect(files.map(({ path }) => path)).toContain('测.txt');
  });
});

describe('a choice of files', () => {
  beforeEach(async () => {
    for (const name of ['a.html', 'b.txt', 'c.asp', '2021/d.html', '2021/e.jpg', '2021/草稿/f.html', '草稿/g.html', '.h.html']) await put(name);
  });

  it('reads only what is included', async () => {
    expect(await paths(folder, { include: ['**/*.html'] })).toEqual(['2021/d.html', '2021/草稿/f.html', 'a.html', '草稿/g.html']);
    expect(await paths(folder, { include: ['*.html'] })).toEqual(await paths(folder, { include: ['**/*.html'] }));
    expect(await paths(folder, { include: ['./2021/*'] })).toEqual(['2021/d.html']);
    expect(await paths(folder, { include: ['b.*', '草稿/**'] })).toEqual(['b.txt', '草稿/g.html']);
    expect(await paths(folder, { include: ['nothing'] })).toEqual([]);
  });

  it('reads other kinds of file where a glob names them', async () => {
    expect(await paths(folder, { include: ['*.{asp,txt}'] })).toEqual(['b.txt', 'c.asp']);
    const found = await walk(folder, new Set(), { include: ['2021/**'] });
    expect([...found.leftOut]).toEqual([['.jpg', 1]]);
  });

  it('leaves out what is excluded, with all that lies below, whatever is included', async () => {
    expect(await paths(folder, { exclude: ['草稿'] })).toEqual(['2021/d.html', 'a.html', 'b.txt']);
    expect(await paths(folder, { exclude: ['草稿/'] })).toEqual(['2021/d.html', 'a.html', 'b.txt']);
    expect(await paths(folder, { include: ['*.html'], exclude: ['2021/**', 'a.*'] })).toEqual(['草稿/g.html']);
    expect(await paths(folder, { exclude: ['**'] })).toEqual([]);
  });

  it('follows no link to what is excluded', async () => {
    await symlink('2021', join(folder, 'alias'));
    await symlink('2021/草稿/f.html', join(folder, 'link.html'));
    expect(await paths(folder, { exclude: ['2021'] })).toEqual(['a.html', 'b.txt', '草稿/g.html']);
    expect(await paths(folder, { exclude: ['alias', 'link.html', 'b.txt'] })).toEqual(['2021/d.html', '2021/草稿/f.html', 'a.html', '草稿/g.html']);
  });

  it('compares names as one sees them', async () => {
    await put('cafe\u0301/x.txt');
    expect(await paths(folder, { include: ['caf\u00e9/*'] })).toEqual(['cafe\u0301/x.txt']);
  });

  it('takes a name of two lines for a name', async () => {
    await put('2021/两\n行.html');
    for (const include of ['**', '*.html', '2021/*']) expect(await paths(folder, { include: [include] }), include).toContain('2021/两\n行.html');
    expect(await paths(folder, { exclude: ['2021/**'] })).not.toContain('2021/两\n行.html');
  });

  it('takes a file given by name all the same', async () => {
    const found = await locate([folder, join(folder, 'b.txt')], { exclude: ['*'] });
    expect(found.files.map(({ within }) => within)).toEqual(['b.txt']);
  });
});

describe('locate', () => {
  it('takes a file given by name whatever it is called, each file once', async () => {
    await put('.hidden.jpg');
    await put('a.txt');
    const found = await locate([join(folder, '.hidden.jpg'), folder, join(folder, 'a.txt')]);
    expect(found.files.map(({ path, within }) => [path, within])).toEqual([
      [join(folder, '.hidden.jpg'), '.hidden.jpg'],
      [join(folder, 'a.txt'), 'a.txt'],
    ]);
    expect(found.folders).toBe(true);
  });

  it('says what is not there', async () => {
    const { files, failures } = await locate([join(folder, 'no', 'where')]);
    expect(files).toEqual([]);
    expect(failures).toEqual([
      { path: join(folder, 'no', 'where'), within: 'where', stage: 'read', code: 'not-found', message: 'there is no such file or folder' },
    ]);
  });
});
