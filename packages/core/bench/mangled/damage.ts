import { pinyin } from 'pinyin-pro';
import { encodeGbk, type Gloss, pollute } from '../../test/instruments/pollute.js';
import { pick } from './random.js';

/** One kind of damage of the catalogue. */
export interface Damage {
  readonly name: string;
  /** Which of our texts it befalls. */
  readonly on: 'simplified' | 'traditional';
  /** Whether it befalls lines as a whole. */
  readonly whole?: true;
  /** Whether the text can be had back; where it can't, a program can only leave the place and name it. */
  readonly lost?: true;
  /** What it presupposes of a clean text: curly quotation marks, since GBK has no corners of that kind in its first rows. */
  readonly from?: (text: string) => string;
  /** The text with the damage; the same random numbers give the same damage. */
  make(text: string, next: () => number): string;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
/** The table of the WHATWG standard, spelt out: some platforms read the bytes from 0x80 to 0x9f as Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const latin = (bytes: ArrayLike<number>) =>
  Array.from(bytes, (byte) => (byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252.charAt(byte - 0x80) : String.fromCharCode(byte))).join('');
const latin1 = (bytes: ArrayLike<number>) => String.fromCharCode(...Array.from(bytes));
const gbk = (text: string) => new TextDecoder('gbk').decode(utf8(text));

/** Some paragraphs damaged whole: a page put together from sound and damaged parts. */
const paragraphs = (damage: (text: string, next: () => number) => string) => (text: string, next: () => number) =>
  text
    .split('\n')
    .map((line, index) => (index > 0 && index % 2 === 1 ? damage(line, next) : line))
    .join('\n');

/** Something done at a share of the places that a pattern finds. */
const at = (pattern: RegExp, share: number, put: (found: string, next: () => number) => string) => (text: string, next: () => number) =>
  text.replace(pattern, (found) => (next() < share ? put(found, next) : found));

const BETWEEN_HAN = /(?<=\p{Script=Han})(?=\p{Script=Han})/gu;
const narrow = (text: string) => text.replace(/[，：；？！（）]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
const curly = (text: string) => text.replace(/「/g, '“').replace(/」/g, '”').replace(/『/g, '‘').replace(/』/g, '’');
const wide = (text: string) => String.fromCharCode(text.charCodeAt(0) + 0xfee0);

const LIST: readonly Gloss[] =
  '這(zhè) 個(gè) 們(men) 來(lái) 國(guó) 說(shuō) 時(shí) 會(huì) 對(duì) 過(guò) 發(fā) 經(jīng) 學(xué) 現(xiàn) 當(dāng) 沒(méi) 還(hái) 進(jìn) 開(kāi) 從(cóng) 問(wèn) 間(jiān) 關(guān) 點(diǎn) 業(yè) 將(jiāng) 兩(liǎng) 應(yīng) 頭(tóu) 體(tǐ) 見(jiàn) 話(huà) 給(gěi) 門(mén) 區(qū) 縣(xiàn) 鎮(zhèn) 報(bào) 書(shū) 車(chē) 東(dōng) 萬(wàn) 員(yuán) 場(chǎng) 實(shí) 內(nèi) 務(wù) 統(tǒng) 號(hào)'
    .split(' ')
    .map((entry) => /^(.)\((.+)\)$/.exec(entry)?.slice(1) as unknown as Gloss);

/** Lists differ by site: a part of all, in an order of its own. */
function siteList(next: () => number): readonly Gloss[] {
  return LIST.map((gloss) => ({ gloss, key: next() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, 24)
    .map(({ gloss }) => gloss);
}

const toneless = (reading: string) => reading.normalize('NFD').replace(/\p{M}/gu, '');

/** Characters of any kind at random, each followed by what is put for it in its clause. */
function glossed(share: number, put: (character: string, clause: string) => string): Damage['make'] {
  return (text, next) =>
    text.replace(/[^，。：；？！、\n]+/g, (clause) =>
      clause.replace(/[\u4e00-\u9fff]/g, (character) => (next() < share ? character + put(character, clause) : character)),
    );
}

const SYMBOLS = [...'🀄🀇🀙🁣🂡🃊🜁🜂🞄🟆👏🔉🐘'];
const RADICALS: Readonly<Record<string, string>> = {
  人: '⼈',
  口: '⼝',
  大: '⼤',
  小: '⼩',
  山: '⼭',
  工: '⼯',
  日: '⽇',
  月: '⽉',
  水: '⽔',
  生: '⽣',
  用: '⽤',
  田: '⽥',
  老: '⽼',
  行: '⾏',
  里: '⾥',
  金: '⾦',
  门: '⻔',
  风: '⻛',
};
const COMPATIBLE: Readonly<Record<string, string>> = {
  不: '\uf967',
  老: '\uf934',
  年: '\uf98e',
  里: '\uf9e9',
  六: '\uf9d1',
  立: '\uf9f7',
  行: '\ufa08',
  見: '\ufa0a',
  便: '\uf965',
  來: '\uf92d',
  路: '\uf937',
  北: '\uf963',
};
const swap = (table: Readonly<Record<string, string>>) =>
  at(new RegExp(`[${Object.keys(table).join('')}]`, 'g'), 0.7, (found) => table[found] as string);

/** Every kind, by the sections of the catalogue that it stands in. */
export const damages: readonly Damage[] = [
  { name: 'UTF-8 read as windows-1252', on: 'simplified', whole: true, make: paragraphs((line) => latin(utf8(line))) },
  { name: 'UTF-8 read as Latin-1', on: 'simplified', whole: true, make: paragraphs((line) => latin1(utf8(line))) },
  { name: 'UTF-8 read as windows-1252 twice', on: 'simplified', whole: true, make: paragraphs((line) => latin(utf8(latin(utf8(line))))) },
  { name: 'GBK read as windows-1252', on: 'simplified', whole: true, make: paragraphs((line) => latin(encodeGbk(line))) },
  { name: 'GBK (Traditional) read as windows-1252', on: 'traditional', from: curly, whole: true, make: paragraphs((line) => latin(encodeGbk(line))) },
  { name: 'UTF-8 read as GBK', on: 'simplified', whole: true, make: paragraphs(gbk) },
  {
    name: 'UTF-8 read as GBK, private characters dropped',
    on: 'simplified',
    whole: true,
    make: paragraphs((line) => gbk(line).replace(/[\ue000-\uf8ff]/g, '')),
  },
  { name: 'replacement characters', on: 'simplified', lost: true, make: at(/\p{Script=Han}/gu, 0.02, () => '\ufffd') },
  { name: '锟斤拷', on: 'simplified', lost: true, make: at(/\p{Script=Han}{2}/gu, 0.02, () => '锟斤拷') },
  { name: 'byte order mark as letters', on: 'simplified', make: (text, next) => text.replace(/^/gm, () => (next() < 0.5 ? 'ï»¿' : '')) },
  {
    name: 'references escaped twice',
    on: 'simplified',
    make: at(/[“”…·—]/g, 0.6, (mark) => ({ '“': '&ldquo;', '”': '&rdquo;', '…': '&hellip;', '·': '&middot;', '—': '&mdash;' })[mark] ?? mark),
  },
  { name: 'control characters', on: 'simplified', make: at(BETWEEN_HAN, 0.03, (_, next) => pick(['\u0008', '\u0000', '\u001f', '\u0093'], next)) },
  { name: 'zero-width characters', on: 'simplified', make: at(BETWEEN_HAN, 0.05, (_, next) => pick(['\u200b', '\u2060', '\ufeff', '\u200d'], next)) },
  { name: 'bidi controls', on: 'simplified', make: at(BETWEEN_HAN, 0.03, (_, next) => pick(['\u200e', '\u200f', '\u2066', '\u2069'], next)) },
  { name: 'line ends as letters', on: 'simplified', make: (text) => text.replaceAll('\n', '\\r\\n') },
  { name: 'icons of a font', on: 'simplified', make: (text) => text.replaceAll('\n', '\n\ue62c\n') },
  {
    name: 'private characters in words',
    on: 'simplified',
    lost: true,
    make: at(/\p{Script=Han}/gu, 0.02, (_, next) => String.fromCharCode(0xe400 + Math.floor(next() * 80))),
  },
  { name: 'radicals for ideographs', on: 'simplified', make: swap(RADICALS) },
  { name: 'compatibility ideographs', on: 'traditional', make: swap(COMPATIBLE) },
  { name: 'glosses by bytes in GBK', on: 'traditional', from: curly, make: (text, next) => pollute(text, siteList(next)) },
  {
    name: 'toneless repeated glosses',
    on: 'traditional',
    make: glossed(0.08, (character, clause) => `(${toneless(pinyin(character))})`.repeat(clause.split(character).length - 1)),
  },
  { name: 'toned glosses at random', on: 'traditional', make: glossed(0.07, (character) => `(${pinyin(character)})`) },
  {
    name: 'inserted symbols',
    on: 'simplified',
    make: at(BETWEEN_HAN, 0.04, (_, next) => Array.from({ length: 1 + Math.floor(next() * 3) }, () => pick(SYMBOLS, next)).join('')),
  },
  { name: 'masked words', on: 'simplified', lost: true, make: at(/\p{Script=Han}{2}/gu, 0.02, () => '**') },
  { name: 'narrowed marks', on: 'simplified', make: narrow },
  { name: 'full-width digits', on: 'simplified', make: at(/(?<![\d.])\d/g, 1, wide) },
  { name: 'straight quotation marks', on: 'simplified', make: (text) => text.replace(/[“”]/g, '"') },
  { name: 'spaces inside quotation marks', on: 'simplified', make: at(/“[^“”]+”/g, 0.8, (found) => `“ ${found.slice(1, -1)} ”`) },
  { name: 'closing marks that open', on: 'simplified', make: at(/(?<=“[^“”]{1,40}[。！？，])”/g, 0.7, () => '“') },
  { name: 'dots for an ellipsis', on: 'simplified', make: (text) => text.replaceAll('……', '...') },
  { name: 'doubled stops', on: 'simplified', make: at(/(?<=\p{Script=Han})[。，](?!$)/gu, 0.1, (mark) => mark + mark) },
  { name: 'bullets in names', on: 'simplified', make: (text) => text.replaceAll('·', '•') },
  { name: 'lines folded at a width', on: 'simplified', make: folded },
];

/** Folded at 36 characters, paragraphs indented. */
function folded(text: string): string {
  return text
    .split('\n')
    .map((line) => (`　　${line}`.match(/.{1,36}/gu) ?? []).join('\n'))
    .join('\n');
}
