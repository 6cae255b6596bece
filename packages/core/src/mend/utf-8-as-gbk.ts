import type { Edit } from '../apparatus/edit.js';
import { textRule } from '../apparatus/rule.js';
import { blocksWith } from '../apparatus/signs.js';
import { isAboutEncoding, likeliest, meanCommonness, NONE, neighboursIn, type Reread, together, weigh } from './misread.js';
import { rereadUtf8, type Utf8Run } from './utf-8-run.js';

/**
 * The characters of GBK that the first two bytes of a Han character or Chinese mark in UTF-8 make: where misread text begins. A line for each first
 * byte: E2 to E9 and EF. Written out, for a decoder of GBK is a hundredth of a start.
 */
const BEGINNINGS =
  '鈥鈦鈧鈨鈩鈪鈫鈬鈭鈮鈯鈰鈱鈲鈳鈴鈵鈶鈷鈸鈹鈺鈻鈼鈽鈾鈿鉀鉁鉂鉃鉄鉅狻猗猓猡猊猞猝猕猢猹猥猬猸猱獐獍獗獠獬獯獾舛夥飧夤夂饣饧饨饩饪' +
  '銆銇銈銉銊銋銌銍銏銐銑銒銓銔銕銖銗銘銙銚銛銜銝銞銟銠銡銢銣銤銥銦銧恪恽悖悚悭悝悃悒悌悛惬悻悱惝惘惆惚悴愠愦愕愣惴愀愎愫慊慵憬憔憧' +
  '鋩鋪鋫鋬鋭鋮鋯鋰鋱鋲鋳鋴鋵鋶鋷鋸鋹鋺鋻鋼鋽鋾鋿錀錁錂錃錄錅錆錇錈錉洹洧洌浃浈洇洄洙洎洫浍洮洵洚浏浒浔洳涑浯涞涠浞涓涔浜浠浼浣渚淇' +
  '鍊鍋鍌鍍鍎鍏鍐鍑鍒鍓鍔鍕鍖鍗鍘鍙鍚鍛鍜鍝鍞鍟鍠鍡鍢鍣鍤鍥鍦鍧鍨鍩鍫濉澧澹澶濂濡濮濞濠濯瀚瀣瀛瀹瀵灏灞宀宄宕宓宥宸甯骞搴寤寮褰寰蹇' +
  '鎬鎭鎮鎯鎰鎱鎲鎳鎴鎵鎶鎷鎸鎹鎺鎻鎼鎽鎾鎿鏀鏁鏂鏃鏄鏅鏆鏇鏈鏉鏋鏌鏍妗姊妫妞妤姒妲妯姗妾娅娆姝娈姣姘姹娌娉娲娴娑娣娓婀婧婊婕娼婢婵' +
  '鐎鐏鐐鐑鐒鐓鐔鐕鐖鐗鐘鐙鐚鐛鐜鐝鐞鐟鐠鐡鐢鐣鐤鐥鐦鐧鐨鐩鐪鐫鐬鐭鐮纭纰纾绀绁绂绉绋绌绐绔绗绛绠绡绨绫绮绯绱绲缍绶绺绻绾缁缂缃缇缈' +
  '鑰鑱鑲鑳鑴鑵鑶鑷鑸鑹鑺鑻鑼鑽鑾鑿钀钁钂钃钄钑钖钘铇铏铓铔铚铦铻锜锠琛琚瑁瑜瑗瑕瑙瑷瑭瑾璜璎璀璁璇璋璞璨璩璐璧瓒璺韪韫韬杌杓杞杈杩' +
  '閫閬閭閮閯閰閱閲閳閴閵閶閷閸閹閺閻閼閽閾閿闀闁闂闃闄闅闆闇闈闉闊闋椤棰椋椁楗棣椐楱椹楠楂楝榄楫榀榘楸椴槌榇榈槎榉楦楣楹榛榧榻榫榭' +
  '飥飦飩飪飫飬飭飮飯飰飱飲飳飴飵飶飷飸飹飺飻飼飽飾飿餀餁餂餃餄餅餆餇铩铫铮铯铳铴铵铷铹铼铽铿锃锂锆锇锉锊锍锎锏锒锓锔锕锖锘锛锝锞锟';
const BEGINNING = new RegExp(`[${BEGINNINGS}]`, 'g');

/** So many Han in a row were never seen to be well-formed by chance, in two million characters of prose. */
const LEAST = 2;
/** Powers of two by which what is read is more common than what stands there. */
const BETTER = 3;

/** A character in no more words than this power of two is rare. */
const RARE = 1;

/** How many other readings of a character that lost a byte are offered. */
const OFFERED = 4;

/** `闄曡タ` for 陕西. */
export default textRule<ReadonlySet<string>>({
  name: 'mend/utf-8-as-gbk',
  summary: 'Reads a run of rare Han and signs as the UTF-8 bytes that it is, where they give common Han; a character that lost a byte is a guess.',
  because: [
    {
      standard: 'WHATWG Encoding',
      clause: '4.1',
      says: 'Bytes of UTF-8 decoded as GBK give three characters for two; a decoder of UTF-8 rejects what is not well formed, so a run that passes and gives common Han is no accident.',
    },
    {
      seen: 'pages and feeds taken for GBK by a program of a Chinese system',
      says: '涓枃 stands for 中文; the last byte of an odd number of characters has no fellow and becomes ?.',
    },
  ],
  signs: BEGINNINGS,
  claims: true,
  examples: [
    { before: '昨日，闄曡タ的油菜花开了。', after: '昨日，陕西的油菜花开了。' },
    {
      before: '娓″彛鍋滀簡浜屽崄骞达紝浠婂勾鏄ュぉ鍙堟湁浜嗚埞銆�',
      after: '渡口停了二十年，今年春天又有了船。',
      note: 'Only one mark begins with the bytes that are left.',
    },
    { before: '鎴戜滑鐨勭敤鎴峰悕锛屾垜浠\ue102殑涓枃', after: '我们的用户名，我们的中文', note: 'A pair of bytes made a private character.' },
    { before: '鎴戜滑鐨勭敤鎴峰悕锛屾垜浠殑涓枃', after: '我们的用户名，我们的中文', note: 'The private character is gone: 们的 is a guess.' },
    {
      before: '娓″彛鍋滆埅锛屾垜浠殑娓″彛',
      after: '渡口停航，我们的渡口',
      note: 'The byte that was lost is one of 64: the document’s own word is the guess.',
    },
  ],
  exceptions: [
    { keep: '涓埃之力，浣溪沙，鏄、鍦、鐨三字，銆是日本字。', because: 'Rare characters in words of their own.' },
    {
      keep: '一个联通用户，娓娓道来，澶州之盟，浠水县。',
      because: 'Two or three characters may be well-formed by chance; what they give is no word.',
    },
    { keep: '网页显示“锟斤拷”和“烫烫烫”。', because: 'What stood there can’t be known.' },
    { keep: '这是乱码：涓枃，本来是中文。', because: 'A text about it quotes it.' },
  ],
  gate(document) {
    const own = new Set<string>();
    for (const { reading } of blocksWith(BEGINNINGS, document)) {
      for (const { parts } of runsIn(reading)) for (const { value } of parts) for (const pair of neighboursIn(value)) own.add(pair);
    }
    return own;
  },
  *propose(block, _document, own) {
    const { reading } = block;
    if (isAboutEncoding(reading)) return;
    const runs = runsIn(reading).filter(({ start, end }) => !block.protects(start, end));
    const proven = runs.reduce((sum, { weight }) => together(sum, weight), NONE).han >= LEAST && runs.some(isWhole);
    for (const run of runs) if (proven || run.weight.han >= LEAST) yield* editsOf(run, reading, own);
  },
});

interface Weighed extends Utf8Run {
  /** Of its whole characters. */
  readonly weight: Reread;
}

function runsIn(reading: string): readonly Weighed[] {
  const runs: Weighed[] = [];
  const starts = new RegExp(BEGINNING.source, BEGINNING.flags);
  for (let match = starts.exec(reading); match; match = starts.exec(reading)) {
    const run = rereadUtf8(reading, match.index);
    if (!run) {
      // What goes on from a run and can't be read is damaged as well.
      if (runs[runs.length - 1]?.end !== match.index) continue;
      const end = ruinFrom(reading, match.index);
      if (end === match.index) continue;
      runs.push({ start: match.index, end, parts: [{ start: match.index, end, value: '', open: [] }], weight: NONE });
      starts.lastIndex = end;
      continue;
    }
    starts.lastIndex = run.end;
    const value = run.parts.map((part) => part.value).join('');
    const weight = weigh(value.replaceAll('\ufeff', ''));
    // Sound words would be given up for what the bytes happen to say.
    if (weight && (weight.han === 0 || isBetter(value, reading.slice(run.start, run.end)))) runs.push({ ...run, weight });
  }
  return runs;
}

/** Where a stretch of characters that hardly any text has ends. */
function ruinFrom(reading: string, start: number): number {
  let at = start;
  while (at < reading.length && /[\p{L}€\uFFFD]/u.test(reading.charAt(at)) && meanCommonness(reading.charAt(at)) < RARE) at++;
  return at;
}

function isBetter(value: string, printed: string): boolean {
  return meanCommonness(value) >= meanCommonness(printed) + BETTER;
}

function isWhole({ weight }: Weighed): boolean {
  return weight.han > 0;
}

/** How much of a line before a lost byte is looked at. */
const BEHIND = 200;

function* editsOf({ start: from, parts }: Utf8Run, reading: string, own: ReadonlySet<string>): Generator<Edit> {
  let line = reading
    .slice(Math.max(0, from - BEHIND), from)
    .split('\n')
    .pop() as string;
  for (const [index, { start, end, value, open }] of parts.entries()) {
    const after = parts[index + 1]?.value.charAt(0) ?? reading.charAt(end);
    const [best, ...others] = open ? readingsOf(open, line, after, own) : [value.replaceAll('\ufeff', '')];
    if (best === undefined) yield { start, end, value: reading.slice(start, end), confidence: 'guess', doubt: true };
    else if (!open) yield { start, end, value: best };
    else yield { start, end, value: best, confidence: 'guess', ...(others.length > 0 ? { alternatives: others.slice(0, OFFERED) } : {}) };
    line = (line + (best ?? reading.slice(start, end))).slice(-BEHIND);
  }
}

/** Whether a quotation is open at the end of a text. */
function isQuoted(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”');
}

/** What stands behind a number, and behind the number after another unit. */
const UNITS = '年月日时時点點分元米人个個名次岁歲';
const NEXT_UNIT: readonly (readonly [RegExp, string])[] = [
  [/月\d+$/, '日'],
  [/日\d+$/, '时時'],
  [/[时時点點]\d+$/, '分'],
];

/** What a character with its last byte lost may be after a line, the likeliest first: a word with a neighbour, or what stands at such a place. */
function readingsOf(open: readonly string[], line: string, after: string, own: ReadonlySet<string>): readonly string[] {
  const ends = after === '' || after === '\n';
  const only = (marks: string) => [...marks].flatMap((mark) => open.filter((value) => value.endsWith(mark)));
  if (open.length === 64) {
    if (only('。').length > 0) return ends ? only('。」』') : only('。、《');
    if (only('，').length > 0) return ends ? [] : only('，：；！');
    if (only('”').length > 0) return ends && isQuoted(line) ? only('”…') : [];
  }
  if (/\d$/.test(line)) {
    const [, next = UNITS] = NEXT_UNIT.find(([before]) => before.test(line)) ?? [];
    const units = only(next);
    if (units.length === 1) return units;
  }
  return likeliest(open, line.slice(-1), after, own);
}
