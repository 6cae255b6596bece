import { textRule } from '../apparatus/rule.js';
import { isNarrowed, widen } from './narrow-marks.js';

/** Widens question marks of a document whose marks were narrowed. */
export default textRule<true>({
  name: 'regularize/half-width-question-mark',
  summary: 'Writes the full-width question mark behind Han characters in a document whose marks were narrowed.',
  because: [
    { standard: 'GB/T 15834-2011', clause: '5.1.2', says: 'The question mark stands behind its words and takes the space of one character.' },
    { standard: 'W3C clreq', clause: '3.1', says: 'Marks of Chinese text are full-width; the half-width ones belong to Western text.' },
  ],
  examples: [
    { before: '船什么时候开?老罗说,快了,再等等。“真的吗?!”', after: '船什么时候开？老罗说,快了,再等等。“真的吗？!”' },
    { before: '今天,谁来?明天,谁去?没有人知道。', after: '今天,谁来？明天,谁去？没有人知道。' },
  ],
  exceptions: [
    {
      keep: '查 https://example.com/?q=1 ,或问 Who? What?都行,很快,很准。',
      because: 'Behind Latin words before Latin words it is theirs.',
      given: ['regularize/half-width-comma'],
    },
    { keep: '他们?nèi)了河,上了船,走了。“好。”', because: 'Before a Latin letter it may stand for a lost character.' },
    { keep: '船什么时候开?老罗说，快了，再等等。', because: 'Where the commas are full-width nothing shows that marks were narrowed.' },
  ],
  gate: isNarrowed,
  propose: (block) => widen(block, '?', '？'),
});
