import { textRule } from '../apparatus/rule.js';

const PERCENT = /(?<=[\d０-９])％/g;

/** Behind digits that are wide the copy has widened the sign too; behind others a writer may have meant it so. */
const confidenceOf = (reading: string, at: number) => (/[０-９]/.test(reading.charAt(at - 1)) ? 'certain' : 'guess');

/** `30％`. */
export default textRule({
  name: 'regularize/full-width-percent',
  summary: 'Prints the full-width percent sign after a digit in its ordinary width; a guess where the digit itself is not full-width.',
  because: [
    { standard: 'GB/T 15835-2011', says: 'a percentage is written with digits and %' },
    { standard: 'Unicode Standard Annex #15', says: 'U+FF05 is a compatibility form of %' },
  ],
  examples: [{ before: '比去年增长12.5％，其中３０％是学生。', after: '比去年增长12.5%，其中３０%是学生。' }],
  exceptions: [{ keep: '％这个符号读作“百分之”，百分之十写成十％也有人懂。', because: 'no digit stands before it' }],
  signs: '％',
  *propose(block) {
    for (const { index } of block.reading.matchAll(PERCENT))
      if (!block.protects(index, index + 1)) yield { start: index, end: index + 1, value: '%', confidence: confidenceOf(block.reading, index) };
  },
});
