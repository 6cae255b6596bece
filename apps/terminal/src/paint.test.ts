import { describe, expect, it } from 'vitest';
import { paintFor } from './paint.js';

const painted = (isTTY: boolean, env: Record<string, string>) => paintFor({ isTTY }, env).vermilion('改');

describe('paintFor', () => {
  it('colours a terminal that has colours, and nothing else', () => {
    expect(painted(true, { TERM: 'xterm-256color' })).toMatch(/^\x1b\[[\d;]+m改\x1b\[39m$/);
    expect(painted(false, { TERM: 'xterm-256color' })).toBe('改');
    expect(painted(true, { TERM: 'dumb' })).toBe('改');
  });

  it('heeds NO_COLOR and FORCE_COLOR', () => {
    expect(painted(true, { TERM: 'xterm', NO_COLOR: '1' })).toBe('改');
    expect(painted(true, { TERM: 'xterm', NO_COLOR: '' })).toContain('\x1b[');
    expect(painted(false, { FORCE_COLOR: '1' })).toContain('\x1b[');
    expect(painted(false, { FORCE_COLOR: '1', NO_COLOR: '1' })).toContain('\x1b[');
    expect(painted(true, { TERM: 'xterm', FORCE_COLOR: '0' })).toBe('改');
  });

  it('writes nothing around nothing', () => {
    expect(paintFor({}, { FORCE_COLOR: '3' }).bold('')).toBe('');
  });
});
