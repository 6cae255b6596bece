import type { DocumentFacts } from '../apparatus/rule.js';
import { textRule } from '../apparatus/rule.js';

/** Blocks of symbols that running text has no use for: tiles, dominoes, cards, ornaments, alchemy, shapes, arrows. */
const BLOCKS = [
  [0x1f000, 0x1f02f],
  [0x1f030, 0x1f09f],
  [0x1f0a0, 0x1f0ff],
  [0x1f650, 0x1f67f],
  [0x1f700, 0x1f77f],
  [0x1f780, 0x1f7ff],
  [0x1f800, 0x1f8ff],
] as const;
const RARE = '\\u{1f000}-\\u{1f0ff}\\u{1f650}-\\u{1f67f}\\u{1f700}-\\u{1f8ff}';
const SYMBOL = `[\\u{1f000}-\\u{1faff}][\\u{1f3fb}-\\u{1f3ff}\\ufe0f\\u200d]*`;
/** One to four symbols behind a Han character, and what stands behind them: a Han character or a mark that goes on or ends a sentence. */
const RUN = new RegExp(`(?<=\\p{Script=Han})(?:${SYMBOL}){1,4}(?=[\\p{Script=Han}，。、；：！？,;:!?])`, 'gu');
const RARE_SYMBOL = new RegExp(`[${RARE}]`, 'gu');
const BETWEEN_HAN = /^\p{Script=Han}/u;
/** What a text is about that shows such symbols. */
const ABOUT = /unicode|emoji|表情|符號|符号|字元|字符|麻將|麻将|撲克|扑克|紙牌|纸牌|骨牌|多米諾|多米诺|煉金|炼金/i;

const LEAST = { symbols: 5, blocks: 3, share: 0.9 };

/** Takes out the symbols that a program strewed over a text. */
export default textRule<true>({
  name: 'mend/inserted-symbol',
  summary: 'Omits tiles, cards, alchemical signs and the like, and emoji among them, where a program strewed them over running text.',
  because: [
    {
      seen: 'Copies of news pages on sites that reword what they take',
      says: 'One to four symbols of blocks that hardly any text uses, with emoji among them, stand between characters of running text: 這🃊🖆🐘,多年来.',
    },
  ],
  examples: [
    {
      before: '石橋🀄🜁鎮的渡口,三年🃊來第一次熱鬧🞴起來。船工🠸🜂說,河水漲了👏,擺渡🁢也快了。',
      after: '石橋鎮的渡口,三年來第一次熱鬧起來。船工說,河水漲了👏,擺渡也快了。',
      note: 'Before a mark, an emoji may be the writer’s.',
    },
    {
      before: '石橋🀄🜁鎮的渡口,三年🃊來第一次熱鬧🞴起來。船工🠸🜂說,河水👏🏻漲了,擺渡🁢也快了。',
      after: '石橋鎮的渡口,三年來第一次熱鬧起來。船工說,河水漲了,擺渡也快了。',
    },
  ],
  exceptions: [
    { keep: '打麻将先认牌:东🀀、南🀁、西🀂、北🀃、中🀄、发🀅,花牌🀢另算,骰子⚀和骨牌🀱不在此列,扑克🂡也不在。', because: 'A text about the symbols.' },
    { keep: '今天天气真好😀,我们去爬山⛰️吧!山上的花🌸开了,好看👍。', because: 'A writer’s emoji.' },
    { keep: '上🠹、下🠻、左🠸、右🠺,再按🠹键。', because: 'Arrows in instructions are of one block.' },
  ],
  signs: '\ud83c\ud83d\ud83e',
  gate: (document) => (isStrewn(document) ? true : undefined),
  *propose(block) {
    const { reading: text } = block;
    for (const { 0: run, index } of text.matchAll(RUN)) {
      const end = index + run.length;
      if (block.protects(index, end)) continue;
      if (run.search(RARE_SYMBOL) >= 0) yield { start: index, end, value: '' };
      else if (BETWEEN_HAN.test(text.slice(end))) yield { start: index, end, value: '', confidence: 'guess' };
    }
  },
});

function isStrewn(document: DocumentFacts): boolean {
  const text = document.printed.map((block) => block.reading).join('\n');
  const all = text.match(RARE_SYMBOL) ?? [];
  if (all.length < LEAST.symbols || ABOUT.test(text)) return false;
  const strewn = [...text.matchAll(RUN)].flatMap(([run]) => run.match(RARE_SYMBOL) ?? []);
  const blocks = new Set(strewn.map((symbol) => BLOCKS.findIndex(([, last]) => (symbol.codePointAt(0) as number) <= last)));
  return strewn.length >= LEAST.symbols && strewn.length >= all.length * LEAST.share && blocks.size >= LEAST.blocks;
}
