import { readCandidates } from './candidates.js';
import { CANDIDATES } from './candidates-to-hant.generated.js';
import { applyChanges, type Change } from './change.js';
import { countScripts, detectScript, isSimplifiedOnly } from './detect.js';
import { fromHans } from './from-hans.js';
import { cutAtNames } from './names.js';
import { once } from './once.js';
import { PHRASES } from './phrase-candidates.generated.js';
import type { ScriptWithChanges } from './script.js';
import type { SourceScript } from './source.js';
import { machineSpellings } from './spellings.js';
import { BY_CHARACTER, codePoints, head, NONE, single, step, type Table, WRITTEN_OUT } from './table.js';
import { toHans } from './to-hans.js';
import { toHongKong } from './to-hong-kong.js';
import { toTaiwan } from './to-taiwan.js';

const candidates = once(() => readCandidates(CANDIDATES));

/** Phrases that are written in several ways, by their Simplified: 先后 is 先後, and 先后 of queens. */
const written = once(
  () =>
    new Map(
      PHRASES.split('|')
        .map((row) => row.split(' '))
        .map(([simplified = '', ...forms]) => [simplified, forms]),
    ),
);

/** Both are written in Traditional, as one likes: 了解 and 瞭解, 發布 and 發佈, 周末 and 週末. 只 before a noun counts, and is 隻, or means only. */
const EITHER = new Set('了瞭 扎紮 布佈 周週 占佔 回迴 借藉 只隻 表錶 曲麴 托託 煉鍊 冊册 匯彙 志誌 面麵 岩巖 姜薑 彩綵'.split(' '));

/** What a program writes although the Simplified has another character: 沖 for every 冲, 隻 for every 只. */
const OVERDONE = '沖隻';

/** What 隻 may follow where it counts: 三隻, 幾隻, 這隻; and the words that end in it. */
const COUNTED = /[\d\uff10-\uff19〇零一二兩三四五六七八九十百千萬億數幾每半多餘余來各那這哪首船艦影]$/;

/** Within a clause, since no word reaches beyond it. */
const CLAUSE = /[^，。！？；：、,!?;:\n「」『』“”‘’《》〈〉（）()【】\s]+/g;

interface Mending {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/**
 * Traditional that a program made of Simplified, mended where a whole word confirms it: `hantMended.convert('黨員干部')` is `'黨員幹部'`. What is
 * written either way stays, and so do names, and every text that is not Traditional. In text that shows no program at work, words
 * alone are mended; where one shows, so are the spellings by which it is known, 隻 that counts nothing, and characters left in Simplified.
 */
const hantMended: ScriptWithChanges = {
  tag: 'Hant',
  mends: true,
  convert: (text, from, names) => applyChanges(text, mendings(text, from, names)),
  changes: (text, from, names) => mendings(text, from, names),
};

export default hantMended;

function mendings(text: string, from: SourceScript | undefined, names: readonly string[] = []): readonly Change[] {
  const shown: { readonly value: string; readonly region?: string } = from ?? detectScript(text);
  if (shown.value !== 'Hant' || shown.region === 'TW' || shown.region === 'HK') return [];
  const byMachine = shown.region === 'CN';
  const found = new Map<number, Mending>();
  const note = (mending: Mending) => {
    if (!found.has(mending.start)) found.set(mending.start, mending);
  };
  let at = 0;
  for (const [index, part] of cutAtNames(text, names).entries()) {
    if (index % 2 === 0) {
      for (const mending of [...bySpelling(part, byMachine), ...byPhrase(part), ...byCharacter(part, byMachine)])
        note({ ...mending, start: at + mending.start, end: at + mending.end });
    }
    at += part.length;
  }
  let moved = 0;
  return [...found.values()]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, value }) => {
      const change = { start, end, at: start + moved, value, candidates: [value, text.slice(start, end)] };
      moved += value.length - (end - start);
      return change;
    });
}

/** The words by which a program is known: 保証, 筑牢. */
function bySpelling(text: string, byMachine: boolean): readonly Mending[] {
  return byMachine ? machineSpellings(text).map(({ at, value }) => ({ start: at, end: at + 1, value })) : [];
}

/** Words that the dictionary knows in Simplified and writes otherwise than they stand. */
function* byPhrase(text: string): Generator<Mending> {
  for (const { 0: clause, index } of text.matchAll(CLAUSE)) {
    const own = codePoints(clause);
    const plain = own.map((point) => single(toHans(), point));
    let unit = index;
    for (let i = 0; i < own.length; ) {
      const phrase = phraseAt(fromHans(), plain, i);
      const end = phrase ? i + phrase.length : i + 1;
      const forms = phrase && (written().get(String.fromCodePoint(...plain.subarray(i, end))) ?? []);
      const isWritten = forms?.includes(String.fromCodePoint(...own.subarray(i, end))) ?? true;
      for (; i < end; i++) {
        const point = own[i] as number;
        const width = point > 0xffff ? 2 : 1;
        const right = phrase && !isWritten ? single(toTaiwan(), phrase[phrase.length - (end - i)] as number) : point;
        if (isMended(point, plain[i] as number, right)) yield { start: unit, end: unit + width, value: String.fromCodePoint(right) };
        unit += width;
      }
    }
  }
}

/** The longest phrase of several characters at a place, as the dictionary writes it. */
function phraseAt(table: Table, points: Int32Array, start: number): readonly number[] | undefined {
  let node = head(table, points[start] as number);
  let match = 0;
  let end = start;
  for (let i = start + 1; node > 0; i++) {
    if (table.kinds[node] !== NONE && i > start + 1) {
      match = node;
      end = i;
    }
    if (i >= points.length) break;
    node = step(table, node, points[i] as number);
  }
  if (match === 0) return undefined;
  const kind = table.kinds[match];
  const place = table.places[match] as number;
  return Array.from(points.subarray(start, end), (point, index) =>
    kind === WRITTEN_OUT ? (table.values[place + index] as number) : kind === BY_CHARACTER ? single(table, point) : point,
  );
}

/** Left as Simplified writes it, or overdone; and not merely the form of a region, or one of two that are both written. */
function isMended(own: number, plain: number, right: number): boolean {
  if (own === right || (own !== plain && !OVERDONE.includes(String.fromCodePoint(own)))) return false;
  if (single(toTaiwan(), own) === right || single(toHongKong(), own) === single(toHongKong(), right)) return false;
  return !EITHER.has(String.fromCodePoint(own, right));
}

/** 隻 that counts nothing, and characters of Simplified alone that were left over. */
function* byCharacter(text: string, byMachine: boolean): Generator<Mending> {
  const { hans, hant } = countScripts(text);
  if (!byMachine || hans * 4 > hant) return;
  for (let i = 0; i < text.length; i++) {
    const own = text.charAt(i);
    if (own === '隻') {
      if (!COUNTED.test(text.slice(Math.max(0, i - 1), i)) && !/[身字言語眼手]/.test(text.charAt(i + 1))) yield { start: i, end: i + 1, value: '只' };
    } else if (isSimplifiedOnly(own) && !candidates().has(own)) {
      const right = String.fromCodePoint(single(toTaiwan(), single(fromHans(), own.codePointAt(0) as number)));
      if (right !== own) yield { start: i, end: i + 1, value: right };
    }
  }
}
