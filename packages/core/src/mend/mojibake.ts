import { textRule } from '../apparatus/rule.js';

/** Where code page 1252 departs from Latin-1: the characters of the bytes 0x80 to 0x9f, a space where it has none. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Characters that a byte above 0x7f is read as. */
const HIGH = new RegExp(`[\\u0080-\\u00ff${WINDOWS.replaceAll(' ', '')}]+`, 'gu');
const ALL_HIGH = new RegExp(`^${HIGH.source}$`, 'u');

/** Two characters: a letter with an accent before two quotation marks makes one. */
const LEAST_BYTES = 6;
/** One, where another run beside it leaves no doubt. */
const ONE = 3;
/** Letters and signs of Latin that Chinese text does not have. */
const LATIN = /(?![·×÷°±§])[\u0080-\u024f]/u;
/** What Chinese text is made of: also the signs of GB 2312’s first rows, such as ③, ℃, Ⅱ, → and ■. */
const CHINESE = /^[\p{Script=Han}\u3000-\u303f\uff01-\uff5e‘’“”…—·\u203b\u2103\u2160-\u217f\u2190-\u2193\u2460-\u249b\u25a0-\u25cf\u2605\u2606]+$/u;

/** Marks that code page 1252 shares with Chinese: they may be themselves at the edge of a run. */
const EITHER = '‘’“”…—–•';

/** Reads again, as UTF-8, what was read byte by byte as Latin-1 or code page 1252. */
export default textRule({
  name: 'mend/mojibake',
  summary: 'Reads a run of Latin letters and signs as the UTF-8 bytes that it is, where all of it gives Chinese.',
  because: [
    {
      standard: 'WHATWG Encoding',
      clause: '4.1',
      says: 'Bytes of UTF-8 decoded as windows-1252 give two or three characters for each; decoding rejects what is not well formed, so a run that passes is no accident.',
    },
  ],
  claims: true,
  examples: [
    { before: '昨日，æ¸¡å\u008f£å¤\u008dèˆª了。', after: '昨日，渡口复航了。' },
    { before: 'â€œæ¸¡å\u008f£â€\u009dçš„èˆ¹ï¼Œä¸‰å¹´å\u0090Žå\u008fˆå¼€äº†ã€‚', after: '“渡口”的船，三年后又开了。' },
    {
      before: '2021å¹´çš„æ¸¡å\u008f£3æœˆå¼€ï¼Œ5å…ƒã€‚',
      after: '2021年的渡口3月开，5元。',
      note: 'A run of one character beside one that is certain.',
    },
    { before: 'æ¸¡å\u008f£çš„ç¢‘æ–‡[â‘¢]', after: '渡口的碑文[③]', note: 'A sign is a character of Chinese text like another.' },
    { before: '老站名：Ã¦Â¸Â¡Ã¥Â\u008fÂ£', after: '老站名：渡口', note: 'Read wrong twice.' },
  ],
  exceptions: [
    { keep: '咖啡馆的招牌写着 “Café à la crème”，店主叫 Zoë。', because: 'Letters with accents are no bytes.' },
    { keep: '气温 25°C，误差 ±2，房价 £30…”', because: 'Signs of Latin-1 that stand for themselves.' },
    { keep: '他在“渡口”……等着——“来了”。', because: 'Chinese marks are no run of bytes.' },
    { keep: 'æ¸¡å是坏了的字，补不回来。', because: 'A run that is not whole proves nothing.' },
    { keep: 'â‘¢ 只有它自己。', because: 'One sign proves nothing by itself.' },
    { keep: 'Ã© ist kein Chinesisch.', because: 'What it gives is not Chinese.' },
  ],
  signs: '\u00c2-\u00f4',
  *propose(block) {
    const runs = [...block.reading.matchAll(HIGH)];
    const proven = runs.some(({ 0: run }) => decoded(run, LEAST_BYTES));
    for (const { 0: run, index } of runs) {
      const read = decoded(run, proven ? ONE : LEAST_BYTES);
      if (!read || block.protects(index + read.start, index + read.end)) continue;
      yield { start: index + read.start, end: index + read.end, value: read.value };
    }
  },
});

/** The run, or the run without the marks at its edges, as what it was. */
function decoded(run: string, least: number): { readonly start: number; readonly end: number; readonly value: string } | undefined {
  let head = 0;
  while (head < run.length && EITHER.includes(run.charAt(head))) head++;
  let tail = run.length;
  while (tail > head && EITHER.includes(run.charAt(tail - 1))) tail--;
  for (const start of new Set([0, head])) {
    for (const end of new Set([run.length, tail])) {
      const value = asUtf8(run.slice(start, end), least);
      if (value !== undefined) return { start, end, value };
    }
  }
  return undefined;
}

function asUtf8(run: string, least: number): string | undefined {
  const bytes = [...run].map((character) => (character > '\u00ff' ? 0x80 + WINDOWS.indexOf(character) : character.charCodeAt(0)));
  if (bytes.length < least) return undefined;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
  if ((/\p{Script=Han}/u.test(text) && !LATIN.test(text)) || (least === ONE && CHINESE.test(text))) return text;
  return ALL_HIGH.test(text) ? asUtf8(text, least) : undefined;
}
