import { textRule } from '../apparatus/rule.js';
import { glossesIn, isGlossedOverAgain } from './random-gloss.js';

/** Takes out the readings in pinyin that a program put behind characters, one for each time that the clause has the character. */
export default textRule<true>({
  name: 'mend/repeated-gloss',
  summary: 'Omits the readings in parentheses behind characters, most without a tone, in a document where a program wrote some several times over.',
  because: [
    {
      seen: 'Copies of news pages on sites that reword what they take',
      says: 'Characters of any kind are followed by their reading without its tone, as many times as the clause has the character: 系(xi)(xi)(xi)統(tong).',
    },
  ],
  examples: [
    {
      before:
        '河(he)(he)東鎮的河(he)(he)堤修(xiu)好了,堤上(shang)種(zhong)了柳樹(shu)。渡(du)口的船(chuan)照(zhao)常(chang)開(kai)行(xing),船工說(shuo)水(shui)比(bi)去(qu)年高(gao)。鎮上的學(xue)校和(he)醫(yi)院也(ye)修了路(lu),路邊還裝(zhuang)上燈(deng),走夜路不再(zai)怕黑。',
      after: '河東鎮的河堤修好了,堤上種了柳樹。渡口的船照常開行,船工說水比去年高。鎮上的學校和醫院也修了路,路邊還裝上燈,走夜路不再怕黑。',
    },
  ],
  exceptions: [
    {
      keep: '你(ni)好(hao),我(wo)叫(jiao)方(fang)宁(ning),今(jin)天(tian)学(xue)拼(pin)音(yin)。他(ta)也(ye)来(lai)了(le),我(wo)们(men)一(yi)起(qi)读(du)。',
      because: 'A reader for beginners gives each character its reading once.',
    },
    { keep: '他笑得停不下来:哈(ha)(ha)(ha)!项目(a)(b)(c)都写在表里。', because: 'Laughter and labels are few.' },
  ],
  signs: ')）',
  gate: (document) => (isGlossedOverAgain(document) ? true : undefined),
  *propose(block) {
    for (const { start, end } of glossesIn(block.reading)) if (!block.protects(start, end)) yield { start, end, value: '' };
  },
});
