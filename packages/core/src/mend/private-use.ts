import { textRule } from '../apparatus/rule.js';

/** Where GB 18030 kept characters before Unicode had them: private characters of its first edition, each before the one it became. */
const BECAME =
  '\ue5e5\u3000\ue78d\ufe10\ue78e\ufe12\ue78f\ufe11\ue790\ufe13\ue791\ufe14\ue792\ufe15\ue793\ufe16\ue794\ufe17\ue795\ufe18\ue796\ufe19\ue7c7\u1e3f\ue7c8\u01f9\ue81e\u9fb4\ue826\u9fb5\ue82b\u9fb6\ue82c\u9fb7\ue832\u9fb8\ue843\u9fb9\ue854\u9fba\ue864\u9fbb';
const KNOWN = [...BECAME].filter((_, index) => index % 2 === 0).join('');
const PRIVATE = new RegExp(`[${KNOWN}]|(?:(?![${KNOWN}])[\\ue000-\\uf8ff\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}])+`, 'gu');
/** U+E62C of an icon font, and characters that GB 18030 once kept here. */
export default textRule({
  name: 'mend/private-use',
  summary:
    'Reads a private character that GB 18030 has since given a place as what it became, takes the signs of an icon font off the edges of a line, and names any other.',
  because: [
    {
      standard: 'GB 18030-2022',
      clause: 'appendix D',
      says: 'eighteen characters have moved from the private area to places of their own; the full-width space of GBK was U+E5E5 in older tables',
    },
    { standard: 'The Unicode Standard 16.0', clause: '23.5', says: 'what a private character means is agreed between sender and receiver' },
    { seen: 'saved pages', says: 'a button is a private character of an icon font, alone in its element: what the font drew is not in the copy' },
  ],
  signs: '\ue000-\uf8ff\udb80-\udbff',
  claims: true,
  examples: [
    { before: '\ue5e5\ue5e5渡口停了二十年，\ue81e字。', after: '渡口停了二十年，\u9fb4字。' },
    { before: '\ue62c\n渡口停了二十年。\n\ue60a 分享', after: '渡口停了二十年。\n分享' },
    {
      before: '渡口有\ue412户人家，年入\ue41f\ue420元。',
      after: '渡口有\ue412户人家，年入\ue41f\ue420元。',
      note: 'A font may have hidden digits here: the place is named.',
    },
  ],
  exceptions: [
    { keep: '渡口停了二十年，①号船〇〇七。', because: 'signs that have a place in Unicode' },
    { keep: '渡口\u{20bb7}野家，\u{2a6d6}。', because: 'Han beyond the Basic Multilingual Plane are no private characters' },
  ],
  *propose(block) {
    const { reading } = block;
    for (const { 0: run, index } of reading.matchAll(PRIVATE)) {
      const end = index + run.length;
      const known = BECAME.indexOf(run);
      if (known >= 0) yield { start: index, end, value: BECAME.charAt(known + 1) };
      else if (isApart(reading, index, end)) yield { start: index, end, value: '' };
      else yield { start: index, end, value: run, confidence: 'guess', doubt: true };
    }
  },
});

/** Nothing but white space stands beside it on its line. */
function isApart(reading: string, start: number, end: number): boolean {
  return /^\s?$/.test(reading.charAt(start - 1)) && /^\s?$/.test(reading.charAt(end));
}
