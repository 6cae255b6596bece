import { textRule } from '../apparatus/rule.js';
import { glossesIn, isGlossedHereAndThere } from './random-gloss.js';
import { isReadExactly } from './readings.js';

/** A word that the same programs mask: what stood there is gone. */
const MASKED = /(?<=\p{Script=Han})\*{1,3}(?=\p{Script=Han})/gu;

/** Takes out the readings in pinyin that a program put behind characters here and there, and names the places where it masked a word. */
export default textRule<true>({
  name: 'mend/scattered-gloss',
  summary: 'Omits readings in parentheses behind common characters where a program put them here and there, and names the words that it masked.',
  because: [
    {
      seen: 'Copies of news pages on sites that reword what they take',
      says: 'One character in ten to twenty, common ones for the most part, is followed by its reading at any mention; words that advertisements may not use are masked by asterisks.',
    },
  ],
  examples: [
    {
      before:
        '鎮上有(yǒu)一條河,河上有一座橋。人們過橋去上學,也(yě)過橋去(qù)趕集。老人說,這(zhè)座橋是一百年前修的,修橋的人(rén)都不在了。\n後來水大,橋被沖走,人們只好坐船。船工說(shuō),這條河(hé)的水(shuǐ)一年比一年少,船也一年比一年(nián)小。\n今年春天,鎮上(shàng)決定再修一座新橋。開工那天(tiān),老(lǎo)人都來看,有人說這一次要修得比老橋還好(hǎo)。橋頭立著一塊石碑,碑上寫(xiě)著修橋人的名(míng)字。\n過橋的人越來越多,鎮上也熱鬧起來。',
      after:
        '鎮上有一條河,河上有一座橋。人們過橋去上學,也過橋去趕集。老人說,這座橋是一百年前修的,修橋的人都不在了。\n後來水大,橋被沖走,人們只好坐船。船工說,這條河的水一年比一年少,船也一年比一年小。\n今年春天,鎮上決定再修一座新橋。開工那天,老人都來看,有人說這一次要修得比老橋還好。橋頭立著一塊石碑,碑上寫著修橋人的名字。\n過橋的人越來越多,鎮上也熱鬧起來。',
    },
  ],
  exceptions: [
    {
      keep: '谶(chèn)纬、亳(bó)州、郃(hé)阳、涪(fú)陵、歙(shè)县、黟(yī)县、荥(xíng)阳、枞(zōng)阳、儋(dān)州、芮(ruì)城、婺(wù)源、鄱(pó)阳,这些地名都不好念。亳州和歙县去过,婺源没去过。',
      because: 'Rare characters are glossed for the reader, each where it comes first.',
    },
    {
      keep: '今天(tiān)我们(men)学(xué)习(xí)一(yī)首(shǒu)诗(shī)。诗人(rén)看(kàn)见(jiàn)月(yuè)光(guāng),想(xiǎng)起(qǐ)家(jiā)乡(xiāng)。',
      because: 'A reader for children glosses every word.',
    },
  ],
  signs: ')）*',
  gate: (document) => (isGlossedHereAndThere(document) ? true : undefined),
  *propose(block) {
    const { reading: text } = block;
    for (const { character, readings, start, end } of glossesIn(text)) {
      if (readings.length === 1 && isReadExactly(character, readings[0] as string) && !block.protects(start, end)) yield { start, end, value: '' };
    }
    for (const { 0: mask, index } of text.matchAll(MASKED)) {
      const end = index + mask.length;
      if (!block.protects(index, end)) yield { start: index, end, value: mask, confidence: 'guess', doubt: true };
    }
  },
});
