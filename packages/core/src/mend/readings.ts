import { once } from '../script/once.js';
import { inGb2312 } from './gbk.js';
import { READINGS } from './readings.generated.js';

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
