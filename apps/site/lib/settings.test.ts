import { describe, expect, it } from 'vitest';
import { backTo, changed, cookieOf, settingsOf } from './settings';

describe('settings', () => {
  it('are read from a cookie and written back, whatever stands in it', () => {
    const set = settingsOf('size=4&theme=dark');
    expect(set.size).toBe('4');
    expect(set.theme).toBe('dark');
    expect(set.images).toBe('off');
    expect(cookieOf(set)).toBe('theme=dark&size=4');
    expect(cookieOf(settingsOf(undefined))).toBe('');
    expect(settingsOf('size=900&theme=%22%3E%3Cscript%3E&constructor=x&%E0%A4%A')).toEqual(settingsOf(''));
  });

  it('change one at a time, and only to what may be chosen', () => {
    const set = settingsOf('size=4');
    expect(cookieOf(changed(set, new URLSearchParams('theme=dark')))).toBe('theme=dark&size=4');
    expect(cookieOf(changed(set, new URLSearchParams('size=2')))).toBe('');
    expect(cookieOf(changed(set, new URLSearchParams('size=x&__proto__=y')))).toBe('');
  });
});

describe('the way back', () => {
  it('leads nowhere but here', () => {
    expect(backTo('/articles/ab?q=%E6%B9%96')).toBe('/articles/ab?q=%E6%B9%96');
    for (const away of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', null, '/a\nb', '/\t/evil'])
      expect(backTo(away)).toBe('/');
  });
});
