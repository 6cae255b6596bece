import { type BlockFacts, blockRule, type ClaimProposal, type DocumentFacts } from '../apparatus/rule.js';
import type { Credit, Dateline } from '../article.js';
import { fold } from '../script/fold.js';
import { isProse } from './page/prose.js';
import { bodySpan } from './page/zones.js';
import { readCredits } from './words/credits.js';
import { hasCompoundSurname, isPersonName, splitNames } from './words/names.js';
import { PLACES } from './words/vocabulary.js';

const ORGANIZATION = String.raw`(?<org>本[报网台社刊]|[\p{Script=Han}A-Za-z·]{2,14}?(?:网|社|报|台|客户端|新闻|在线|号|云|快讯|发布))`;
const OPENING = new RegExp(
  String.raw`^\s*${ORGANIZATION}(?<place>\p{Script=Han}{2,8}?)?\s*(?<date>(?:\d{4}年)?\d{1,2}月\d{1,2}日)?\s*(?:[(（](?<inside>[^()（）]{2,40})[)）])?\s*(?<mark>电|讯(?!息|问)|消息[，,])\s*(?:[(（](?<after>[^()（）]{2,60})[)）])?`,
  'du',
);
/** `【某报专讯】`, `【某报2021年3月4日讯】（某报记者方宁台北报导）` */
const BRACKETED =
  /^\s*【\s*(?<org>[\p{Script=Han}A-Za-z·]{2,14}?)(?<date>(?:\d{4}年)?\d{1,2}月\d{1,2}日)?(?<mark>专讯|讯|消息|快讯|综合报道|专电|电)\s*(?<day>\d{1,2}月\d{1,2}日)?\s*】\s*(?:[(（](?<after>[^()（）]{2,60})[)）]|(?<inside>记者[^，。、:()（）]{3,14}报[道导])(?=[:,，]))?/du;
const REPORTED =
  /^\s*[〔［[(（【](?<inside>[^〔〕［］[\]()（）【】]{2,50}?(?:报导|报道|电|专电|综合)|[^〔〕［］[\]()（）【】\s]{2,20}报道\s+(?:见习|实习|特约)?记者\s*[^〔〕［］[\]()（）【】]{2,20}|(?:文|图文|撰文|作者|编译|采写)\s*[/:|][^〔〕［］[\]()（）【】]{2,40})[〕］\])）】]/u;

/** `某网讯 记者方宁 通讯员何小满 今年…`: names without brackets, set apart from the text by a space. */
const NAMED =
  /^\s*(?<people>(?:(?:本[报報网網台]|全媒体|见习|实习|特约)?[记記]者|通[讯訊][员員])\s*\p{Script=Han}{2,3}(?:[\s、]+(?:(?:[记記]者|通[讯訊][员員])\s*)?\p{Script=Han}{2,3}){0,4})(?:\s*[报報][道導导]\s*[:：]\s*|\s+)(?=\S{6})/u;

interface Openings {
  readonly first: number;
  readonly second: number | undefined;
}

/** 消息头 or 电头 at the very start of the text: who reports, from where, on which day, and the names beside it. It stays in print. */
export default blockRule<Openings>({
  name: 'recognize/dateline',
  summary: 'Reads the dateline at the start of the first paragraph (本报讯, 某社某地3月4日电) and the names in its brackets; the words stay.',
  because: [
    { seen: 'news agencies and newspapers', says: 'the text opens with organization, place and day, then 电 or 讯, then the reporters in brackets' },
    { standard: 'schema.org', clause: 'dateline' },
  ],
  examples: [
    {
      before: '河东网讯(通讯员方宁 何小满)渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after: '河东网讯(通讯员方宁 何小满)渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: {
        dateline: [{ text: '河东网讯', organization: '河东网' }],
        credit: [
          { name: '方宁', nameAsPrinted: '方宁', role: 'contributor', label: '通讯员' },
          { name: '何小满', nameAsPrinted: '何小满', role: 'contributor', label: '通讯员' },
        ],
      },
    },
    {
      before: '河东网讯 记者方宁 通讯员何小满 渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after: '河东网讯 记者方宁 通讯员何小满 渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: {
        dateline: [{ text: '河东网讯', organization: '河东网' }],
        credit: [
          { name: '方宁', nameAsPrinted: '方宁', role: 'reporter', label: '记者' },
          { name: '何小满', nameAsPrinted: '何小满', role: 'contributor', label: '通讯员' },
        ],
      },
    },
    {
      before: '河东网讯 记者近日 在渡口看到，来往的人都说方便，也都说想不到。',
      after: '河东网讯 记者近日 在渡口看到，来往的人都说方便，也都说想不到。',
      claims: { dateline: [{ text: '河东网讯', organization: '河东网' }] },
      note: 'what follows 记者 is no name',
    },
    {
      before: '（島嶼社記者方小寧花蓮縣4日電）渡口停了二十年，今年春天又有了船，來往的人都說方便。',
      after: '（島嶼社記者方小寧花蓮縣4日電）渡口停了二十年，今年春天又有了船，來往的人都說方便。',
      claims: {
        dateline: [{ text: '島嶼社記者方小寧花蓮縣4日電', organization: '島嶼社', place: '花蓮縣', date: '4日' }],
        credit: [{ name: '方小寧', nameAsPrinted: '方小寧', role: 'reporter', label: '記者', affiliation: '島嶼社' }],
      },
    },
    {
      before: '河东社白河3月4日电（记者 方宁）渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after: '河东社白河3月4日电（记者 方宁）渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: {
        dateline: [{ text: '河东社白河3月4日电', organization: '河东社', place: '白河', date: '3月4日' }],
        credit: [{ name: '方宁', nameAsPrinted: '方宁', role: 'reporter', label: '记者' }],
      },
    },
  ],
  exceptions: [
    { keep: '河东县的报社电话打不通，记者只好坐船过河去问，来往的人都说方便。', because: 'a sentence with these words in it is no dateline' },
    { keep: '河东县气象局四日发布消息，今年春天雨水偏少，各乡镇轮流放水。', because: 'an office that gives something out is no wire' },
    {
      keep: '渡口停了二十年，今年春天又有了船。\n河东网讯说的是另一件事，和渡口没有关系，来往的人都知道。',
      because: 'only the first paragraph opens with a dateline',
    },
  ],
  gate: openings,
  propose(block, _, { first, second }) {
    if (block.index !== first && block.index !== second) return;
    const claims = openingClaims(block, block.index === first);
    if (claims.length > 0) return { is: 'witness', claims };
  },
});

/** What a paragraph says in its first words of who reports, from where and when. */
function openingClaims(block: BlockFacts, isFirst: boolean): readonly ClaimProposal[] {
  const folded = fold(block.reading.slice(0, 200));
  if (!/[电讯]|消息|报道|报导|综合|^\s*[〔［[(（【].{1,2}\s*[/:|]/.test(folded)) return [];
  const opening =
    (/[电讯]|消息[，,]/.test(folded) ? OPENING.exec(openingBrackets(block.reading, folded)) : null) ??
    (/^\s*【/.test(block.reading) ? BRACKETED.exec(restoreBrackets(block.reading, folded)) : null);
  const sure = isFirst || opening?.groups?.date !== undefined || opening?.groups?.after !== undefined;
  return opening?.groups?.org && sure && isDateline(opening.groups) ? wiredClaims(block.reading, opening) : reportedClaims(block.reading, folded);
}

/** `河东社白河3月4日电（记者 方宁）` */
function wiredClaims(reading: string, { index, indices }: RegExpExecArray): readonly ClaimProposal[] {
  const { org, place, day, date = day, inside, after, mark } = indices?.groups ?? {};
  const cut = (span: readonly [number, number] | undefined) => (span ? reading.slice(...span) : undefined);
  const start = org?.[0] ?? index;
  const end = mark?.[1] ?? start;
  const value: Dateline = {
    text: reading
      .slice(start, end)
      .replace(/[，,]$/, '')
      .replace(/\s*[(（][^()（）]*[)）]/u, ''),
    ...(org ? { organization: cut(org) } : {}),
    ...(place ? { place: cut(place) } : {}),
    ...(date ? { date: cut(date) } : {}),
  };
  const claims: ClaimProposal[] = [{ field: 'dateline', value, start, end }];
  for (const span of [inside, after]) if (span) claims.push(...creditClaims(cut(span) as string, span[0]));
  const people = inside || after ? undefined : NAMED.exec(reading.slice(end))?.groups?.people;
  if (people && readCredits(people)?.credits.every(({ name }) => isPersonName(name)))
    claims.push(...creditClaims(people, reading.indexOf(people, end)));
  return claims;
}

/** `（島嶼社記者方小寧花蓮縣4日電）` */
function reportedClaims(reading: string, folded: string): readonly ClaimProposal[] {
  const reported = REPORTED.exec(restoreBrackets(reading, folded));
  if (!reported?.groups?.inside) return [];
  const start = reported.index + reported[0].indexOf(reported.groups.inside);
  const end = start + reported.groups.inside.length;
  const printed = reading.slice(start, end);
  const credits = creditClaims(printed, start);
  // `（文/某网 方宁）` says who wrote it, and neither whence nor when.
  if (credits.length === 0 || !/[电電导導道合]$/u.test(printed)) return credits;
  return [{ field: 'dateline', value: readWired(printed)?.dateline ?? { text: printed }, start, end }, ...credits];
}

/** Where the text begins, and the next prose: the first may be the caption of a lost or leading image. */
function openings(document: DocumentFacts): Openings | undefined {
  const first = bodySpan(document)?.first;
  return first === undefined ? undefined : { first, second: document.printed.find((block) => block.index > first && isProse(block))?.index };
}

/** 本报电 is no form; 电 needs a place or a day before it. */
function isDateline(groups: Record<string, string | undefined>): boolean {
  // `某局发布消息，` tells who said so, and is no dateline.
  if (groups.org?.endsWith('发布') && groups.mark?.startsWith('消息')) return false;
  if (groups.mark === '电') return groups.date !== undefined || (groups.place !== undefined && groups.after !== undefined);
  return groups.place === undefined || groups.date !== undefined || groups.after !== undefined || groups.org?.startsWith('本') === true;
}

/** The folded text with the source's own brackets, which tell one form from another. */
function restoreBrackets(reading: string, folded: string): string {
  let out = '';
  for (let i = 0; i < Math.min(reading.length, 200); i++)
    out += '【】〔〕［］（）'.includes(reading.charAt(i)) ? reading.charAt(i) : folded.charAt(i);
  return out;
}

function openingBrackets(reading: string, folded: string): string {
  return restoreBrackets(reading, folded)
    .replace(/[〔［]/g, '(')
    .replace(/[〕］]/g, ')');
}

/** `中島社記者王大明花蓮縣2日電`: name and place stand together; a known place, or three characters, end the name. */
const WIRED = new RegExp(
  String.raw`^(?<org>\p{Script=Han}{2,7}?)?(?<label>(?:特[派約约]|駐地|驻地)?[記记]者)\s*(?<names>.{2,24}?)\s*(?<place>(?:${PLACES})\p{Script=Han}{0,3}|\p{Script=Han}{2,5})\s*(?:(?<date>\d{1,2}日)(?:[專专]|外)?[電电]|[报報][道導导]|[专專][讯訊])$`,
  'u',
);
const KNOWN_PLACE = new RegExp(`(?:${PLACES})\\p{Script=Han}{0,3}$`, 'u');

/** The reporters, the place and the day of a wire's opening; `undefined` where it is none. */
function readWired(printed: string): { readonly dateline: Dateline; readonly credits: readonly Credit[] } | undefined {
  if (!/日.?[電电]$|(?:[报報][道導导]|[专專][讯訊])$/u.test(printed) || /[/／]/.test(printed)) return undefined;
  const groups = WIRED.exec(fold(printed))?.groups;
  const at = /[記记]者\s*/u.exec(printed);
  const day = /\d{1,2}日/u.exec(printed);
  if (!groups || !at) return undefined;
  const end = day?.index ?? printed.length - (/[报報][道導导]$|[专專][讯訊]$/u.test(printed) ? 2 : 1);
  const glued = printed.slice(at.index + at[0].length, end).trim();
  const place = KNOWN_PLACE.exec(fold(glued));
  // Without a known place the name has the usual length of three.
  const last = glued.replace(/^.*[、\s]/u, '');
  const cut = place && place.index >= 2 ? place.index : glued.length - Math.max(2, last.length - (hasCompoundSurname(last) ? 4 : 3));
  const names = splitNames(glued.slice(0, cut).trim());
  if (!names) return undefined;
  const label = printed.slice(groups.org?.length ?? 0, at.index + at[0].trimEnd().length);
  return {
    dateline: {
      text: printed,
      ...(groups.org ? { organization: printed.slice(0, groups.org.length) } : {}),
      place: glued.slice(cut),
      ...(day ? { date: day[0] } : {}),
    },
    credits: names.map(({ name, printed: nameAsPrinted }) => ({
      name,
      nameAsPrinted,
      role: 'reporter',
      label,
      ...(groups.org ? { affiliation: printed.slice(0, groups.org.length) } : {}),
    })),
  };
}

function creditClaims(printed: string, start: number): ClaimProposal[] {
  const end = start + printed.length;
  const read = readWired(printed) ?? readCredits(printed);
  if (read) return read.credits.map((credit) => ({ field: 'credit', value: credit, start, end }));
  const names = splitNames(printed.trim()) ?? [];
  return names.map(({ name, printed: nameAsPrinted }) => ({
    field: 'credit',
    value: { name, nameAsPrinted, role: 'author' } satisfies Credit,
    start,
    end,
  }));
}
