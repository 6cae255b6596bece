import { textRule } from '../apparatus/rule.js';
import { isNarrowed } from './narrow-marks.js';

/** Widens parentheses of a document whose marks were narrowed. */
export default textRule<true>({
  name: 'regularize/half-width-parentheses',
  summary: 'Writes full-width parentheses for a pair with Han characters in it, in a document whose marks were narrowed.',
  because: [
    {
      standard: 'GB/T 15834-2011',
      clause: '5.1.3',
      says: 'The two parts of a parenthesis stand at the ends of what they hold and take the space of one character each.',
    },
    { standard: 'W3C clreq', clause: '3.1', says: 'Marks of Chinese text are full-width; the half-width ones belong to Western text.' },
  ],
  examples: [
    {
      before: '渡口(含东岸、西岸(旧址))昨日复航,船(40座)与趸船(AI调度)都已就位,很好。',
      after: '渡口（含东岸、西岸（旧址））昨日复航,船（40座）与趸船（AI调度）都已就位,很好。',
    },
  ],
  exceptions: [
    { keep: '水深(cm)与速度(km/h)见表,数据(GDP)有,图(1)也有。', because: 'With nothing Chinese in them they may belong to what they hold.' },
    { keep: '一)渡口,二)航线,三)船票(含保险,都要写。', because: 'What has no partner is no pair.' },
    { keep: '渡口(含东岸)昨日复航，两岸居民都来了，很好。', because: 'Where the commas are full-width nothing shows that marks were narrowed.' },
  ],
  gate: isNarrowed,
  *propose(block) {
    if (block.type === 'code') return;
    const open: number[] = [];
    for (const { 0: mark, index } of block.reading.matchAll(/[()]/g)) {
      if (mark === '(') {
        open.push(index);
        continue;
      }
      const start = open.pop();
      if (start === undefined || !/\p{Script=Han}/u.test(block.reading.slice(start, index))) continue;
      if (block.protects(start, start + 1) || block.protects(index, index + 1)) continue;
      yield { start, end: start + 1, value: '（' };
      yield { start: index, end: index + 1, value: '）' };
    }
  },
});
