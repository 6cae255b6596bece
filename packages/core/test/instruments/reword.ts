/** What sites that reword what they take do to a text, so that no other finds it again. */

/** A reading without its tone. */
const plain = (reading: string): string =>
  reading
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');

/** Each of some characters with its reading behind it, without the tone, as often as the clause has the character: `系(xi)(xi)`. */
export function glossOverAgain(text: string, readings: ReadonlyMap<string, string>): string {
  return text.replace(/[^，。、；：！？\n]+/g, (clause) => {
    const counts = new Map<string, number>();
    for (const character of clause) counts.set(character, (counts.get(character) ?? 0) + 1);
    const glossed = (character: string) => `${character}${`(${plain(readings.get(character) as string)})`.repeat(counts.get(character) as number)}`;
    return [...clause].map((character) => (readings.has(character) ? glossed(character) : character)).join('');
  });
}

/** The characters at some places with their reading behind them. */
export function glossHereAndThere(text: string, places: ReadonlySet<number>, readings: ReadonlyMap<string, string>): string {
  return [...text]
    .map((character, at) => (places.has(at) && readings.has(character) ? `${character}(${readings.get(character)})` : character))
    .join('');
}

/** Symbols put behind the characters at some places. */
export function strewSymbols(text: string, places: ReadonlyMap<number, string>): string {
  return [...text].map((character, at) => character + (places.get(at) ?? '')).join('');
}
