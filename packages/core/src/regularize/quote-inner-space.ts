import { textRule } from '../apparatus/rule.js';

const PAIR = /“([^“”\n]{1,200})”|‘([^‘’\n]{1,200})’|「([^「」\n]{1,200})」|『([^『』\n]{1,200})』|《([^《》\n]{1,100})》/g;
const SPACE = /[ \u00a0\u3000]/;

/** Omits blanks inside quotation marks and title marks. */
export default textRule({
  name: 'regularize/quote-inner-space',
  summary: 'Omits blanks between quotation marks or title marks and the Chinese text that they enclose.',
  because: [
    { standard: 'GB/T 15834-2011', clause: '5.1.3', says: 'The two parts of a quotation mark stand at the ends of what they hold.' },
    { standard: 'W3C clreq', clause: '3.1', says: 'Full-width marks carry their space in themselves.' },
    { seen: 'posts of news readers that put a blank beside every straight quotation mark', says: '" 砍一刀 " stands for “砍一刀”.' },
  ],
  examples: [
    { before: '他们抵制“ 砍一刀 ”，说那是“ 套路”。', after: '他们抵制“砍一刀”，说那是“套路”。' },
    { before: '他写了《 渡口志 》。', after: '他写了《渡口志》。' },
  ],
  exceptions: [
    { keep: '他说“ Hello ”，又说“a b”。', because: 'Nothing Chinese stands beside the blank.' },
    { keep: '“渡口 昨日 复航”是标题。', because: 'Blanks between words are not at the mark.' },
    { keep: '成绩：“      ”内填写。', because: 'A gap to be filled in.' },
  ],
  *propose(block) {
    if (block.type === 'code') return;
    for (const { 0: whole, index } of block.reading.matchAll(PAIR)) {
      const inside = whole.slice(1, -1);
      const text = inside.trim();
      if (!/\p{Script=Han}/u.test(text)) continue;
      const lead = inside.length - inside.trimStart().length;
      const trail = inside.length - inside.trimEnd().length;
      const end = index + whole.length - 1;
      if (lead > 0 && SPACE.test(inside.charAt(0))) yield { start: index + 1, end: index + 1 + lead, value: '' };
      if (trail > 0 && SPACE.test(inside.charAt(inside.length - 1))) yield { start: end - trail, end, value: '' };
    }
  },
});
