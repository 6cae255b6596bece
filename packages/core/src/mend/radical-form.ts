import { textRule } from '../apparatus/rule.js';

/** Forms of the supplement that are characters as well, with the character: components that never stand alone are left out. */
const SUPPLEMENT: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '⺁厂 ⺈刀 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺧牛 ⺩王 ⺫目 ⺬示 ⺶羊 ⺻聿 ⺼肉 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ' +
    '⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

const RADICALS = /[\u2f00-\u2fd5\u2e80-\u2ef3]+/g;
/** A Han character that is no radical form, or a mark between two clauses of a sentence. */
const IN_TEXT = /[\p{Script=Han}，。]/u;
const LONGEST = 4;

/** Writes characters for the forms of them that stand for radicals in a dictionary's index. */
export default textRule<true>({
  name: 'mend/radical-form',
  summary: 'Writes the character for a radical form that stands in a word.',
  because: [
    {
      standard: 'The Unicode Standard 16.0',
      clause: '18.2',
      says: 'Radicals are symbols for the radical as such, not to be used in place of the ideograph in text.',
    },
    { standard: 'UAX #44', clause: 'Equivalent_Unified_Ideograph', says: 'For each radical, the unified ideograph that is equivalent.' },
    { seen: 'text taken from PDF files', says: 'A font that shows both by one shape gives back the wrong one of the two.' },
  ],
  examples: [
    { before: '渡⼝的⼈⺠都来看⻛景。', after: '渡口的人民都来看风景。' },
    { before: '⽯桥镇⾯积不⼤，有⽔有⼭。', after: '石桥镇面积不大，有水有山。' },
  ],
  exceptions: [
    { keep: '部首⼥收女、好、妈等字。', because: 'A text about radicals means them.' },
    { keep: '⼀ ⼁ ⼂ ⼃ ⼄ ⼅', because: 'A list of radicals.' },
    { keep: '⼀、⼁、⼂是笔画。', because: 'Set apart by marks, they are named as such.' },
    { keep: '偏旁有⺡⺮⺾三种', because: 'Components that never stand alone are no characters.' },
  ],
  gate(document) {
    return document.printed.some((block) => /部首|偏旁|部件|康熙字典|radical/i.test(block.reading)) ? undefined : true;
  },
  *propose(block) {
    if (block.type === 'code') return;
    for (const { 0: run, index } of block.reading.matchAll(RADICALS)) {
      if (run.length > LONGEST) continue;
      const [before, after] = [block.reading.charAt(index - 1), block.reading.charAt(index + run.length)];
      if (!IN_TEXT.test(before) && !IN_TEXT.test(after)) continue;
      if (before === '、' || after === '、') continue;
      const value = [...run].map((radical) => SUPPLEMENT[radical] ?? (radical >= '\u2f00' ? radical.normalize('NFKC') : radical)).join('');
      if (value !== run) yield { start: index, end: index + run.length, value };
    }
  },
});
