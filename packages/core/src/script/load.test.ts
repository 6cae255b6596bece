import { describe, expect, it } from 'vitest';
import { loadScript, type Orthography } from './load.js';

describe('a script by its name', () => {
  it('is the one of that name, with the words of its region only when asked', async () => {
    for (const name of ['Hans', 'Hant', 'Hant-TW', 'Hant-HK'] as const) expect((await loadScript(name)).tag).toBe(name);
    expect((await loadScript('Hant-mended')).mends).toBe(true);
    expect((await loadScript('Hant-TW')).convert('信息')).toBe('信息');
    expect((await loadScript('Hant-TW', true)).convert('信息')).toBe('資訊');
  });

  it('has no words where it has no region', async () => {
    for (const name of ['Hant', 'Hant-mended'] satisfies Orthography[]) expect((await loadScript(name, true)).vocabulary).toBeUndefined();
  });
});
