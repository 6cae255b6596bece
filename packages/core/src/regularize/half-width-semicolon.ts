import { textRule } from '../apparatus/rule.js';
import { isNarrowed, widen } from './narrow-marks.js';

/** Widens semicolons of a document whose marks were narrowed. */
export default textRule<true>({
  name: 'regularize/half-width-semicolon',
  summary: 'Writes the full-width semicolon between Han characters in a document whose marks were narrowed.',
  because: [
    { standard: 'GB/T 15834-2011', clause: '5.1.1', says: 'The semicolon stands behind its words and takes the space of one character.' },
    { standard: 'W3C clreq', clause: '3.1', says: 'Marks of Chinese text are full-width; the half-width ones belong to Western text.' },
  ],
  examples: [
    {
      before: '老人,免费;孩子,半价;其余的人,三元。',
      after: '老人,免费；孩子,半价；其余的人,三元。',
    },
  ],
  exceptions: [
    { keep: '参见 a; b; c,以及渡口,航线,船票,没有别的。《船规》第3条; 第5条', because: 'Before a space it belongs to a Western list.' },
    { keep: '老人免费;孩子半价，其余的人，三元，不贵。', because: 'Where the commas are full-width nothing shows that marks were narrowed.' },
  ],
  gate: isNarrowed,
  propose: (block) => widen(block, ';', '；'),
});
