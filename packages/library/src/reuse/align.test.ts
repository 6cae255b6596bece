import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from './align.js';

const shown = (a: string, b: string) => align(a, b).map((part) => [part.kind, a.slice(...part.a), b.slice(...part.b)]);

describe('two texts side by side', () => {
  it('are the same in another script, width and punctuation', () => {
    expect(align('他說：「橋要修好，」', '他说:"桥要修好"').map(({ kind }) => kind)).toEqual(['same']);
  });

  it('show what was added, cut and changed, each with its punctuation', () => {
    expect(
      shown(
        '昨天上午，云岭村的旧桥开始重修，三十名石匠到了工地。老人们站在岸上看，一直看到天黑。',
        '昨天下午，雲嶺村的舊橋開始重修，四十名石匠到了工地。一直看到天黑。村裏為他們備了飯。',
      ),
    ).toEqual([
      ['same', '昨天', '昨天'],
      ['changed', '上', '下'],
      ['same', '午，云岭村的旧桥开始重修，', '午，雲嶺村的舊橋開始重修，'],
      ['changed', '三', '四'],
      ['same', '十名石匠到了工地。', '十名石匠到了工地。'],
      ['cut', '老人们站在岸上看，', ''],
      ['same', '一直看到天黑。', '一直看到天黑。'],
      ['added', '', '村裏為他們備了飯。'],
    ]);
  });

  it('tile both texts, and parts that are the same agree', () => {
    const words = fc
      .array(fc.constantFrom('山', '水', '人', '，', '\n', '河上的旧桥要修好了大家', '舊橋'), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, (a, b) => {
        let [x, y] = [0, 0];
        for (const part of align(a, b)) {
          expect([part.a[0], part.b[0]]).toEqual([x, y]);
          [x, y] = [part.a[1], part.b[1]];
          if (part.kind === 'same') expect(align(a.slice(...part.a), b.slice(...part.b)).every(({ kind }) => kind === 'same')).toBe(true);
        }
        expect([x, y]).toEqual([a.length, b.length]);
      }),
    );
  });

  it('end in one change where too little is alike', () => {
    const a = Array.from({ length: 5000 }, (_, k) => String.fromCharCode(0x4e00 + ((k * 7) % 5000))).join('');
    const b = [...a].reverse().join('');
    expect(align(a, b).length).toBeLessThan(20);
  });
});
