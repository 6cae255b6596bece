import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { written } from './decimal.js';
import { approximate, readNumeral } from './numeral.js';
import { plain } from './plain.js';

const read = (text: string) => {
  const numeral = readNumeral(plain(text));
  return numeral && written(numeral.value);
};

const HAN = '零一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';

/** Four places of a number as they are spoken, with a zero where places are left out. */
function section(value: number, digits: string, powers: readonly string[]): string {
  let out = '';
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) gap = out !== '';
    else {
      out += `${gap ? '零' : ''}${digits[digit]}${powers[power]}`;
      gap = false;
    }
  }
  return out;
}

function spoken(value: bigint, traditional: boolean, formal: boolean): string {
  if (value === 0n) return '零';
  const digits = formal ? FORMAL : HAN;
  const powers = formal ? ['', '拾', '佰', '仟'] : ['', '十', '百', '千'];
  const upTo = (part: number) => section(part, digits, powers);
  const low = Number(value % 10_000n);
  const middle = Number((value / 10_000n) % 10_000n);
  const high = Number(value / 100_000_000n);
  let out = high > 0 ? `${upTo(high)}亿` : '';
  if (middle > 0) out += `${out !== '' && middle < 1000 ? '零' : ''}${upTo(middle)}万`;
  if (low > 0) out += `${out !== '' && (low < 1000 || (middle === 0 && high > 0)) ? '零' : ''}${upTo(low)}`;
  if (!formal) out = out.replace(/^一十/, '十');
  return traditional ? out.replaceAll('亿', '億').replaceAll('万', '萬').replaceAll('贰', '貳').replaceAll('陆', '陸').replaceAll('叁', '參') : out;
}

describe('readNumeral', () => {
  it.each([
    ['三千五百二十', '3520'],
    ['两亿三千万', '230000000'],
    ['兩億三千萬', '230000000'],
    ['廿六', '26'],
    ['卅', '30'],
    ['一千零五十', '1050'],
    ['十', '10'],
    ['十点七', '10.7'],
    ['1.7万', '17000'],
    ['2538.5万', '25385000'],
    ['1.2万亿', '1200000000000'],
    ['3亿5000万', '350000000'],
    ['1万2千', '12000'],
    ['两万五', '25000'],
    ['一百五', '150'],
    ['两万零五', '20005'],
    ['壹佰贰拾', '120'],
    ['1,234', '1234'],
    ['１２．５', '12.5'],
    ['〇', '0'],
    ['十四亿', '1400000000'],
  ])('reads %s', (text, value) => expect(read(text)).toBe(value));

  it.each(['九一八', '百', '千万', '五四', '一二九', '三万亿亿', '万', '五十千', '一十百', '二百三百', '十十'])('reads no number in %s', (text) =>
    expect(read(text)).toBeUndefined(),
  );

  it('reads what is spoken, in both scripts and in the forms of cheques', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999n }), fc.boolean(), fc.boolean(), (value, traditional, formal) => {
        expect(read(spoken(value, traditional, formal))).toBe(String(value));
      }),
      { numRuns: 2000 },
    );
  });

  it('moves a decimal by its scale as text, with nothing rounded', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(['万', 4], ['亿', 8]),
        (units, places, scale) => {
          const [sign, power] = scale as [string, number];
          const digits = String(units).padStart(places + 1, '0');
          const text = `${digits.slice(0, -places)}.${digits.slice(-places)}`;
          const scaled = units * 10n ** BigInt(power);
          const whole = scaled / 10n ** BigInt(places);
          const rest = String(scaled % 10n ** BigInt(places))
            .padStart(places, '0')
            .replace(/0+$/, '');
          expect(read(text + sign)).toBe(rest === '' ? String(whole) : `${whole}.${rest}`);
        },
      ),
    );
  });
});

describe('approximate', () => {
  it.each([
    ['七八十', ['七十', '八十']],
    ['十七八', ['十七', '十八']],
    ['两三', ['两', '三']],
    ['三五', ['三', '五']],
    ['二十三四', ['二十三', '二十四']],
    ['五六百', ['五百', '六百']],
    ['九十', undefined],
    ['三十五', undefined],
    ['二五', undefined],
  ])('reads %s', (text, pair) => expect(approximate(text)).toEqual(pair));
});
