import { textRule } from '../apparatus/rule.js';

/** C0 and C1 without tab and line ends; a terminal's colour sequence goes whole. Beside Latin-1 letters C1 are bytes of something else. */
const CONTROL = /(?:\u001b\[[\d;]*[A-Za-z]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f])+|(?<![\u0080-\u00ff])[\u0080-\u009f]+(?![\u0080-\u00ff])/g;
const SPACES = /[\u000b\u000c\u0085]/;
const LATIN = /[\p{Script=Latin}\d]/u;

/** U+0000 and its like. */
export default textRule({
  name: 'mend/control-character',
  summary: 'Takes control characters out of the text, except tabs and line ends.',
  because: [
    { standard: 'XML 1.0', clause: '2.2', says: 'C0 controls are no characters of a document, and C1 are to be avoided' },
    { standard: 'Unicode Standard', clause: '23.1', says: 'control codes have no meaning of their own in text' },
    { seen: 'databases and pages that were converted', says: 'a backspace, a form feed or a NUL is left between characters' },
  ],
  claims: true,
  examples: [
    { before: '渡口\u0008停了\u0000二十年，今年\u0093春天\u0094又有了船。', after: '渡口停了二十年，今年春天又有了船。' },
    { before: '渡口\u001b[31m停了\u001b[0m二十年，new\u000bferry。', after: '渡口停了二十年，new ferry。' },
  ],
  exceptions: [
    { keep: '渡口\t停了二十年，今年又有了船。', because: 'a tab is white space' },
    { keep: '渡口å\u008d\u0081停了二十年。', because: 'beside Latin-1 letters it is what is left of misread bytes' },
    { keep: '渡口[31m停了二十年。', because: 'brackets without the control are text' },
  ],
  signs: '\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f',
  *propose(block) {
    const { reading } = block;
    for (const { 0: run, index } of reading.matchAll(CONTROL)) {
      const end = index + run.length;
      const parts = SPACES.test(run) && LATIN.test(reading[index - 1] ?? '') && LATIN.test(reading[end] ?? '');
      yield { start: index, end, value: parts ? ' ' : '' };
    }
  },
});
