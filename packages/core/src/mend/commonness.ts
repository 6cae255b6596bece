import { foldUnit } from '../script/fold.js';
import { once } from '../script/once.js';
import { FOLLOWED, SINGLE } from './commonness.generated.js';

/** Characters that are words by themselves, of which dictionaries of longer words know little. */
const WORDS =
  '的了在是和不有我他她它你這那為與及於也就都而後上下中大小多少人時日月年個們一二三四五六七八九十百千萬到去來對從把被讓將會能要可說看做用給向以但並或之其此每各該請還又再已很更最只沒無好新老高長前內外間里處次名位元家國地市縣區鎮村';

const table = once(() => {
  const power = new Int8Array(0x10000).fill(-1);
  SINGLE.split('|').forEach((characters, index) => {
    for (let i = 0; i < characters.length; i++) power[characters.charCodeAt(i)] = index;
  });
  for (let i = 0; i < WORDS.length; i++) {
    const unit = foldUnit(WORDS.charCodeAt(i));
    power[unit] = Math.max(power[unit] as number, 9);
  }
  const followed = new Map<number, string>();
  for (const entry of FOLLOWED.split('|')) followed.set(entry.charCodeAt(0), entry.slice(1));
  const words = new Set([...WORDS].map((character) => foldUnit(character.charCodeAt(0))));
  return { power, followed, words };
});

/** How common a character is in words, as a power of two; -1 where no word holds it. `commonness('去')` is above `commonness('娶')`. */
export function commonness(character: string): number {
  return table().power[foldUnit(character.charCodeAt(0))] as number;
}

/** Whether one character follows another within words; `isPair('重', '擔')` is true. */
export function isPair(first: string, second: string): boolean {
  const seconds = table().followed.get(foldUnit(first.charCodeAt(0)));
  return seconds?.includes(String.fromCharCode(foldUnit(second.charCodeAt(0)))) ?? false;
}

/** Whether a character stands by itself as a word; `isWord('的')` is true. */
export function isWord(character: string): boolean {
  return table().words.has(foldUnit(character.charCodeAt(0)));
}
