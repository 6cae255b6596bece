import { describe, expect, it } from 'vitest';
import { langIn, viewsFor } from './language';

describe('the views of a text', () => {
  it('are mended only of one that a program made, in its own language', () => {
    expect(viewsFor({}).map(({ view }) => view)).toEqual(['source', 'Hans', 'Hant-TW', 'Hant-HK']);
    expect(viewsFor({ machineConverted: true }).map(({ view }) => view)).toContain('Hant-mended');
    expect(langIn('Hant-mended', { value: 'Hant', region: 'CN', machineConverted: true, confidence: 1 })).toBe('zh-Hant-CN');
  });
});
