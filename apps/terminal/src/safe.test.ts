import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safe, safeJson, safeLines, visible } from './safe.js';

/** What a terminal obeys: C0 and C1 controls, DEL, and the bidirectional controls that reorder a line. */
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe('safe', () => {
  it('leaves text, wide or narrow, as it is', () => {
    for (const text of ['', '疫情就是命令，防控就是責任。', 'Ａ—Ｂ “x” 𠮷 👩‍👩‍👧 é', '\u3000\u3000晨报 記者']) expect(safe(text)).toBe(text);
  });

  it('shows escape sequences instead of sending them', () => {
    expect(safe('红\x1b[31m色\x07')).toBe('红␛[31m色␇');
    expect(safe('\u009b2J')).toBe('⟨009B⟩2J');
    expect(safe('a\r\nb\tc\x7f\0')).toBe('a␍␊b␉c␡␀');
    expect(safe('\u202egnp.exe')).toBe('⟨202E⟩gnp.exe');
    expect(safe('\ud800a\udc00𠮷')).toBe('⟨D800⟩a⟨DC00⟩𠮷');
  });

  it('keeps line feeds and tabs in a page, and no carriage return', () => {
    expect(safeLines('一\n\t二\r\n三')).toBe('一\n\t二␍\n三');
  });

  it('names what draws nothing where an apparatus asks for it', () => {
    expect(visible('去\u200b時\ufeff\u{e0001}')).toBe('去⟨200B⟩時⟨FEFF⟩⟨E0001⟩');
    expect(safe('去\u200b時')).toBe('去\u200b時');
  });

  it('lets nothing through that a terminal obeys', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(safe(text)).not.toMatch(OBEYED);
        expect(safeLines(text).replace(/[\t\n]/g, '')).not.toMatch(OBEYED);
        expect(visible(text)).not.toMatch(OBEYED);
      }),
    );
  });

  it('keeps the meaning of JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = safeJson(JSON.stringify({ text }));
        expect(JSON.parse(json)).toEqual({ text });
        expect(json).not.toMatch(OBEYED);
      }),
    );
  });
});
