import { textRule } from '../apparatus/rule.js';
import { isNarrowed, widen } from './narrow-marks.js';

/** Widens colons of a document whose marks were narrowed. */
export default textRule<true>({
  name: 'regularize/half-width-colon',
  summary: 'Writes the full-width colon behind Han characters in a document whose marks were narrowed.',
  because: [
    { standard: 'GB/T 15834-2011', clause: '5.1.1', says: 'The colon stands behind its words and takes the space of one character.' },
    { standard: 'W3C clreq', clause: '3.1', says: 'Marks of Chinese text are full-width; the half-width ones belong to Western text.' },
  ],
  examples: [
    {
      before: '船工老罗说:“今天复航,大家都来。”票价:3元,时间:早上8:30起,比例为3:1。',
      after: '船工老罗说：“今天复航,大家都来。”票价：3元,时间：早上8:30起,比例为3:1。',
      note: 'Times and ratios keep theirs.',
    },
  ],
  exceptions: [
    { keep: '比赛结果是3:1、2:0，开赛时间是17:41，详见 https://example.com/a:b。', because: 'Numbers, times and addresses.' },
    { keep: '船工老罗说:“今天复航，大家都来，一起看。”', because: 'Where the commas are full-width nothing shows that marks were narrowed.' },
  ],
  gate: isNarrowed,
  propose: (block) => widen(block, ':', '：'),
});
