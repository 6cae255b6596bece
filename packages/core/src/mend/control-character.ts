import { textRule } from '../apparatus/rule.js';

/** Controls that are no white space. Beside Latin-1 letters those above 0x7f are bytes of something, which `mend/mojibake` would have read had it been whole. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]+|(?<![\u00a0-\u00ff])[\u0080-\u0084\u0086-\u009f]+(?![\u00a0-\u00ff])/g;

/** Omits control characters, which print nothing and may tell a terminal what to do. */
export default textRule({
  name: 'mend/control-character',
  summary: 'Omits control characters other than tabs and line ends; between Latin words one leaves a space.',
  because: [
    {
      standard: 'The Unicode Standard 16.0',
      clause: '23.1',
      says: 'Of the control codes only those for tabs and line ends have a meaning in plain text.',
    },
    { standard: 'HTML', clause: '13.1.4', says: 'Controls other than ASCII white space must not occur in text.' },
  ],
  examples: [
    { before: '渡口\u0007昨日\u001b复航\u0000。', after: '渡口昨日复航。' },
    { before: 'ferry\u0001line 石桥\u0093镇', after: 'ferry line 石桥镇' },
  ],
  exceptions: [
    { keep: '班次\t票价\t时间', because: 'A tab sets columns.' },
    { keep: 'å\u008d\u0085', because: 'Beside Latin-1 letters it is what is left of other damage.' },
  ],
  *propose(block) {
    if (block.type === 'code') return;
    for (const { 0: controls, index } of block.reading.matchAll(CONTROL)) {
      const end = index + controls.length;
      const parts = /[A-Za-z0-9]/.test(block.reading.charAt(index - 1)) && /[A-Za-z0-9]/.test(block.reading.charAt(end));
      yield { start: index, end, value: parts ? ' ' : '' };
    }
  },
});
