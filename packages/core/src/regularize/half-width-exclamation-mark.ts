import { textRule } from '../apparatus/rule.js';
import { isNarrowed, widen } from './narrow-marks.js';

/** Widens exclamation marks of a document whose marks were narrowed. */
export default textRule<true>({
  name: 'regularize/half-width-exclamation-mark',
  summary: 'Writes the full-width exclamation mark behind Han characters in a document whose marks were narrowed.',
  because: [
    { standard: 'GB/T 15834-2011', clause: '5.1.2', says: 'The exclamation mark stands behind its words and takes the space of one character.' },
    { standard: 'W3C clreq', clause: '3.1', says: 'Marks of Chinese text are full-width; the half-width ones belong to Western text.' },
  ],
  examples: [{ before: '“开船了!”老罗喊,大家跑,孩子跳。“慢点!!”', after: '“开船了！”老罗喊,大家跑,孩子跳。“慢点！！”' }],
  exceptions: [
    {
      keep: '“Go!”他喊,我跑,船开了。用 a!=b 判断。',
      because: 'Behind a Latin word before a quotation mark that closes it, or in code, it is not Chinese.',
      given: ['regularize/half-width-comma'],
    },
    { keep: '“开船了!”老罗喊，大家跑，孩子跳。', because: 'Where the commas are full-width nothing shows that marks were narrowed.' },
  ],
  gate: isNarrowed,
  propose: (block) => widen(block, '!', '！'),
});
