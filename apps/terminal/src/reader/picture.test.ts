import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { encode } from 'jpeg-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsFor, drawingCode, loadPicture, pictureOf } from './picture.js';

/** A PNG of one point. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const jpeg = (width: number, height: number) => encode({ width, height, data: Buffer.alloc(width * height * 4, 200) }, 50).data;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengwen-picture-'));
  mkdirSync(join(folder, 'pages', 'a_files'), { recursive: true });
  writeFileSync(join(folder, 'pages', 'a_files', '图 1.png'), PNG);
  writeFileSync(join(folder, 'secret.png'), PNG);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('an image of a document', () => {
  it('is found in the document and beside it, never elsewhere, and on the web only with leave', async () => {
    const page = join(folder, 'pages', 'a.html');
    expect(await loadPicture('a_files/%E5%9B%BE%201.png?v=2', page, false)).toMatchObject({ picture: { width: 1, height: 1, format: 'png' } });
    expect(await loadPicture(`data:image/png;base64,${PNG.toString('base64')}`, page, false)).toMatchObject({ picture: { width: 1 } });
    for (const url of ['../secret.png', 'a_files/../../secret.png', join(folder, 'secret.png'), `file://${folder}/secret.png`, 'none.png', '%', ''])
      expect(await loadPicture(url, page, true), url).toEqual({ lack: 'failed' });
    expect(await loadPicture('https://img.example.com/1.jpg', page, false)).toEqual({ lack: 'network' });
    expect(await loadPicture('http://127.0.0.1:9/1.jpg', page, true)).toEqual({ lack: 'failed' });
  });

  it('is PNG as it is or JPEG as points, thinned out where there are too many', async () => {
    expect(await pictureOf(PNG)).toMatchObject({ format: 'png', data: PNG });
    const small = await pictureOf(jpeg(30, 20));
    expect([small?.width, small?.height, small?.format, inflateSync(small?.data ?? PNG).length]).toEqual([30, 20, 'points', 30 * 20 * 4]);
    const large = await pictureOf(jpeg(3300, 16));
    expect([large?.width, large?.height]).toEqual([1100, 6]);
    expect(await pictureOf(Buffer.from('<svg/>'))).toBeUndefined();
  });

  it('keeps its shape in cells', () => {
    expect(cellsFor({ width: 800, height: 400 }, 80, 30)).toEqual({ columns: 80, rows: 20 });
    expect(cellsFor({ width: 400, height: 800 }, 80, 20)).toEqual({ columns: 20, rows: 20 });
    expect(cellsFor({ width: 10_000, height: 1 }, 80, 20)).toEqual({ columns: 80, rows: 1 });
  });

  it('is sent in chunks that a terminal takes', () => {
    const code = drawingCode({ width: 2, height: 2, format: 'points', data: new Uint8Array(7000) }, { x: 4, y: 2 }, { columns: 10, rows: 5 });
    const chunks = [...code.matchAll(/\u001b_G([^;]*);([\w+/=]*)\u001b\\/g)];
    expect(code.startsWith('\u001b[3;5H')).toBe(true);
    expect(chunks.map((chunk) => chunk[2]?.length)).toEqual([4096, 4096, 1144]);
    expect(chunks.map((chunk) => chunk[1])).toEqual(['a=T,i=1,q=2,C=1,c=10,r=5,f=32,o=z,s=2,v=2,m=1', 'm=1', 'm=0']);
  });
});
