import { describe, expect, it } from 'vitest';
import { type Background, paint, paletteOf } from './style.js';

/** Contrast of two colours as WCAG counts it. */
function contrast(a: readonly number[], b: readonly number[]): number {
  const light = ([r = 0, g = 0, b = 0]: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe('the inks', () => {
  it.each<[Background, readonly (readonly number[])[]]>([
    [
      'light',
      [
        [255, 255, 255],
        [253, 246, 227],
      ],
    ],
    [
      'dark',
      [
        [0, 0, 0],
        [30, 30, 30],
        [0, 43, 54],
      ],
    ],
  ])('can be read on a %s terminal', (background, papers) => {
    const { vermilion = '', faint = '' } = paletteOf(true, 24, background);
    for (const code of [vermilion, faint])
      for (const paper of papers) expect(contrast(code.split(';').slice(2).map(Number), paper)).toBeGreaterThan(4.5);
  });

  it('keep to the colours a terminal has, and to none where none is wanted', () => {
    const row = [
      { text: '改', style: { vermilion: true, dim: true } },
      { text: '字', style: { dim: true } },
    ];
    expect(paint(row, paletteOf(true, 4, 'light'))).toBe('\u001b[2;31m改\u001b[0m\u001b[2m字\u001b[0m');
    expect(paint(row, paletteOf(true, 8, 'dark'))).toBe('\u001b[2;38;5;209m改\u001b[0m\u001b[38;5;247m字\u001b[0m');
    expect(paint(row, paletteOf(false, 24, 'dark'))).toBe('\u001b[2m改\u001b[0m\u001b[2m字\u001b[0m');
  });
});
