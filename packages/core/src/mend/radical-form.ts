import type { DocumentFacts } from '../apparatus/rule.js';
import { textRule } from '../apparatus/rule.js';

/** U+2E80 to U+2EF3, each before its Equivalent_Unified_Ideograph; the Kangxi radicals have theirs by NFKC. */
const SUPPLEMENT =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';
const RADICALS = /[\u2e80-\u2ef3\u2f00-\u2fd5]+/g;
const HAN = /[\p{Unified_Ideograph}〇]/u;
const MARK = /[，。；：？！“”‘’「」『』（）《》,:;?!]/u;
/** What is said of radicals. */
const ABOUT = /部首|偏旁|康熙|字典|字旁|字头|字頭/;

/** `⼥` for `女`. */
export default textRule<true>({
  name: 'mend/radical-form',
  summary: 'Reads a radical that stands in a word as the character it looks like.',
  because: [
    { standard: 'Unicode Standard', clause: '18.1', says: 'radicals are symbols for headings of dictionaries, not to be used as ideographs' },
    { standard: 'Unicode Character Database', clause: 'Equivalent_Unified_Ideograph', says: 'which ideograph each is' },
    { seen: 'text copied from PDF', says: 'the font names the shape, and the first name is that of the radical' },
  ],
  claims: true,
  examples: [
    { before: '渡⼝停了⼆⼗年，⻄岸的⼈⺠都说⽅便。', after: '渡口停了二十年，西岸的人民都说方便。' },
    { before: '⻄岸的⼈⺠3⽉18⽇到了渡⼝。', after: '西岸的人民3月18日到了渡口。' },
  ],
  exceptions: [
    { keep: '部首表从⼀开始，有⼥、⼦、⼝等，渡⼝的⼝是其中之一。', because: 'a text about radicals' },
    { keep: '⼀ ⼁ ⼂ ⼃', because: 'a list of radicals' },
    { keep: '他写的是⼥、⼦、⼝，不是字。', because: 'they stand apart, one by one' },
  ],
  signs: '\u2e80-\u2ef3\u2f00-\u2fd5',
  gate: inWords,
  *propose(block) {
    for (const { 0: run, index } of block.reading.matchAll(RADICALS)) {
      if (isApart(block.reading, index, index + run.length)) continue;
      for (let i = 0; i < run.length; i++) {
        const value = ideographOf(run[i] as string);
        if (value !== run[i]) yield { start: index + i, end: index + i + 1, value };
      }
    }
  },
});

function ideographOf(radical: string): string {
  if (radical >= '\u2f00') return radical.normalize('NFKC');
  const at = SUPPLEMENT.indexOf(radical);
  return at < 0 ? radical : String.fromCodePoint(SUPPLEMENT.codePointAt(at + 1) as number);
}

/** Opens where more radicals stand in words than apart, in a text that says nothing of radicals. */
function inWords(document: DocumentFacts): true | undefined {
  let within = 0;
  let apart = 0;
  for (const { reading } of document.printed) {
    if (ABOUT.test(reading)) return undefined;
    for (const { 0: run, index } of reading.matchAll(RADICALS)) {
      if (besideHan(reading, index, index + run.length)) within++;
      else apart++;
    }
  }
  return within > apart ? true : undefined;
}

function besideHan(reading: string, start: number, end: number): boolean {
  const before = [...reading.slice(Math.max(0, start - 2), start)].pop() ?? '';
  return HAN.test(before) || HAN.test(String.fromCodePoint(reading.codePointAt(end) ?? 0));
}

/** A run beside no ideograph is text between two marks, or a list. */
function isApart(reading: string, start: number, end: number): boolean {
  if (besideHan(reading, start, end) || /\d/.test(reading.charAt(start - 1) + reading.charAt(end))) return false;
  return end - start < 2 || !MARK.test(reading[start - 1] ?? '，') || !MARK.test(reading[end] ?? '。');
}
