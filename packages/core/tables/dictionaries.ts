import { TextDecoder } from '@exodus/bytes/encoding.js';
import HKVariants from 'opencc-js/dict/HKVariants';
import JPShinjitaiCharacters from 'opencc-js/dict/JPShinjitaiCharacters';
import STCharacters from 'opencc-js/dict/STCharacters';
import STPhrases from 'opencc-js/dict/STPhrases';
import TSCharacters from 'opencc-js/dict/TSCharacters';
import TSPhrases from 'opencc-js/dict/TSPhrases';
import TWVariants from 'opencc-js/dict/TWVariants';

export type Pair = readonly [string, string];

const pairs = (entries: string): readonly Pair[] => entries.split('|').map((entry) => entry.split(' ') as unknown as Pair);

/** The character and phrase dictionaries of OpenCC as opencc-js carries them (Apache-2.0). */
export const dictionaries = {
  simplifiedToTraditional: pairs(STCharacters),
  simplifiedPhrases: pairs(STPhrases),
  traditionalToSimplified: pairs(TSCharacters),
  traditionalPhrases: pairs(TSPhrases),
  taiwan: pairs(TWVariants),
  hongKong: pairs(HKVariants),
  japanese: pairs(JPShinjitaiCharacters),
};

/** Whether a string is one UTF-16 unit: the tables index by unit. */
export const isUnit = (text: string): boolean => text.length === 1;

/** Characters in code point order, each once. */
export const inOrder = (characters: Iterable<string>): string => [...new Set(characters)].sort((a, b) => (a < b ? -1 : 1)).join('');

/** The Han of a legacy two-byte set within the given rows of lead and trail bytes. */
export function hanOf(charset: 'gbk' | 'big5', lead: readonly [number, number], trail: readonly [number, number]): ReadonlySet<string> {
  const decoder = new TextDecoder(charset);
  const out = new Set<string>();
  for (let a = lead[0]; a <= lead[1]; a++) {
    for (let b = trail[0]; b <= trail[1]; b++) {
      const character = decoder.decode(Uint8Array.of(a, b));
      if (/^\p{Script=Han}$/u.test(character)) out.add(character);
    }
  }
  return out;
}

/** A generated module: constants, one line each, under a note of their source. */
export function moduleOf(source: string, constants: Readonly<Record<string, string>>): string {
  const lines = Object.entries(constants).map(
    ([name, value]) => `export const ${name}: string =\n  '${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}';`,
  );
  return `// Generated: ${source} Do not edit; \`npx vitest run packages/core/tables -u\` writes it anew.\n${lines.join('\n')}\n`;
}
