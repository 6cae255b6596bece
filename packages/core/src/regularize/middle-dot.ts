import { textRule } from '../apparatus/rule.js';
import type { Confidence } from '../apparatus/text.js';

const NAME = /\p{Script=Han}{1,12}(?:[•‧・∙⋅･·]\p{Script=Han}{1,12})+/gu;
const INTERPUNCT = /(?<=\p{Script=Han})·(?=\p{Script=Han})/u;
const DOT = /[•‧・∙⋅･]/gu;
/** A name of more parts is a list. */
const PARTS = 5;

/** `•` in a name. */
export default textRule<{ readonly confidence: Confidence }>({
  name: 'regularize/middle-dot',
  summary:
    'Prints the dot between the parts of a foreign name, or of a title and its chapter, as the interpunct; a guess where the document has the interpunct nowhere.',
  because: [
    {
      standard: 'GB/T 15834-2011',
      clause: '4.14',
      says: 'the form of the separating dot is ·, between the parts of a name and a title and its chapter',
    },
    { seen: 'forum posts, and copies from Taiwan and Japan', says: 'a bullet or the dot of another script is typed for it' },
  ],
  examples: [
    { before: '船长安娜•卡雷尼奥读过《河东志•渡口篇》，约翰‧史密斯没有。', after: '船长安娜·卡雷尼奥读过《河东志·渡口篇》，约翰·史密斯没有。' },
  ],
  exceptions: [
    { keep: '•渡口\n• 新船\n要闻•时政•经济•文化•体育•地方', because: 'bullets, and a list of sections' },
    { keep: '渡口 • 新船，アンナ・カレニナ。', because: 'a sign between spaces, and a name in kana' },
  ],
  signs: '•‧・∙⋅･',
  // Who set the right dot in another name struck, or lost, it in this one.
  gate: (document) => ({ confidence: document.printed.some(({ reading }) => INTERPUNCT.test(reading)) ? 'certain' : 'guess' }),
  *propose(block, _document, { confidence }) {
    for (const { 0: name, index } of block.reading.matchAll(NAME)) {
      const dots = [...name.matchAll(/[•‧・∙⋅･·]/gu)];
      if (dots.length >= PARTS || block.protects(index, index + name.length)) continue;
      for (const { index: at } of name.matchAll(DOT)) yield { start: index + at, end: index + at + 1, value: '·', confidence };
    }
  },
});
