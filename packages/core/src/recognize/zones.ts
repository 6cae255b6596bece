import { fact } from '../apparatus/fact.js';
import type { BlockFacts, DocumentFacts } from '../apparatus/rule.js';
import { unitAt } from '../apparatus/unit.js';
import { fold, foldUnit } from '../script/fold.js';
import { findDate } from './dates.js';
import { DAY_BEHIND, metadataOf, readMetadataLine } from './metadata-fields.js';
import { OTHER_DAY } from './metadata-values.js';
import { NOTICE, NOTICE_OPENING, RELATED_BEGINS, RELATED_HEADING } from './vocabulary.js';

/** A sentence may be followed by the figures of its notes, and by its reporters in brackets. */
const AFTER = String.raw`[”"’'」』）)】]*(?:\s*[[［【〔]\^?\d{1,3}[\]］】〕]|[①-⑳])*(?:\s*[(（〔【][^()（）〔〕【】。]{1,40}[)）〕】](?:\s*\d{6,7})?)?$`;
const FINAL = new RegExp(`[。！？!?…]${AFTER}`, 'u');
const STOP = new RegExp(`[。…]${AFTER}`, 'u');

/** The line of a block as its words are compared. */
export const foldedLine = fact((block: BlockFacts) => fold(block.line));

/** The line of a block with spaces where its elements divide it. */
export function wordsApart({ reading, edges }: BlockFacts): string {
  return [0, ...edges]
    .map((cut, index) => reading.slice(cut, edges[index]))
    .join(' ')
    .trim();
}

/** The first full date of a block's line. */
export const dateIn = fact((block: BlockFacts) => findDate(block.line));

/** The letters and digits of a block's line, folded. */
export const lettersOfLine = fact((block: BlockFacts) => lettersOf(block.line));

/** Characters by their units. */
export function unitsOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

/** Whether a line that is folded begins with one of some characters. */
export function mayHead({ line }: BlockFacts, begins: ReadonlySet<number>): boolean {
  return begins.has(foldUnit(unitAt(line, 0)));
}

/** Whether the letters of a line may begin with one of some: Han are letters, so that most lines are told by their first. */
export function mayOpenWith({ line }: BlockFacts, initials: ReadonlySet<number>): boolean {
  const first = unitAt(line, 0);
  return first < 0x4e00 || first > 0x9fff || initials.has(foldUnit(first));
}

const HEADS_RELATED = unitsOf(RELATED_BEGINS);

/** Whether a line heads a list of other items. */
export function headsRelated(block: BlockFacts): boolean {
  return mayHead(block, HEADS_RELATED) && RELATED_HEADING.test(foldedLine(block));
}

/** Whether a block reads as prose: a sentence that ends, or a long stretch with commas. Titles, names, dates and labels do not. */
export function isProse(block: BlockFacts): boolean {
  if (!block.printed || block.footnote !== undefined || block.type === 'heading' || block.type === 'code' || block.type === 'caption') return false;
  return (block.layout.linked ?? 0) <= 0.5 && readsAsProse(block);
}

const readsAsProse = fact((block: BlockFacts) => isSentence(block) && !isNotice(block));

const TIPS = /^(?:新[闻聞][线線]索|新[闻聞][报爆]料|[报爆]料).{0,8}(?:通道|热线|熱線|电话|電話|方式|平台|[:：])/u;

/** What a page asks of its reader: to agree to its terms before it reads aloud, or to like whoever wrote. */
const ASKS = /^请同意.{0,12}(?:隐私|cookie)|^喜欢(?:我的|这篇|本文).{0,6}[吗?？].{0,30}(?:支持|赞赏|打赏)/;
const MAY_ASK = unitsOf('請请喜');

/** `来源：某报 于 2021-03-04`, with words behind it about whose opinion it is. */
const WHENCE = /^\p{Script=Han}{0,2}[来來]源\s*[:：].{2,40}(?:19|20)\d\d[-/.年]/u;

const FOLLOW =
  /^(?:下[载載]|打[开開]|[关關]注|[扫掃][码碼描]|[长長]按|[点點][击擊]|[欢歡]迎|更多)[^。！？]{0,30}(?:APP|客[户戶]端|公[众眾][号號]|小程序|二[维維][码碼])(?=.*(?:即可|[随隨][时時]|[获獲](?:取|知|悉)|第一[时時][间間]|掌握|把握|[尽盡]在|[请請]))/iu;

function isSentence({ han, line }: BlockFacts): boolean {
  if (han < 10) return false;
  // It points at the picture over or under it.
  if (/^[▲▼△▽]/.test(line) && line.length <= 90) return false;
  if (line.length <= 140 && (WHENCE.test(line) || (MAY_ASK.has(unitAt(line, 0)) && ASKS.test(fold(line))))) return false;
  // It asks for news.
  if (TIPS.test(line) && line.length <= 120) return false;
  // It asks to install or to follow, and says what for.
  if (line.length <= 120 && FOLLOW.test(line)) return false;
  if ((han >= 10 && STOP.test(line)) || (han >= 22 && FINAL.test(line)) || (han >= 40 && /[，,。；;]/.test(line))) return true;
  // `现将有关事项通知如下：`
  if (han >= 12 && /[:：]$/.test(line) && /[，,].*(?:如下|以下|下列)/u.test(line)) return true;
  // A line of names may follow the last sentence within its paragraph.
  return han >= 22 && line.includes('\n') && line.split('\n').some((one) => one.length >= 22 && FINAL.test(one));
}

/** Whether a block is a notice about rights or responsibility: a formula that also begins as one, or is no sentence. */
export function isNotice(block: BlockFacts): boolean {
  return block.line.length <= 400 && block.han >= 3 && readsAsNotice(block);
}

const readsAsNotice = fact((block: BlockFacts): boolean => {
  const folded = foldedLine(block);
  return NOTICE.test(folded) && (NOTICE_OPENING.test(folded) || !(block.han >= 10 && STOP.test(block.line)));
});

/** Whether a line ends a sentence. */
export function endsSentence(line: string): boolean {
  return FINAL.test(line);
}

/** The printed blocks from the first prose to the last; indexes are those of `document.blocks`. `undefined` when there is none. */
export interface BodySpan {
  readonly first: number;
  readonly last: number;
}

/** A stanza: lines broken within one block, none of them long. */
function isVerse(block: BlockFacts): boolean {
  return block.type === 'paragraph' && block.han >= 6 && /\S\n/.test(block.line) && block.line.split('\n').every((line) => line.length <= 24);
}

/** A sentence right under an image: all that a page of pictures has. */
function isUnderFigure({ index, type, han, line }: BlockFacts, document: DocumentFacts): boolean {
  return (type === 'paragraph' || type === 'caption') && han >= 8 && /[。！？]/.test(line) && document.blocks[index - 1]?.type === 'figure';
}

function isOverByline(block: BlockFacts, document: DocumentFacts): boolean {
  if (block.han > 60) return false;
  let above = block.index - 1;
  while (document.blocks[above]?.type === 'carrier') above--;
  if (document.blocks[above]?.type !== 'figure') return false;
  const below = document.printed[positionAfter(document, block.index)];
  return below !== undefined && below.line.length <= 60 && metadataOf(below)?.kinds.has('credit') === true;
}

/** Whether a line of a date with its hour, or with other fields, stands right under a sentence and over the next. */
function isOverDate(block: BlockFacts, next: BlockFacts, document: DocumentFacts): boolean {
  if (block.han > 120 || document.format !== 'html') return false;
  const from = positionAfter(document, block.index);
  const between = document.printed.slice(from, positionAfter(document, next.index - 1));
  const read = between.length <= 2 ? between[0] && metadataOf(between[0]) : undefined;
  return read?.kinds.has('date') === true && read.claims.length > 1;
}

export const bodySpan = fact((document: DocumentFacts): BodySpan | undefined => {
  const prose = document.printed.filter(isProse);
  if (prose.length === 0) prose.push(...document.printed.filter(isVerse));
  if (prose.length === 0) prose.push(...document.printed.filter((block) => isUnderFigure(block, document)));
  // A sentence under an image, with the by-line under it, is the image's; one over the line of date and source is the deck.
  const [opening, second] = prose;
  const first = opening && second && (isOverByline(opening, document) || isOverDate(opening, second, document)) ? second : opening;
  const last = prose[prose.length - 1];
  return first && last ? { first: first.index, last: last.index } : undefined;
});

/** Marks and spaces that are no letter in any form, and what is neither such nor plainly a letter. */
const PLAIN = /[\s!-/:-@[-`{-~·—‘’“”…、。《》「」『』【】（），：；？！]+/g;
const OTHER = /[^\u4e00-\u9fffA-Za-z\d\s!-/:-@[-`{-~·—‘’“”…、。《》「」『』【】（），：；？！]/;

/** Letters and digits alone, folded: how two printings of one line are compared. */
export function lettersOf(text: string): string {
  if (!OTHER.test(text)) return fold(text.replace(PLAIN, ''));
  return fold(text.normalize('NFKC')).replace(/[^\p{L}\p{Nd}]/gu, '');
}

/** What divides the parts of a page's title: headline, channel, site. */
export const BETWEEN =
  /\s*[_|｜│]\s*|\s+(?:@|::)(?:\s+|$)|\s+[-–—]+\s+|\s*(?:--|(?<![—–-])[-–—](?![—–-]))\s*|——(?=[^—_|｜\s]{1,10}(?:[网網]|[报報]|[频頻]道|在[线線]|[电電][视視][台臺])$)/;

/** A title in the head of a page by letters, and its longest part where site, date or channel stand before that. */
export function titleLetters(title: string): readonly string[] {
  const [first = '', ...rest] = title.split(BETWEEN);
  const longest = rest.reduce((a, b) => (b.length > a.length ? b : a), first);
  return longest === first ? [lettersOf(title)] : [lettersOf(title), lettersOf(longest)];
}

/** Share of the character pairs of `a` that `b` has, 0 to 1. */
export function containment(a: string, b: string): number {
  if (a.length < 2) return a !== '' && b.includes(a) ? 1 : 0;
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < b.length; i++) pairs.add(b.slice(i, i + 2));
  let shared = 0;
  for (let i = 0; i + 1 < a.length; i++) if (pairs.has(a.slice(i, i + 2))) shared++;
  return shared / (a.length - 1);
}

/** The title in a block that also holds its date or source, behind a line break or in brackets. */
export const titleOverMetadata = fact((block: BlockFacts): string | undefined => {
  if (block.layout.tag === 'h1' && /[\])）】]$/.test(block.line)) return DAY_BEHIND.exec(block.line)?.groups?.words;
  const at = block.line.length <= 160 ? block.line.indexOf('\n') : -1;
  if (at < 4) return undefined;
  const [title, rest] = [block.line.slice(0, at).trim(), block.line.slice(at).trim()];
  const kinds = endsSentence(title) ? undefined : readMetadataLine(rest.replace(/\n/g, ' '))?.kinds;
  return kinds?.has('date') || kinds?.has('source') || (kinds?.has('credit') && readMetadataLine(title) === undefined) ? title : undefined;
});

/** A line that could be a title or a heading: short, no sentence, no address. The first heading of a page may have several lines. */
export function isTitleLike(block: BlockFacts): boolean {
  return (
    block.printed &&
    (block.type === 'paragraph' || block.type === 'heading') &&
    block.han >= 1 &&
    (block.line.length <= 80 || (titleOverMetadata(block)?.length ?? 81) <= 80) &&
    (!block.line.includes('\n') || (block.layout.tag === 'h1' && block.line.split('\n').length <= 3) || titleOverMetadata(block) !== undefined) &&
    !/[。；;，,、](?:\[\^?\w{1,4}\])*$/.test(block.line) &&
    !/https?:\/\//.test(block.line)
  );
}

/** Whether the line before, a label in a cell of its own, says that a date is not that of publication. */
export function isOtherDay(block: BlockFacts, document: DocumentFacts): boolean {
  const before = document.printed[positionAfter(document, block.index) - 2];
  return before !== undefined && before.line.length <= 12 && OTHER_DAY.test(foldedLine(before));
}

/** Whether a block stands above the first or below the last prose. */
export function atEdge(block: BlockFacts, span: BodySpan): boolean {
  return block.index < span.first || block.index > span.last;
}

/** A path this long has lost its outermost elements, and depths no longer tell which is which. */
const CUT = 32;

/** Whether a block stands in the element at `depth` of a path. */
export function standsIn(block: BlockFacts, path: readonly number[], depth: number): boolean {
  const own = block.layout.path;
  const id = path[depth];
  if (own === undefined || id === undefined) return false;
  return own[depth] === id || ((own.length >= CUT || path.length >= CUT) && own.includes(id));
}

/** Whether a block is credits right under the only sentence of a lead, with the text under it. */
export function isUnderLead(block: BlockFacts, document: DocumentFacts, span: BodySpan): boolean {
  const lead = document.blocks[span.first];
  if (document.format !== 'html' || !lead || lead.han > LEAD || block.index <= span.first) return false;
  const from = positionAfter(document, span.first);
  const between = document.printed.slice(from, from + CREDITS).filter((other) => other.index < block.index);
  const credited = (other: BlockFacts) => metadataOf(other)?.kinds.has('credit') || metadataOf(other)?.kinds.has('editor');
  return between.length < CREDITS && between.every(credited);
}

/** How long a lead is, in Han, and how many lines of credits may stand under it. */
const LEAD = 60;
const CREDITS = 4;

/** Where in `document.printed` the first block after `index` stands. */
export function positionAfter(document: DocumentFacts, index: number): number {
  let low = 0;
  let high = document.printed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((document.printed[middle] as BlockFacts).index <= index) low = middle + 1;
    else high = middle;
  }
  return low;
}
