import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.js';

describe('fold', () => {
  test('leaves what has one form alone', () => {
    for (const text of ['', '山高水长', 'plain ascii 123', '😀👩‍👩‍👧', '𠮷野家', '①㎡Ⅳ', '一、二。', 'かな カナ']) {
      expect(fold(text)).toBe(text.toLowerCase());
    }
  });

  test.each([
    ['著 着', '着 着'],
    ['乾淨 幹部 干涉', '干净 干部 干涉'],
    ['皇后 後天', '皇后 后天'],
    ['裡 裏 里', '里 里 里'],
    ['臺灣 台湾 檯 颱', '台湾 台湾 台 台'],
    ['瞭解 了解', '了解 了解'],
    ['為 爲 为', '为 为 为'],
    ['羣 群 衆 眾 众', '群 群 众 众 众'],
    ['戶户户 衞衛卫 説說说', '户户户 卫卫卫 说说说'],
    ['疫情就是命令，防控就是責任', '疫情就是命令,防控就是责任'],
  ])('%s is searched as %s', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  test('width, case and the shapes of marks', () => {
    expect(fold('ＡＢＣ１２３％')).toBe('abc123%');
    expect(fold('「甲」“乙”„丙‟')).toBe('"甲""乙""丙"');
    expect(fold('『甲』‘乙’')).toBe("'甲''乙'");
    expect(fold('（甲）：乙；丙？丁！')).toBe('(甲):乙;丙?丁!');
    expect(fold('約翰・史密斯 約翰•史密斯')).toBe('约翰·史密斯 约翰·史密斯');
    expect(fold('甲\u3000乙\u00a0丙')).toBe('甲 乙 丙');
    expect(fold('甲╱乙⁄丙／丁')).toBe('甲/乙/丙/丁');
    expect(fold('⼥ 樂')).toBe('女 乐');
  });

  test('keeps the length unit by unit, folds once and for all, and folds each unit by itself', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'臺台幹乾“”「İßΣ𠮷ＡＺ　\ud800'), maxLength: 60 }),
    );
    fc.assert(
      fc.property(any, any, (a, b) => {
        const folded = fold(a + b);
        return folded.length === a.length + b.length && fold(folded) === folded && folded === fold(a) + fold(b);
      }),
    );
  });

  test('a long text is folded as its parts are', () => {
    const part = '紅旗飄揚，Ａ區。';
    expect(fold(part.repeat(3000))).toBe(fold(part).repeat(3000));
    for (const unit of ['𠮷', '\ud800', '\udc00']) {
      const long = `a${unit.repeat(70_000)}`;
      expect(fold(long) === long).toBe(true);
    }
  });
});
