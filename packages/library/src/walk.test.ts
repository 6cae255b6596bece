import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locate } from './locate.js';
import { walk } from './walk.js';

let folder: string;
const put = async (path: string, text = path) => {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
};
const paths = async (where = folder) => (await walk(where)).files.map(({ path }) => path);

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
    await mkdir(join(folder, 'other'));
    await symlink(join(folder, 'outside.txt'), join(folder, 'other', 'in.txt'));
    await symlink(join(folder, 'real'), join(folder, 'other', 'sub'));
    const found = await paths(join(folder, 'other'));
    expect(found).toContain('in.txt');
    expect(found).toContain('sub/x.txt');
    expect(found).toHaveLength(2);
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
