import type { Edit } from '../apparatus/edit.js';
import { textRule } from '../apparatus/rule.js';
import { fromGbk } from './gbk.js';
import { isAboutEncoding, isProse, NONE, type Reread, together, weigh } from './misread.js';
import { byteOf, SINGLE_BYTE } from './single-byte.js';

/** Two characters beyond ASCII next to each other, which Chinese text does not have: cheap to look for. */
const SIGN_OF_IT = /[\u00a1-\u00fe]{2}/;
/** Pairs of bytes: the second may be ASCII where the character is outside GB 2312. */
const RUN = new RegExp(`(?:[${SINGLE_BYTE}][${SINGLE_BYTE}@-~])+[${SINGLE_BYTE}]?`, 'gu');

interface Read extends Edit {
  readonly weight: Reread;
}

/** `ÖÐÎÄ` for 中文. */
export default textRule({
  name: 'mend/gbk-as-latin',
  summary: 'Reads a run of Latin letters and signs as the pairs of GBK bytes that it is, where they give Chinese words.',
  because: [
    {
      standard: 'WHATWG Encoding',
      clause: '9 and 10.1',
      says: 'Every byte above 0xA0 is a letter or sign of windows-1252, and two of them are a character of GBK.',
    },
    { seen: 'pages without a declared charset, saved by a program of a Western system', says: 'ÖÐÎÄ stands for 中文, £¬ for ，.' },
  ],
  signs: '\u00a1-\u00fe',
  claims: true,
  examples: [
    { before: '¶É¿ÚÍ£ÁË¶þÊ®Äê£¬½ñÄê´ºÌìÓÖÓÐÁË´¬¡£', after: '渡口停了二十年，今年春天又有了船。' },
    { before: '老站名写作“ÖÐÎÄ”，2021Äê改了。', after: '老站名写作“中文”，2021Äê改了。', note: 'Two letters alone prove nothing.' },
    { before: 'ÎÒÃÇ2021Äê3ÔÂ¿ªÊ¼´ÓÕâÀï³ö·¢¡£', after: '我们2021年3月开始从这里出发。' },
    {
      before: '¸ÄÔìÒÔºó£¬¶É¿ÚµÄ»ú·¿Ã¿ÌìµÄË®ºÄÓÉ28¶Ö½µÖÁ11.5¶Ö¡£',
      after: '改造以后，渡口的机房每天的水耗由28吨降至11.5吨。',
      note: 'Read one byte off, three characters would be two common ones and two signs over.',
    },
  ],
  exceptions: [
    {
      keep: '店名是“Café Ñandú”，店主姓 Müßig，气温 25°C，误差 ±2×10³。',
      because: 'Letters with accents among letters, and signs that stand for themselves.',
    },
    { keep: '字母表：ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞ，ÅÄÖ åäö äöüß。', because: 'A list of letters: its pairs are Han, and no words.' },
    { keep: '渡口……“来了”——·····‘船’。', because: 'Chinese marks are no bytes.' },
    { keep: '乱码是这样来的：ÖÐÎÄ本是中文二字。', because: 'A text about it quotes it.' },
    { keep: 'æ¸¡å£ 是 UTF-8 的字节。', because: 'Bytes of another encoding give Han that are no words.' },
  ],
  *propose(block) {
    if (!SIGN_OF_IT.test(block.reading) || isAboutEncoding(block.reading)) return;
    let start = 0;
    for (const line of block.reading.split('\n')) {
      for (const { weight: _, ...edit } of readsIn(line, start)) if (!block.protects(edit.start, edit.end)) yield edit;
      start += line.length + 1;
    }
  },
});

/** Each run of a line that is Chinese by itself; where one is, or all are together, also those too short to show it. */
function readsIn(line: string, start: number): readonly Read[] {
  if (!SIGN_OF_IT.test(line)) return [];
  const reads = [...line.matchAll(RUN)].flatMap(({ 0: run, index }) => readRun(run, start + index));
  const total = reads.reduce((sum, { weight }) => together(sum, weight), NONE);
  const longest = Math.max(0, ...reads.map(({ weight }) => weight.han));
  if (longest >= 2 && isProse(total) && total.han >= 4) return reads;
  return reads.filter(({ weight }) => isProse(weight));
}

/** A sign that stands for itself before the run puts the pairs out of step by one; then no letter is over at its end. */
function readRun(run: string, start: number): readonly Read[] {
  const [inStep, shifted] = [0, 1].map((skip): Read | undefined => {
    const value = decoded(run.slice(skip));
    const weight = value === undefined ? undefined : weigh(value);
    return value === undefined || !weight ? undefined : { start: start + skip, end: start + skip + 2 * value.length, value, weight };
  });
  const leavesNone = shifted?.end === start + run.length || !/[\u00a1-\u00ff]$/.test(run);
  if (shifted && leavesNone && isProse(shifted.weight) && !(inStep && isProse(inStep.weight))) return [shifted];
  return inStep ? [inStep] : [];
}

function decoded(run: string): string | undefined {
  let value = '';
  for (let at = 0; at + 1 < run.length; at += 2) {
    const character = fromGbk(byteOf(run.charAt(at)), byteOf(run.charAt(at + 1)));
    if (character === '') return undefined;
    value += character;
  }
  return value;
}
