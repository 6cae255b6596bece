import { pinyin } from 'pinyin-pro';
import { hanOf, inOrder, moduleOf } from './dictionaries.js';

/** `mend/readings.generated.ts`: every reading of every Han character of GBK, as `reading` and the characters that have it. */
export function readingsModule(): string {
  const characters = new Map<string, Set<string>>();
  for (const character of hanOf('gbk', [0x81, 0xfe], [0x40, 0xfe])) {
    for (const reading of pinyin(character, { multiple: true, type: 'array' })) {
      if (reading === character) continue;
      const key = reading.normalize('NFC');
      characters.set(key, (characters.get(key) ?? new Set()).add(character));
    }
  }
  const readings = [...characters.keys()].sort();
  return moduleOf('readings of the Han characters of GBK, from pinyin-pro (MIT).', {
    READINGS: readings.map((reading) => reading + inOrder(characters.get(reading) ?? [])).join('|'),
  });
}

/** `ruby.generated.ts`: the commonest reading of the characters that have several, as `reading` and the characters that it is chosen for. */
export function commonestModule(): string {
  const characters = new Map<string, string[]>();
  for (const character of hanOf('gbk', [0x81, 0xfe], [0x40, 0xfe])) {
    const readings = [...new Set(pinyin(character, { multiple: true, type: 'array' }).map((reading) => reading.normalize('NFC')))];
    const [first] = readings;
    if (readings.length < 2 || first === undefined || first === character) continue;
    characters.set(first, [...(characters.get(first) ?? []), character]);
  }
  const readings = [...characters.keys()].sort();
  return moduleOf('the commonest readings of the Han characters of GBK that have several, from pinyin-pro (MIT).', {
    COMMONEST: readings.map((reading) => reading + inOrder(characters.get(reading) ?? [])).join('|'),
  });
}
