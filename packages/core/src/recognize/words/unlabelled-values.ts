import type { ClaimProposal } from '../../apparatus/rule.js';
import type { Credit } from '../../article.js';
import { fold } from '../../script/fold.js';
import { CHANNEL, SECTION_OF_NEWS, TOPIC } from './channels.js';
import { type ReadCredits, readCredits } from './credits.js';
import { OTHER_DAY } from './date-labels.js';
import { areHan } from './letters.js';
import { isForeignName, isPenName, isPersonName, isSurname, mayBeName, mayBePerson } from './names.js';
import { isOfficeName, isOutletName, nameIn, outletIn, ownerIn, TAKEN } from './outlet-names.js';
import { FURNITURE } from './vocabulary.js';

/** What kinds of field a line holds: how the rules tell a date line from a source line. */
export type FieldKind = 'date' | 'source' | 'republished' | 'publisher' | 'credit' | 'editor' | 'count' | 'outlet' | 'print' | 'keywords';

export type StateClaim = (field: string, value: unknown, start: number, end: number) => void;

/** Where words without a label stand. */
interface Place {
  /** A date stands in the line. */
  readonly dated: boolean;
  /** No field stands before them. */
  readonly leading: boolean;
  /** A counter stands in the line, as on blogs. */
  readonly counted: boolean;
}

/** What such words say. A claim stands where its words do in the value, and without any for all of it. */
interface Said {
  readonly kind?: FieldKind;
  readonly claims?: readonly (ClaimProposal & { readonly words?: string })[];
  /** Parts of the value, in their order, that are left to be read by themselves. */
  readonly rest?: readonly string[];
}

/** Reads a value as one form that such words have; `undefined` where it is of another. */
type Form = (value: string, place: Place) => Said | undefined;

const NOTHING: Said = {};

/** What a platform sets beside the name of an account: in brackets, as a word of its own, as a link to where else the name writes. */
const BADGE =
  /\s*[[【](?:微博|微信|原创|原創|独家|獨家|认证|認證)[\]】](?=\s|$)|^(?:原创|原創|独家|獨家)\s*[·•|｜]\s*|(?<=\S)\s+(?:微博|微信|原创|原創|独家|獨家)$/gu;

/** Reads words without a label beside other fields: credits, an outlet, a control of the page, a name. False where they are none of these. */
export function readUnlabelled(written: string, start: number, leading: boolean, kinds: Set<FieldKind>, claim: StateClaim): boolean {
  const value = written.replace(BADGE, '');
  const place: Place = { dated: kinds.has('date'), leading, counted: kinds.has('count') };
  for (const form of FORMS) {
    const said = form(value, place);
    if (!said) continue;
    if (said.kind) kinds.add(said.kind);
    for (const { field, value: read, words = value } of said.claims ?? []) {
      const at = start + value.lastIndexOf(words);
      claim(field, read, at, at + words.length);
    }
    let at = 0;
    return (said.rest ?? []).every((part) => {
      at = value.indexOf(part, at);
      return part === '' || readUnlabelled(part, start + at, leading, kinds, claim);
    });
  }
  return false;
}

const authorsOf = (names: readonly string[], field = 'credit') =>
  names.map((name): ClaimProposal => ({ field, value: { name, nameAsPrinted: name, role: 'author' } satisfies Credit }));

/** `记者 方宁`, `编辑：` */
const credited: Form = (value, { dated }) => {
  const read = readCredits(value) ?? emptyLabel(value);
  if (!read) return undefined;
  const claims: (ClaimProposal & { words?: string })[] = read.credits.map((credit) => ({ field: 'credit', value: credit }));
  if (read.outlet) claims.push({ field: 'outlet', value: read.outlet });
  // `2021-03-18 20:11 某报 记者 何书`: beside the date, the name before the reporter is whose text it is.
  const desk = dated ? read.credits[0]?.affiliation : undefined;
  if (desk && value.startsWith(desk) && /^[\s／/|]/.test(value.slice(desk.length)) && isOutletName(desk))
    claims.push({ field: 'outlet', value: desk, words: desk });
  return { kind: read.editors ? 'editor' : 'credit', claims };
};

/** `编辑：`, `作者： 编辑：`: labels that nobody stands behind. Who stands before one did what it says: `方宁 摄`. */
function emptyLabel(value: string): ReadCredits | undefined {
  const read = readCredits(`${value}:`);
  return read?.credits.every(({ label }) => label !== undefined) ? read : undefined;
}

/** `某报客户端 某报·某网记者 方宁`, `某报 方宁/文 何平/图`: the house stands before the desk of whoever wrote it, or before who did what. */
const houseBeforeDesk: Form = (value, { dated }) => {
  const { house = '', rest = '' } = (dated && /\s.*(?:[记記]者\s|[/／][文图圖摄攝])/.test(value) && HOUSE_FIRST.exec(value)?.groups) || {};
  const credits = isOutletName(house) ? readCredits(rest)?.credits : undefined;
  if (!credits?.some(({ affiliation, work }) => affiliation || work)) return undefined;
  return { kind: 'outlet', claims: [{ field: 'outlet', value: house, words: house }], rest: [rest] };
};

const HOUSE_FIRST = /^(?<house>[\p{L}\d]{3,16})\s+(?<rest>\S{2,12}[记記]者\s.+|\p{Script=Han}{2,4}\s?[/／][文图圖摄攝].*)$/u;

/** `某县融媒体中心供稿` */
const supplied: Form = (value) => {
  const house = value.endsWith('供稿') ? value.slice(0, -2).trimEnd() : '';
  const isHouse = house.length >= 3 && house.length <= 20 && !/[\s，,:：]/.test(house) && isOfficeName(house) && !isPersonName(house);
  return isHouse ? { kind: 'source', claims: [{ field: 'creditedSource', value: house, words: house }] } : undefined;
};

/** `某报 | 方宁`: between bars stand fields of their own. */
const divided: Form = (value) => {
  const parts = value.split(/\s*[|｜]\s*|\s+[·•/／]\s+/u);
  return parts.length > 1 ? { rest: parts } : undefined;
};

/** `由 方宁`, `by Fang Ning on`; a login or a desk where the name would stand is no name. */
const writtenBy: Form = (value, { dated }) => {
  if (!dated || !/^(?:by\s|(?:本文|文章)?由)/i.test(value)) return undefined;
  const by =
    /^(?:by\s+|(?:本文|文章)?由\s*(?=\p{L}))(?<name>\S.{1,30}?)(?:\s+(?:at|on|in\s+\S{1,12})|\s*(?:[发發]表|[发發][布佈]|[张張][贴貼])[于於]?)?$/iu.exec(
      value,
    )?.groups?.name;
  if (!by) return undefined;
  if (isOfficeName(by)) return { kind: 'outlet', claims: [{ field: 'outlet', value: by, words: by }] };
  if (/^[a-z\d_][\w. -]*$|^(?:[编編][辑輯]部|小[编編]|本[站刊網网报報])$/u.test(by)) return { kind: 'credit' };
  return mayBeName(by) || isPenName(by) ? { kind: 'credit', claims: authorsOf([by]) } : undefined;
};

/** The page's own controls, counters and the other names of a day. */
const controls: Form = (value, { dated }) => {
  const isControl = (word: string) => FURNITURE.test(fold(word)) || /^[(（]?(?:[\dA-Za-z+-]{0,4}|\d[\d,.]{0,8}[万wk]?\+?)$/.test(word);
  const folded = fold(value);
  return FURNITURE.test(folded) ||
    /^\d+\s?[个条次]$/.test(folded) ||
    (dated && (CALENDAR.test(folded) || folded.split(/\s+/).every(isPartOfSite) || /^\S{0,4}导读$/.test(folded))) ||
    value.split(/\s+/).every(isControl)
    ? NOTHING
    : undefined;
};

function isPartOfSite(word: string): boolean {
  return TOPIC.test(word) || SECTION_OF_NEWS.test(word);
}

/** `转自某报` */
const taken: Form = (value) => {
  const name = /[转轉摘刊原]/.test(value) ? TAKEN.exec(value)?.groups?.name : undefined;
  return name ? { kind: 'republished', claims: [{ field: 'republishedFrom', value: nameIn(name) }] } : undefined;
};

/** `某报官方账号 河东`: what kind of account it is, and whence it sent. */
const official: Form = (value, { dated }) => (dated && OFFICIAL.test(fold(value)) ? NOTHING : undefined);

const OFFICIAL = /^\S{2,16}官方(?:账号|帐号)\s+[一-龥]{2,4}$/;

/** `分享 某报`, `社会新闻 某报 方宁`: a control or the part of the site may stand between the date and the name. */
const behindControl: Form = (value, { dated }) => {
  const [, control = '', rest] = (dated && /^(\S+)\s+(\S.*)$/u.exec(value)) || [];
  return rest && FURNITURE.test(fold(control)) ? { rest: [rest] } : undefined;
};

/** `方宁 某报`: the first may be a word, unless it stands elsewhere as a name. */
const beforeOutlet: Form = (value, { dated }) => {
  const [who = '', named = '', ...more] = value.split(/\s+|(?=《)/u);
  const whose = nameIn(named);
  if (!dated || more.length > 0 || !areHan(who, 2, 3) || !mayBePerson(who) || !isOutletName(whose) || !isPlainName(whose)) return undefined;
  return { kind: 'credit', claims: [{ field: 'outlet', value: whose }, ...authorsOf([who], 'credit.beside-date')] };
};

/** `来源某报`: label and value stood each in an element of its own. */
const gluedSource: Form = (value) => {
  const house = /^[来來]源\s*(?=\p{L})/u.test(value) ? value.slice(2).trim() : '';
  const isHouse = house.length <= 16 && !/[\s，,:：]/.test(house) && isOutletName(house);
  return isHouse ? { kind: 'source', claims: [{ field: 'creditedSource', value: outletIn(house), words: house }] } : undefined;
};

/** `某报`, `《某报》` */
const outlet: Form = (value, { dated }) => {
  const name = nameIn(/^[据據]/.test(value) ? value.replace(/(?<=社)[专專]?[电電](?:[讯訊]|文)?$/u, '') : value);
  if (name.length > 16 || !isOutletName(name) || /[，。,：:]|[（(][^）)]*$/.test(name)) return undefined;
  // `社会 某报`: the part of the site before it.
  const [channel = '', paper = '', ...rest] = dated ? name.split(/\s+/) : [];
  if (paper !== '' && rest.length === 0 && (CHANNEL.test(fold(channel)) || TOPIC.test(fold(channel))) && isOutletName(paper))
    return { kind: 'outlet', claims: [{ field: 'outlet', value: outletIn(paper), words: paper }] };
  // `某报 费云`: a given name may end as outlets do.
  const [house = '', who = '', ...more] = name.split(/\s+/);
  if (more.length === 0 && who.length <= 3 && isOutletName(house) && mayBePerson(who)) return undefined;
  return { kind: 'outlet', claims: [{ field: 'outlet', value: outletIn(mainName(name)) }] };
};

/** `河東社 台北4日電`: whence the agency wired it. */
const wired: Form = (value) => {
  const house = /^(?<house>\S{2,12})\s+\p{L}{2,8}\d{1,2}日[专專]?[电電]$/u.exec(value)?.groups?.house;
  return house && isOutletName(house) ? { kind: 'outlet', claims: [{ field: 'outlet', value: outletIn(house), words: house }] } : undefined;
};

/** `来自方宁的河东专栏` */
const owned: Form = (value) => {
  const owner = ownerIn(value);
  return owner ? { kind: 'outlet', claims: [{ field: 'outlet', value: owner, words: owner }] } : undefined;
};

/** `某号 财经领域创作者`: an account, and what the platform says of it. */
const titledAccount: Form = (value, { dated }) => {
  const [account = '', title = '', ...more] = dated ? value.split(/\s+/) : [];
  return title !== '' && more.length === 0 && OF_ACCOUNT.test(fold(title)) && isPlainName(account) ? { rest: [account] } : undefined;
};

/** Whence it was sent and by what, what kind of account it is, a label of a day: nothing is said of the text. */
const beside: Form = (value, { dated }) => {
  const folded = fold(value);
  if (PLACE_OF_SENDING.test(folded) || OTHER_DAY.test(folded)) return NOTHING;
  return dated && (/^来自\S{2,10}$/.test(folded) || (value.length <= 20 && OF_ACCOUNT.test(folded))) ? NOTHING : undefined;
};

/** `社会新闻 某报 方宁`: the part of the site says nothing of the text, nor does a column of it: `副刊 渡口夜话`. */
const behindChannel: Form = (value, { dated }) => {
  const { channel, rest = '' } = (dated && /^(?<channel>\S+)\s+(?<rest>\S.*)$/u.exec(value)?.groups) || {};
  if (!channel) return undefined;
  if (CHANNEL.test(fold(channel))) return { rest: [rest] };
  if (/\s/.test(rest) || !TOPIC.test(fold(channel))) return undefined;
  return areHan(rest, 3, 6) && !mayBePerson(rest) ? NOTHING : { rest: [rest] };
};

/** `文 方宁 某刊`: what somebody did, in an element of its own before the name. */
const didBefore: Form = (value, { dated }) => {
  const { work = '', who = '', rest = '' } = (dated && /文\s/.test(value) && DID.exec(value)?.groups) || {};
  const read = isPersonName(who) ? readCredits(`${work}/${who}`) : undefined;
  return read && { kind: 'credit', claims: read.credits.map((credit) => ({ field: 'credit', value: credit, words: who })), rest: [rest] };
};

const DID = /^(?<work>文|图文|圖文|撰文)\s+(?<who>\p{Script=Han}{2,4})(?:\s+(?<rest>\S.{0,24}))?$/u;

/** `某报 方宁 摄`: who took the picture stands there with what he did. */
const pictured: Form = (value) => {
  const { rest = '', name } =
    (/[摄攝]$/.test(value) && /^(?<rest>.{0,24}?)(?:^|\s)(?<name>\p{Script=Han}{2,3})\s?[摄攝]$/u.exec(value)?.groups) || {};
  // `渡口重开后的头一班船 方宁 摄`: what the picture shows.
  const shown = rest.trim() !== '' && !isOutletName(rest.trim()) && !rest.trim().split(/\s+/).every(isPersonName);
  if (!name || !mayBePerson(name) || shown) return undefined;
  const photographer: Credit = { name, nameAsPrinted: name, role: 'photographer', label: value.slice(-1), work: ['photo'] };
  return { kind: 'credit', claims: [{ field: 'credit', value: photographer, words: value.slice(value.lastIndexOf(name)) }], rest: [rest.trimEnd()] };
};

/** `Ning Fang` */
const foreign: Form = (value, { dated }) => {
  const names = dated && /[A-Z]/.test(value) ? value.split(/\s*[,，、]\s*|\s+(?:and|&)\s+/u) : [];
  return names.length > 0 && names.every(isForeignName) ? { kind: 'credit', claims: authorsOf(names) } : undefined;
};

/** `禾木 某号 某号`: who, and the account, which stands again in an element that is hidden from the reader. */
const repeatedAccount: Form = (value, { dated }) => {
  const [, pen = '', account = ''] = (dated && /^(\S+)\s+(\S+)\s+\2$/u.exec(value)) || [];
  if (!mayBeName(pen) || !isPlainName(account)) return undefined;
  return { kind: 'credit', claims: [{ field: 'outlet', value: account }, ...authorsOf([pen])] };
};

/** `方宁 何小满`; before the date a name may be an account's, or a region's: it needs another witness. */
const names: Form = (value, { dated, leading }) => {
  const words = value.split(/\s*、\s*|\s+(?:[与與和及&]\s+)?/u);
  if ((leading && !dated) || words.length > 3 || !words.every(leading && words.length === 1 ? mayBePerson : isPersonName)) return undefined;
  if (leading && words.some((word) => REGION.test(fold(word)))) return undefined;
  return { kind: 'credit', claims: authorsOf(words, leading ? 'credit.beside-date' : 'credit') };
};

/** `某报 方宁 何小满`: the outlet, who wrote it; behind its name a rarer surname is one too. */
const behindOutlet: Form = (value, { dated }) => {
  const [house = '', ...people] = value.split(/\s+/);
  if (!dated || people.length === 0 || !isOutletName(house) || !isPlainName(house) || !people.every(mayBePerson)) return undefined;
  return { kind: 'credit', claims: [{ field: 'outlet', value: house, ...(people.length > 1 ? { words: house } : {}) }, ...authorsOf(people)] };
};

/** `连城 某报 方宁`: a channel that no list knows, the outlet, who wrote it. */
const amongNames: Form = (value, { dated }) => {
  const [channel = '', house = '', who = '', ...more] = value.split(/\s+/);
  if (!dated || who === '' || more.length > 0 || !isOutletName(house)) return undefined;
  if (![channel, house, who].every((word) => word.length <= 12 && /^\p{L}{2,}$/u.test(word)) || house.length < 3) return undefined;
  const claims = [{ field: 'outlet', value: house }];
  return mayBePerson(who) ? { kind: 'credit', claims: [...claims, ...authorsOf([who])] } : { claims };
};

/** `河东体育专栏 方十眠`: whose column it is stands behind the name of the columns. */
const columnist: Form = (value, { dated }) => {
  const who = dated ? /^\S{0,8}专[栏欄]\s+(?<who>\p{Script=Han}{2,4})$/u.exec(value)?.groups?.who : undefined;
  return who && (mayBePerson(who) || isPenName(who) || isSurname(who.charAt(0))) ? { kind: 'credit', claims: authorsOf([who]) } : undefined;
};

/** A short name of whoever put it out: a channel, an account. */
const plainName: Form = (value, { dated, leading, counted }) =>
  (isPlainName(value) || (dated && counted && isPenName(value))) && (leading || dated)
    ? { claims: [{ field: 'outlet', value: outletIn(mainName(value)) }] }
    : undefined;

/** The forms, the surest first. */
const FORMS: readonly Form[] = [
  houseBeforeDesk,
  supplied,
  credited,
  divided,
  writtenBy,
  controls,
  taken,
  official,
  behindControl,
  columnist,
  beforeOutlet,
  gluedSource,
  wired,
  outlet,
  owned,
  titledAccount,
  beside,
  behindChannel,
  didBefore,
  pictured,
  foreign,
  repeatedAccount,
  names,
  behindOutlet,
  amongNames,
  plainName,
];

/** The other names of a day beside a date. */
const CALENDAR =
  /^(?:[农阴]历|(?:星期|周|礼拜)[一二三四五六日天],?$|(?:发布|发表|张贴|刊登|贴出|上传|撰写)$|(?:mon|tues|wednes|thurs|fri|satur|sun)day$)/;

const REGION =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|宁波|温州|常州|黄山|黄石|江门|金华|余姚|马鞍山|石家庄)[省市]?$/;
/** What a platform says of an account beside its date, and a label of another day without it. */
const OF_ACCOUNT = /(?:创作者|博主|达人|认证|官方(?:账号|帐号)|时间|日期)$|^用户\s?\w+$/;
/** Where an account sent from, as platforms say. */
export const PLACE_OF_SENDING = new RegExp(
  `^(?:发布于|发表于|来自|ip\\s*属地)?\\s*[:：]?\\s*${REGION.source.slice(1)}|^(?:发布于|ip\\s*属地)\\s*[:：]?\\s*[一-龥]{2,6}$`,
);

/** Words beside a date that name nobody: weather, a day of the week, the number of an issue, a control. */
const NO_NAME =
  /^[晴阴]|[晴雨阴雪]$|星期|农历|阴历|^\d+$|^第[\d一二三四五六七八九十百]+(?:[届期版页节回章季轮批次场天名条课讲方部]|$)|的|了|推荐|文章|作者|(?:时间|日期|于|导读)$/;

/** Beside a date, a short name of whoever put it out: a channel, an account. Weather and days of the week are none. */
function isPlainName(value: string): boolean {
  return value.length >= 3 && value.length <= 14 && /^[\p{L}\p{Nd}·• \u3000_]+$/u.test(value) && !NO_NAME.test(fold(value));
}

/** Of two names in a row the one that is an outlet's; else the second, since an author or a channel stands before an account. */
function mainName(value: string): string {
  const words = value.split(/\s+/);
  // In an element hidden from the reader it may stand again.
  if (words.length > 2 && words.at(-1) === words.at(-2)) return words.at(-1) as string;
  const outlets = words.filter((word) => isOutletName(word));
  if (words.length !== 2 || words.some((word) => !areHan(word, 3, word.length))) return value;
  return outlets.length === 1 ? (outlets[0] as string) : (words[1] as string);
}
