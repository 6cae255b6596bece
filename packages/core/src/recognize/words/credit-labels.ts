import { groupOf, matchesIn } from '../../apparatus/matches.js';
import type { Credit, Role } from '../../article.js';

/** Labels of credits, folded. What a pattern has before 记者 belongs to the label; anything else there is the affiliation. */
const CREDIT_LABELS: readonly (readonly [pattern: string, role: Role])[] = [
  ['(?:实习|见习)(?:记者|生)', 'intern'],
  ['(?:责任|值班责任|本期责任|执行责任)编辑|(?:值班|本期|执行|栏目)?责编', 'responsible-editor'],
  [
    '(?:内容|责任|图片|稿件|值班|终极)?(?:审核(?:人(?!员))?|编审|校对人?|监制|审校人?|审稿人?|(?:终审|复审|初审)(?!编辑)|签审|监审|签发|审签|责校|责审|校审|总监制)|[一二三]审(?:一校|二校|三校)?|[一二三]校|总?统筹|总?策划|值班主任|(?:值班)?编委|核稿(?:编辑)?|主编|总编辑?|副总编辑?|值班总编辑?|出品人?',
    'reviewer',
  ],
  [
    '(?:初审|复审|终审|网络|新媒体|文字|值班|图文|本期|本文|本版|版面|稿件|栏目|轮值|视频|美术|图片|融媒|执行|实习|见习|微信|网页|后台|技术)?编辑|美编|网编|编校|编发|选稿|编(?=\\s*[|丨])',
    'editor',
  ],
  ['编译|翻译|译者|译文|译(?=\\s*[:|丨/])', 'translator'],
  ['(?:图片)?摄影(?:记者|报道)?|摄像|供图|图片|图源|图/文|视频|制图', 'photographer'],
  ['(?:特约|特邀|本报|本网|本刊)?通[讯訊]员|供稿[人者]?', 'contributor'],
  [
    '(?:独家|特别|专题|综合|图文)?报[道导](?=\\s*[:|/])|(?:(?:本报|本网|本台|本刊|本社|本站|特派|特约|首席|全媒体|融媒体|全媒|融媒|资深|高级|见习|文字|驻地|驻[一-龥]{2,3}|新媒体|数字|时政|采访人员|编辑|参与)*)记者|(?:本版)?采写|(?:共同|协力|联合)?采访(?:[、·・&]?撰文|人员?|者)?|通讯记者',
    'reporter',
  ],
  [
    '(?:本报|本网|本台|本版|本文|特约|首席|专栏)*(?:作者|评论员|撰稿人?|投稿[人者]?(?=\\s*[:|丨/])|文案(?=\\s*[:|丨/])|撰文者?|执笔人?|作者署名|署名|文字(?:整理|采写)?)|特约评论|特约撰述|(?:读者)?投书(?=\\s*[:|/])|(?:专栏|特约)作家|主笔(?=\\s*[:|丨/]|\\s[一-龥]{2,4}$)|(?:口述|整理)[者人]?(?=\\s*[:|丨/])|原作者|[楼博]主(?=\\s*:)|(?<![a-z])by(?=\\s*[:|]|\\s+[一-龥])',
    'author',
  ],
];

/** What closes a list of names and says what they did. */
export const WORK =
  /^(?:文\s*[/／、·并]\s*[图摄]|图\s*[/／、·]\s*文|文图|图文|摄影报道|文字?报道|报道|文|图|摄|摄影|文\s*[/／、]\s*(?:摄影|视频|图片|供图|图表)|综合报道|综合)$/;

/** The roles of those who saw a text through and did not write it. */
export const EDITING: readonly Role[] = ['editor', 'responsible-editor', 'reviewer'];

/** Where a phrase says what somebody did, in UTF-16 units `[start, end)` of it, its mark included. */
export interface Label {
  readonly start: number;
  readonly end: number;
  /** None where the label is one that no list knows: it is read over, with its value. */
  readonly role?: Role;
  readonly printed: string;
  readonly work?: Credit['work'];
  /** A colon, a bar or a space divides it from its value; without one, only what is surely a name may follow. */
  readonly marked: boolean;
}

/** A label that a list knows. */
export type KnownLabel = Label & { readonly role: Role };

const LABEL = new RegExp(CREDIT_LABELS.map(([pattern], index) => `(?<r${index}>${pattern})`).join('|'), 'gu');
const WORK_LABEL =
  /(?<=^|[\s,;、|])(?<work>(?:撰?文|采访|采写)\s*[/、]\s*(?:摄影|[图摄])|图\s*[/、]\s*文|图文|文图|文|图|摄影|摄|制图|视频)\s*[/:|丨·・](?!\s*[图文摄](?:\s|$|[:/|]))/gu;
/** `文/图 方宁`: what somebody did stands before the name, with a space between. */
const WORK_OPENING = /^(?<work>(?:撰?文|采访|采写)\s*[/、]\s*(?:图(?:\s*\/\s*摄)?|摄影?)|图\s*\/\s*文|图文|文图)\s+(?=\p{Script=Han})/u;
/** A word with a colon or a bar after it, among labels that are known. */
const OTHER_LABEL =
  /(?:^|[\s,、;|丨)】\]])(?<label>\p{Script=Han}{2,5}(?=\s*[:|丨])|(?:设计|排版|制作|剪辑|后期|视觉|插画|运营|播音|配音|海报)(?=\s*\/))/gu;
/** Labels that are common words too, and so need a mark or a space after them. */
const COMMON = /^(?:图片|视频|文字|总?策划|总?统筹|编辑|摄影|摄像|翻译|校对|审核|主编|采访|图源|供图|供稿|审校|署名|制图|签发)$/;
/** `记　者`: a label set to the width of three. */
export const SPREAD = /(?<=^|[\s】\]）)])([记記作编編摄攝])[\s\u3000]{1,3}([者辑輯影])(?=[\s\u3000:：])/gu;

/** Whether there is anything in a folded text that may be read as a role; where there is not, nobody is credited. */
export function mayNameRoles(folded: string): boolean {
  return maySign(folded) || folded.search(LABEL) >= 0 || (/\s/.test(folded) && folded.search(SPREAD) >= 0);
}

/** Whether what somebody did may stand beside a name, or stand alone: a mark divides the two, or it ends the text. */
function maySign(folded: string): boolean {
  return (
    folded.includes('/') ||
    folded.endsWith('报导') ||
    folded.endsWith('报道') ||
    /\s(?:综合)?(?:整理|编写)$|\s着$|着[\s,;/].*译$|\s译$/.test(folded) ||
    /^(?:图|撰)?文\s/.test(folded) ||
    (/[文图摄视制]/.test(folded) && /[:|丨·・]|(?:图文|文图)\s|[文图摄影频][^\p{L}\d]*$/u.test(folded))
  );
}

/** The labels of a phrase, in its order: those that the lists know, and beside them any word with a colon. */
export function labelsOf(inner: string, folded: string): readonly Label[] {
  const works = worksIn(inner, folded);
  const known = [...works, ...rolesIn(inner, folded, works)];
  return (known.length > 0 ? [...known, ...othersIn(inner, folded, known)] : known).sort((a, b) => a.start - b.start);
}

function isTaken(labels: readonly Label[], start: number, end: number): boolean {
  return labels.some((label) => start < label.end && label.start < end);
}

/** `文/方宁 图/何小满`, `文/图 方宁` */
function worksIn(inner: string, folded: string): readonly Label[] {
  const labels = matchesIn(folded, WORK_LABEL).map((match): Label => workLabel(inner, match.index, match[0], match.groups?.work, true));
  const opening = labels.length === 0 ? WORK_OPENING.exec(folded) : null;
  return opening ? [workLabel(inner, 0, opening[0], opening.groups?.work, opening[0].includes('/'))] : labels;
}

function workLabel(inner: string, start: number, whole: string, printed = whole, marked: boolean): Label {
  const work = workOf(printed);
  const role: Role = work.includes('text') ? 'author' : 'photographer';
  return { start, end: start + whole.length, role, printed: inner.slice(start, start + printed.length), work, marked };
}

/** Words that are no other words and may stand glued to what is before them. */
const STRONG = /记者|通讯员|实习生|责任编辑|责编|评论员|撰稿人|(?:专栏|特约)作[者家]/;

/** `记者 方宁`, `责编：何小满` */
function rolesIn(inner: string, folded: string, works: readonly Label[]): readonly Label[] {
  const labels: Label[] = [];
  for (const match of matchesIn(folded, LABEL)) {
    const end = match.index + match[0].length;
    const isCommon = COMMON.test(match[0]);
    // `某报记者 方宁 某报编辑 何小满`: behind the first label the desk of the next stands before it.
    const isFirst = works.length === 0 && labels.length === 0;
    const desk =
      isCommon && (!isFirst || (match[0] === '编辑' && /^\s*:|^\s\p{Script=Han}{2,3}$/u.test(folded.slice(end))))
        ? (/(?<=^|\s)\p{Script=Han}{2,4}$/u.exec(folded.slice(0, match.index))?.[0].length ?? 0)
        : 0;
    const start = match.index - desk;
    if (isTaken(works, start, end)) continue;
    const before = start === 0 ? '' : folded.charAt(start - 1);
    const after = folded.slice(end);
    const marked = /^\s*[:︰﹕|丨/—]|^\s/.test(after);
    const apart = before === '' || /[\s()[\]【】〔〕,;、|/丨·]/.test(before);
    const strong = STRONG.test(match[0]);
    if (isCommon ? !(marked && apart) : !(apart || (strong && /\p{Script=Han}|[a-z:+"》]/u.test(before)))) continue;
    if (!marked && !strong && !/^\p{Script=Han}{2,4}(?:[\s,、;)\]】/|]|$)/u.test(after)) continue;
    const role = CREDIT_LABELS[Number(groupOf(match)?.slice(1))]?.[1] as Role;
    labels.push({ start, end, role, printed: inner.slice(start, end), marked });
  }
  return labels;
}

/** `排版：白里` */
function othersIn(inner: string, folded: string, known: readonly Label[]): readonly Label[] {
  const labels: Label[] = [];
  for (const { 0: whole, index, groups } of matchesIn(folded, OTHER_LABEL)) {
    const start = index + whole.length - (groups?.label ?? '').length;
    const mark = /^\s*[:|丨/]/.exec(folded.slice(index + whole.length))?.[0] ?? '';
    const end = index + whole.length + mark.length;
    if (isTaken(known, start, end - mark.length)) continue;
    // `作者：方宁 | 编辑：何小满`: a bar before the next label divides two fields.
    const isDivided = !mark.endsWith(':') && known.some((label) => label.start >= end && folded.slice(end, label.start).trim() === '');
    if (!isDivided) labels.push({ start, end, printed: inner.slice(start, end - mark.length), marked: true });
  }
  return labels;
}

export function isKnown(label: Label): label is KnownLabel {
  return label.role !== undefined;
}

/** What a word says that somebody did; `workOf('文/摄')` is text and photo. */
export function workOf(printed: string): NonNullable<Credit['work']> {
  const work: ('text' | 'photo' | 'video' | 'graphic')[] = [];
  if (/文|报道|采[访写]/.test(printed)) work.push('text');
  if (/图(?!表)|摄/.test(printed)) work.push('photo');
  if (/视频/.test(printed)) work.push('video');
  if (/图表|制图/.test(printed)) work.push('graphic');
  return work;
}
