import { matchesIn } from '../apparatus/matches.js';
import { textRule } from '../apparatus/rule.js';
import { type ByteReading, GHOST, GONE } from './byte-reading.js';
import { doubted, type Ghost, type GhostEvidence, ghostEvidence, guessed, readingsAt } from './ghost-reading.js';
import { isSyllable } from './readings.js';
import { folded } from './words.js';

/** As a logarithm to base 2. */
const CLEAR = 4;

/** Reads characters anew that were broken when a gloss was put between their bytes. */
export default textRule<GhostEvidence>({
  name: 'mend/pinyin-ghost',
  summary:
    'Reads anew, as a guess, the characters that were broken where a program took the bytes of two for one of its list and put a reading between them.',
  because: [
    {
      seen: 'Traditional copies of Simplified news pages, made by byte replacement in GBK',
      says: 'The last byte of one character and the first of the next are those of a listed one, so its reading stands between them; the parenthesis was read as half of a pair.',
    },
    {
      standard: 'WHATWG Encoding',
      clause: '11.2.1',
      says: 'In GBK a lead byte and the byte after it make a character; a lead byte before a parenthesis makes none.',
    },
  ],
  examples: [
    {
      before:
        '石橋鎮(zhèn)的輪(lún)渡站裡,鄉(xiāng)親們?nèi)r(shí)帶著新米,回來時(shí)帶著書(shū)報(bào)。輪(lún)渡站的人說(shuō),擺渡的時(shí)候最難(nán)的是重?fù)?dān)上船。',
      after:
        '石橋鎮(zhèn)的輪(lún)渡站裡,鄉(xiāng)親們去時帶著新米,回來時(shí)帶著書(shū)報(bào)。輪(lún)渡站的人說(shuō),擺渡的時(shí)候最難(nán)的是重擔上船。',
    },
  ],
  exceptions: [
    {
      keep: '輪(lún)渡是何時(shí)停的?輪(lún)渡站的人說(shuō)不上來。誰還記得輪(lún)渡的班次(時(shí)刻)?書(shū)裡也沒寫。',
      because: 'A question mark before a word is a question.',
    },
    {
      keep: '這是甚麼?(shén me)他不懂。鎮(zhèn)上沒有人懂。',
      because: 'A document that no program went through keeps whatever stands in parentheses.',
    },
    { keep: '為什么说“重?fù)?dān)”是乱码?因为源文件的编码错了。', because: 'A text may speak of the damage.' },
  ],
  signs: '?？\uFFFD',
  gate: (document) => ghostEvidence(document, ghostsIn),
  *propose(block, _document, evidence) {
    const { reading: text } = block;
    let done = 0;
    for (const { index, end } of ghostsIn(text)) {
      if (index < done || block.protects(index, end)) continue;
      const ranked = evidence.read.has(block.index) ? readingsAt(text, index, evidence) : [];
      const [best] = ranked;
      const edit = best && isTold(ranked) ? guessed(text, index, best, ranked) : doubted(text, index, best?.end ?? end);
      yield edit;
      done = edit.end;
    }
  },
});

/** Of a character that lost its second byte together with the sign behind it half the evidence is gone: its reading must stand out. */
function isTold([best, ...others]: readonly ByteReading[]): boolean {
  if (!best?.value.includes(GONE)) return true;
  const next = others.find((other) => other.end !== best.end || folded(other.value) !== folded(best.value));
  return !next || best.score - next.score >= CLEAR;
}

function ghostsIn(text: string): readonly Ghost[] {
  return matchesIn(text, GHOST)
    .filter(([, reading]) => isSyllable(reading as string))
    .map(({ 0: whole, index }) => ({ index, end: index + whole.length }));
}
