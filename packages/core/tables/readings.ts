import { pinyin } from 'pinyin-pro';
import { dictionaries, hanOf, inOrder, isUnit, moduleOf } from './dictionaries.js';
import { candidatesOf } from './opencc.js';

/** Every reading that pinyin-pro gives a character; none for one that it does not know. */
const readingsOf = (character: string): readonly string[] =>
  pinyin(character, { multiple: true, type: 'array' })
    .filter((reading) => reading !== character)
    .map((reading) => reading.normalize('NFC'));

/**
 * Traditional characters to the Simplified one that stands for no other, and so is read as they are: pinyin-pro knows 间 better than 間.
 * Beside 只, which is 只 and 隻, it is asked for the character itself.
 */
function simplifiedForms(): ReadonlyMap<string, string> {
  const ofSeveral = candidatesOf('ST');
  return new Map(dictionaries.traditionalToSimplified.filter(([from, to]) => isUnit(from) && isUnit(to) && !ofSeveral.has(to)));
}

/** `mend/readings.generated.ts`: every reading of every Han character of GBK, as `reading` and the characters that have it. */
export function readingsModule(): string {
  const simplified = simplifiedForms();
  const characters = new Map<string, Set<string>>();
  for (const character of hanOf('gbk', [0x81, 0xfe], [0x40, 0xfe])) {
    for (const reading of [...readingsOf(simplified.get(character) ?? character), ...readingsOf(character)])
      characters.set(reading, (characters.get(reading) ?? new Set()).add(character));
  }
  const readings = [...characters.keys()].sort();
  return moduleOf('readings of the Han characters of GBK, from pinyin-pro (MIT).', {
    READINGS: readings.map((reading) => reading + inOrder(characters.get(reading) ?? [])).join('|'),
  });
}

/** `ruby.generated.ts`: the commonest reading of the characters that have several, as `reading` and the characters that it is chosen for. */
export function commonestModule(): string {
  const simplified = simplifiedForms();
  const characters = new Map<string, string[]>();
  for (const character of hanOf('gbk', [0x81, 0xfe], [0x40, 0xfe])) {
    const readings = new Set([...readingsOf(simplified.get(character) ?? character), ...readingsOf(character)]);
    const [first] = readings;
    if (first === undefined || readings.size < 2) continue;
    characters.set(first, [...(characters.get(first) ?? []), character]);
  }
  const readings = [...characters.keys()].sort();
  return moduleOf('the commonest readings of the Han characters of GBK that have several, from pinyin-pro (MIT).', {
    COMMONEST: readings.map((reading) => reading + inOrder(characters.get(reading) ?? [])).join('|'),
  });
}
