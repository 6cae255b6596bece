import { dictionaries, hanOf, inOrder, isUnit, moduleOf } from './dictionaries.js';

/**
 * `script/marks.generated.ts`: the characters by which a script is known.
 * A Simplified form counts when Big5 has no place for it and no Traditional phrase holds it, a Traditional form when
 * GB 2312 has none and no Simplified phrase holds it: so 干, 后, 里, 乾 and 於, which either script may write, count for neither.
 */
export function marksModule(): string {
  const gb2312 = hanOf('gbk', [0xb0, 0xf7], [0xa1, 0xfe]);
  const big5 = hanOf('big5', [0xa4, 0xf9], [0x40, 0xfe]);
  const inTraditional = new Set(dictionaries.simplifiedPhrases.flatMap(([, traditional]) => [...traditional]));
  const inSimplified = new Set(dictionaries.simplifiedPhrases.flatMap(([simplified]) => [...simplified]));
  const variants = new Set([...dictionaries.taiwan, ...dictionaries.hongKong].flat());
  const simplified = dictionaries.simplifiedToTraditional
    .map(([from]) => from)
    .filter((c) => isUnit(c) && !big5.has(c) && !inTraditional.has(c) && !variants.has(c));
  const traditional = dictionaries.traditionalToSimplified.map(([from]) => from).filter((c) => isUnit(c) && !gb2312.has(c) && !inSimplified.has(c));
  const either = new Set([...simplified, ...traditional]);
  const japanese = dictionaries.japanese
    .map(([from]) => from)
    .filter((c) => isUnit(c) && !gb2312.has(c) && !big5.has(c) && !either.has(c) && !variants.has(c));
  return moduleOf('characters that only one script writes, from the dictionaries of OpenCC in opencc-js (Apache-2.0).', {
    SIMPLIFIED: inOrder(simplified),
    TRADITIONAL: inOrder(traditional),
    JAPANESE: inOrder(japanese),
    SIMPLIFIED_AND_JAPANESE: inOrder(dictionaries.japanese.map(([from]) => from).filter((c) => simplified.includes(c))),
  });
}
