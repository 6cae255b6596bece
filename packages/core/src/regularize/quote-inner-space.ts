import { matchesIn } from '../apparatus/matches.js';
import { textRule } from '../apparatus/rule.js';

const PAIR = /“([^“”\n]{1,200})”|‘([^‘’\n]{1,200})’|「([^「」\n]{1,200})」|『([^『』\n]{1,200})』|《([^《》\n]{1,100})》/g;
const CHINESE = /[\p{Script=Han}，。、；：！？…—“”‘’「」『』《》（）]/u;

/** `“ 渡口 ”`. */
export default textRule({
  name: 'regularize/quote-inner-space',
  summary: 'Drops the spaces between quotation marks or title marks and the Han that they enclose.',
  because: [
    { standard: 'W3C clreq', says: 'no space is typed between Chinese marks and what they enclose: the frame of the mark has it' },
    { seen: 'a news application carried by blog mirrors', says: 'quotations are written " 渡口 "' },
  ],
  examples: [
    { before: '所谓“ 新渡口 ”，就是“老渡口 ”换了船。', after: '所谓“新渡口”，就是“老渡口”换了船。' },
    { before: '“ 开船了！ ”船老大喊，“ ‘河东号’来了。 ”', after: '“开船了！”船老大喊，“‘河东号’来了。”' },
    { before: '他写了《 渡口志 》。', after: '他写了《渡口志》。' },
  ],
  exceptions: [
    { keep: '所谓“新渡口 2.0”，就是“ ferry ”。', because: 'no space stands at a mark beside Han' },
    { keep: '成绩：“      ”内填写。', because: 'a gap to be filled in' },
    { keep: '甲“ 乙 丙', because: 'a mark without its fellow' },
  ],
  signs: '“‘「『《',
  *propose(block) {
    for (const { 0: whole, index } of matchesIn(block.reading, PAIR)) {
      const inside = whole.slice(1, -1);
      const text = inside.trim();
      if (block.protects(index, index + whole.length)) continue;
      const lead = inside.length - inside.trimStart().length;
      const end = index + 1 + lead + text.length;
      if (lead > 0 && CHINESE.test(text.charAt(0))) yield { start: index + 1, end: index + 1 + lead, value: '' };
      if (end < index + whole.length - 1 && CHINESE.test(text.slice(-1))) yield { start: end, end: index + whole.length - 1, value: '' };
    }
  },
});
