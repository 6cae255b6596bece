import { once } from '../script/once.js';
import { inGb2312 } from './gbk.js';
import { READINGS } from './readings.generated.js';

/** The letters that a reading in pinyin is written with, for a character class; combining tone marks included. */
export const PINYIN_LETTERS =
  'a-zü\u0101\u00e1\u01ce\u00e0\u0113\u00e9\u011b\u00e8\u012b\u00ed\u01d0\u00ec\u014d\u00f3\u01d2\u00f2\u016b\u00fa\u01d4\u00f9\u01d6\u01d8\u01da\u01dcńňǹḿêếềăĕĭŏŭɡ\u0300\u0301\u0304\u0306\u0308\u030c';

/** Each reading with the characters that have it. */
function groups(): readonly (readonly [reading: string, characters: string])[] {
  return READINGS.split('|').map((group) => {
    const end = group.search(/\p{Script=Han}/u);
    return [group.slice(0, end), group.slice(end)];
  });
}

const table = once(() => {
  const readings = new Map<string, string[]>();
  const bases = new Set<string>();
  for (const [reading, characters] of groups()) {
    bases.add(toneless(reading));
    for (const character of characters) {
      const known = readings.get(character);
      if (known) known.push(reading);
      else readings.set(character, [reading]);
    }
  }
  return { readings, bases };
});

const byReading = once(() => {
  const characters = new Map<string, string[]>();
  for (const [reading, group] of groups()) {
    const base = toneless(reading);
    characters.set(base, [...(characters.get(base) ?? []), ...[...group].filter((character) => !inGb2312(character))]);
  }
  return new Map([...characters].map(([base, group]) => [base, [...new Set(group)]]));
});

/** The characters outside GB 2312, those that only Traditional text has, that are read so, whatever the tone. */
export function traditionalReadAs(reading: string): readonly string[] {
  return byReading().get(toneless(reading)) ?? [];
}

/** The readings of a character, toned; none for what is not in GBK. `readingsOf('調')` is `['diào', 'tiáo']`. */
export function readingsOf(character: string): readonly string[] {
  return table().readings.get(character) ?? [];
}

/** A reading in one spelling: composed letters, carons for breves, the ordinary g; `normalizeReading('dă')` is `'dǎ'`. */
export function normalizeReading(text: string): string {
  return text.trim().normalize('NFD').replaceAll('\u0306', '\u030c').replaceAll('ɡ', 'g').normalize('NFC');
}

/** A reading without its tone; `toneless('lǜ')` is `'lü'`. */
export function toneless(reading: string): string {
  return normalizeReading(reading)
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');
}

/** Whether a text is one syllable that some character is read by, with or without its tone. */
export function isSyllable(text: string): boolean {
  return table().bases.has(toneless(text));
}

/** Whether a character is read so, the tone included. */
export function isReadExactly(character: string, reading: string): boolean {
  return readingsOf(character).includes(normalizeReading(reading));
}

/** Whether a character is read so, whatever the tone. */
export function isRead(character: string, reading: string): boolean {
  const base = toneless(reading);
  return readingsOf(character).some((known) => toneless(known) === base);
}
