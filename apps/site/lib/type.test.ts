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

describe('a style sheet of type', () => {
  it('names the slices that have the characters, and no others', () => {
    const found = fileAt(typeSheet('sc', '湖水清'));
    const css = found && 'css' in found ? found.css : '';
    const faces = css.match(/@font-face/g)?.length ?? 0;
    expect(faces).toBeGreaterThan(0);
    expect(faces).toBeLessThanOrEqual(3);
    for (const slice of css.match(/\/type\/[^)]+\.woff2/g) ?? []) expect(fileAt(slice)).toHaveProperty('woff2');
    const whole = fileAt(wholeSheet('sc'));
    expect(whole && 'css' in whole ? whole.css.match(/@font-face/g)?.length : 0).toBeGreaterThan(90);
  });

  it('is none for no characters, and no address leads out of the families', () => {
    expect(typeSheet('sc', '')).toBeUndefined();
    for (const [version, family, file] of [
      ['5.3.1', 'noto-serif-sc', '../package.json'],
      ['5.3.1', 'noto-serif-sc', 'ff.css'],
      ['5.3.1', '..', '4.woff2'],
      ['1', 'noto-serif-sc', '4.woff2'],
      ['5.3.1', 'noto-serif-sc', '9999.woff2'],
    ] as const)
      expect(typeFile(version, family, file)).toBeUndefined();
  });
});
