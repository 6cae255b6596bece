import type { Edit } from '../apparatus/edit.js';
import { textRule } from '../apparatus/rule.js';
import { isSimplifiedOnly } from '../script/detect.js';
import { type ByteReading, GHOST, rereadBytes } from './byte-reading.js';
import { GLOSSED, type GlossEvidence, glossEvidence } from './gloss-evidence.js';
import { type Likelihood, likelihoodOf } from './likelihood.js';
import { isSyllable } from './readings.js';

interface GhostEvidence extends GlossEvidence {
  readonly likelihood: Likelihood;
  /** The blocks whose ghosts are read; those of the others are only named. */
  readonly read: ReadonlySet<number>;
}

/** To read one takes some hundredths of a second, and a page has a few: more of them than this are not worth the wait. */
const MOST = 200;

/** Readings of one place shown beside the best, if they are not much less likely, as a logarithm to base 2. */
const ALTERNATIVES = 7;
const NEAR = 16;

/** How much likelier than the next a reading must be, as a logarithm to base 2: a long one, or one with much lost, the more. */
const TOLD = 4;
const CLEAR = 6;
const SHORT = 6;

/** A listed character is glossed wherever it stands whole: so it is likelier where a gloss is, and less likely where none is. */
const LISTED = 3;
const BARE = -6;

/** A paragraph ends with a full stop, and not with a comma. */
const CLOSED = 3;
const CUT_OFF = -6;

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
  gate(document) {
    const evidence = glossEvidence(document);
    if (!evidence) return undefined;
    const read = new Set<number>();
    let ghosts = 0;
    for (const block of document.printed) {
      const own = ghostsIn(block.reading).length;
      ghosts += own;
      if (own > 0 && ghosts <= MOST) read.add(block.index);
    }
    if (ghosts === 0 || ghosts > evidence.hits) return undefined;
    const text = document.printed.map((block) => block.reading).join('\n');
    const likelihood = likelihoodOf(text.replace(GLOSSED, '$1'));
    return {
      ...evidence,
      read,
      likelihood: { ...likelihood, isKnown: (character) => likelihood.isKnown(character) && !isSimplifiedOnly(character) },
    };
  },
  *propose(block, _document, evidence) {
    const { reading: text } = block;
    let done = 0;
    for (const { index, end } of ghostsIn(text)) {
      if (index < done || block.protects(index, end)) continue;
      const edit = (evidence.read.has(block.index) ? reread(text, index, evidence) : undefined) ?? doubted(text, index, end);
      yield edit;
      done = edit.end;
    }
  },
});

function ghostsIn(text: string): readonly { readonly index: number; readonly end: number }[] {
  return [...text.matchAll(GHOST)]
    .filter(([, reading]) => isSyllable(reading as string))
    .map(({ 0: whole, index }) => ({ index, end: index + whole.length }));
}

function doubted(text: string, start: number, end: number): Edit {
  return { start, end, value: text.slice(start, end), confidence: 'guess', doubt: true };
}

/** The likeliest reading of a place with the next ones, the place itself where it can't be told from them; `undefined` where there is none. */
function reread(text: string, at: number, { list, likelihood }: GhostEvidence): Edit | undefined {
  const readings = rereadBytes(text, at, likelihood);
  const furthest = Math.max(...readings.map((reading) => reading.end));
  const weigh = (reading: ByteReading) => reading.score + listed(reading, list) + onwards(text, at, reading, furthest, likelihood);
  const ranked = readings.map((reading) => ({ ...reading, score: weigh(reading) })).sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (!best) return undefined;
  const needed = best.value.length > SHORT || best.vanished > 1 ? CLEAR : TOLD;
  if (next && best.score - next.score < needed) return doubted(text, at, best.end);
  const others = ranked
    .filter((other) => other.end <= best.end && best.score - other.score <= NEAR)
    .map((other) => other.value + text.slice(other.end, best.end).replace(GLOSSED, '$1'));
  const alternatives = [...new Set(others)].filter((value) => value !== best.value).slice(0, ALTERNATIVES);
  return { start: at, end: best.end, value: best.value, confidence: 'guess', ...(alternatives.length > 0 ? { alternatives } : {}) };
}

function listed(reading: ByteReading, list: GlossEvidence['list']): number {
  const glossed = reading.glossed.filter((character) => list.has(character)).length;
  const bare = [...reading.value].filter((character) => list.has(character) && !reading.glossed.includes(character)).length;
  return glossed * LISTED + bare * BARE;
}

/** How likely the text is from where a reading ends to where the longest does and one character on: so that all are measured over one stretch. */
function onwards(text: string, at: number, reading: ByteReading, furthest: number, likelihood: Likelihood): number {
  let before = text.slice(Math.max(0, at - 2), at) + reading.value;
  let score = 0;
  for (const character of text
    .slice(reading.end, furthest + 12)
    .replace(GLOSSED, '$1')
    .slice(0, furthest - reading.end + 1)) {
    score += likelihood.next(character, before.slice(-1), before.slice(-2, -1));
    before += character;
  }
  if (furthest === text.length) score += /[。！？…”」]$/.test(before) ? CLOSED : /[、，：；（《“]$/.test(before) ? CUT_OFF : 0;
  return score;
}
