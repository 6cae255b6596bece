import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { typeFile, typeSheet, wholeSheet } from './type';

const SITE = fileURLToPath(new URL('..', import.meta.url));

beforeAll(() => {
  vi.spyOn(process, 'cwd').mockReturnValue(SITE);
});
afterAll(() => {
  vi.restoreAllMocks();
});

const fileAt = (address: string | undefined) => {
  const [, , version = '', family = '', file = ''] = (address ?? '').split('/');
  return typeFile(version, family, file);
};

const sheetAt = (address: string | undefined) => {
  const found = fileAt(address);
  return found && 'css' in found ? found.css : '';
};

const slicesOf = (css: string, face: 'sc' | 'tc') => css.match(new RegExp(`noto-serif-${face}/[^)]+\\.woff2`, 'g'))?.length ?? 0;

describe('a style sheet of type', () => {
  it('names the slices that have the characters, and no others', () => {
    const css = sheetAt(typeSheet({ sc: '湖水清' }));
    expect(slicesOf(css, 'sc')).toBeGreaterThan(0);
    expect(slicesOf(css, 'sc')).toBeLessThanOrEqual(3);
    expect(slicesOf(css, 'tc')).toBe(0);
    for (const slice of css.match(/\/type\/[^)]+\.woff2/g) ?? []) expect(fileAt(slice)).toHaveProperty('woff2');
    expect(slicesOf(sheetAt(wholeSheet()), 'sc')).toBeGreaterThan(90);
  });

  it('is one for both families', () => {
    const css = sheetAt(typeSheet({ sc: '湖', tc: '灣' }));
    expect([slicesOf(css, 'sc'), slicesOf(css, 'tc')]).toEqual([1, 1]);
    expect(slicesOf(sheetAt(typeSheet({ tc: '灣' })), 'sc')).toBe(0);
    expect(slicesOf(sheetAt(wholeSheet()), 'tc')).toBeGreaterThan(90);
  });

  it('is none for no characters, and no address leads out of the families', () => {
    expect(typeSheet({ sc: '', tc: '' })).toBeUndefined();
    expect(typeSheet({})).toBeUndefined();
    for (const [version, family, file] of [
      ['5.3.1', 'noto-serif-sc', '../package.json'],
      ['5.3.1', 'noto-serif-sc', 'ff.css'],
      ['5.3.1-5.3.1', 'sheets', 'ff.css'],
      ['5.3.1-5.3.1', 'sheets', `${'f'.repeat(99)}-.css`],
      ['5.3.1-5.3.1', 'sheets', '../ff-ff.css'],
      ['5.3.1', 'sheets', 'ff-ff.css'],
      ['5.3.1', '..', '4.woff2'],
      ['1', 'noto-serif-sc', '4.woff2'],
      ['5.3.1', 'noto-serif-sc', '9999.woff2'],
    ] as const)
      expect(typeFile(version, family, file)).toBeUndefined();
  });
});
