import { fact } from '../../apparatus/fact.js';
import type { BlockFacts, DocumentFacts } from '../../apparatus/rule.js';
import { unitAt } from '../../apparatus/unit.js';
import { fold } from '../../script/fold.js';
import { SUMMARY_NAMES } from '../words/element-names.js';
import { addPairs, foldedLine, lettersOf, lettersOfLine, shareOf, unitsOf } from '../words/letters.js';
import { APPEAL, LOG_IN, NOTICE, NOTICE_OPENING } from '../words/vocabulary.js';
import { linkedShare, positionAfter } from './neighbours.js';
import { titlesOf } from './page-title.js';

/** A sentence may be followed by the figures of its notes, and by its reporters in brackets. */
const AFTER = String.raw`[”"’'」』）)】]*(?:\s*[[［【〔]\^?\d{1,3}[\]］】〕]|[①-⑳])*(?:\s*[(（〔【][^()（）〔〕【】。]{1,40}[)）〕】](?:\s*\d{6,7})?|\s?\.{3,6})?\s?[■◼▪◆]?$`;
const FINAL = new RegExp(`[。！？!?…]${AFTER}`, 'u');
/** `… 记者方宁报道`: the by-line may stand behind the last sentence without brackets. */
const SIGNED = /[。！？!?”]\s*\p{Script=Han}{0,6}[記记]者\s?\p{Script=Han}[\p{Script=Han}、\s]{1,16}[报報][道導导]$/u;
const STOP = new RegExp(`[。…]${AFTER}`, 'u');

/** Whether a block reads as prose: a sentence that ends, or a long stretch with commas. Titles, names, dates and labels do not. */
export function isProse(block: BlockFacts): boolean {
  if (!block.printed || block.footnote !== undefined || block.type === 'heading' || block.type === 'code' || block.type === 'caption') return false;
  return linkedShare(block) <= 0.5 && readsAsProse(block);
}

const readsAsProse = fact((block: BlockFacts) => isSentence(block) && !isNotice(block));

const TIPS = /^(?:新[闻聞][线線]索|新[闻聞][报爆]料|[报爆]料).{0,8}(?:通道|热线|熱線|电话|電話|方式|平台|[:：])/u;

/** What a page asks of its reader: to agree to its terms before it reads aloud, or to like whoever wrote. */
const ASKS =
  /^请同意.{0,12}(?:隐私|cookie)|^[您你]的浏览器.{0,4}不支持|^看[了过]?(?:这|本|此).{0,4}的人.{0,3}[也还](?:在?看|喜欢)|^喜欢(?:我的|这篇|本文).{0,6}[吗?？].{0,30}(?:支持|赞赏|打赏)|^如果[您你]?.{2,24}(?:打赏|赞赏|支持我们)|^留言(?:将|须|请|应).{0,30}(?:规范|审核)|^我们是.{0,12}非[营盈]利.{0,40}支持我们/;
const MAY_ASK = unitsOf('請请喜看您你如我留');

const WHENCE = /^\p{Script=Han}{0,2}[来來]源\s*[:：].{2,40}(?:19|20)\d\d[-/.年]/u;

/** `来源：某报 于 2021-03-04`, with words behind it about whose opinion it is. */
export function saysWhence(line: string): boolean {
  return /^.{0,4}[来來]源/.test(line) && WHENCE.test(line);
}

const INSTALL = /(?:下[载載]|搜索).{0,16}(?:APP|客[户戶]端|小程序)/i;

/** `某报客户端，每天给您最新的消息，欢迎下载使用。` */
const IN_CLIENT = /(?:客[户戶]端|APP).{0,40}(?:欢迎|歡迎|敬请|敬請|请|請)下[载載](?:使用|安[装裝]|[体體][验驗])?[。！!]?$/iu;

const FOLLOW =
  /^(?:下[载載]|打[开開]|[关關]注|[扫掃][码碼描]|[长長]按|[点點][击擊]|[欢歡]迎|更多)[^。！？]{0,30}(?:APP|客[户戶]端|公[众眾][号號]|小程序|二[维維][码碼])(?=.*(?:即可|[随隨][时時]|[获獲](?:取|知|悉)|第一[时時][间間]|掌握|把握|[尽盡]在|[请請]))/iu;

function isSentence({ han, line }: BlockFacts): boolean {
  if (han < 10) return false;
  // It points at the picture over or under it.
  if (/^[▲▼△▽]/.test(line) && line.length <= 90) return false;
  if (line.length <= 140 && (saysWhence(line) || (MAY_ASK.has(unitAt(line, 0)) && ASKS.test(fold(line))))) return false;
  if (line.length <= 80 && /登[录錄入]|下[载載]/.test(line) && (LOG_IN.test(fold(line)) || IN_CLIENT.test(line))) return false;
  if (line.length <= 120 && /^[※★☆◎◤►]/.test(line) && APPEAL.test(fold(line))) return false;
  // What an account says of itself, and a paper that asks for letters.
  if (line.length <= 120 && (/^(?:功能介[绍紹]|微信[号號])\s/.test(line) || /^.{2,10}[欢歡]迎.{0,8}投[书書稿].*(?:寄|@)/.test(line))) return false;
  // It asks for news.
  if (TIPS.test(line) && line.length <= 120) return false;
  // It asks to install or to follow, and says what for.
  if (line.length <= 120 && (FOLLOW.test(line) || (/[报爆]料|線索|线索/.test(line) && INSTALL.test(line)))) return false;
  if (STOP.test(line) || (han >= 22 && FINAL.test(line)) || (han >= 40 && /[，,。；;]/.test(line))) return true;
  if (/[报報][道導导]$/.test(line) && SIGNED.test(line)) return true;
  // `现将有关事项通知如下：`
  if (han >= 12 && /[:：]$/.test(line) && /[，,].*(?:如下|以下|下列)/u.test(line)) return true;
  // A line of names may follow the last sentence within its paragraph.
  return han >= 22 && line.includes('\n') && line.split('\n').some((one) => one.length >= 22 && FINAL.test(one));
}

/** Whether a block is a notice about rights or responsibility: a formula that also begins as one, or is no sentence. */
export function isNotice(block: BlockFacts): boolean {
  return block.length <= 400 && (block.han >= 3 || /^notice:/i.test(block.line)) && readsAsNotice(block);
}

const readsAsNotice = fact((block: BlockFacts): boolean => {
  const folded = foldedLine(block);
  return NOTICE.test(folded) && (NOTICE_OPENING.test(folded) || !(block.han >= 10 && STOP.test(block.line)));
});

const SUMMARY = /^[\s【[(（]*(?:内容|文章|核心|新闻|本文|ai|智能|机器)?(?:摘要|提要|提示|概要|导读|简介|看点)|^我们想让[你您]知道/;

/**
 * Whether a block sums the text up for those who will not read it: by its first words, or by what the page calls its element, where the text says
 * much of it again. An opening that stands in such an element alone is the text's own.
 */
export function sumsUp(block: BlockFacts, document: DocumentFacts): boolean {
  return SUMMARY.test(foldedLine(block)) || (isNamedSummary(block) && saysAgain(block, document)) || isTitledSummary(block, document);
}

/** `【古渡口重新开渡】渡口停了二十年……`: the title in brackets with what the text below says again, as portals send it to their readers. */
function isTitledSummary(block: BlockFacts, document: DocumentFacts): boolean {
  const { title, rest } = (/^[【[]/.test(block.line) && TITLED.exec(block.line)?.groups) || {};
  if (!title || !rest || !titlesOf(document).some((whole) => whole.startsWith(lettersOf(title)))) return false;
  const pairs = new Set<string>();
  for (const other of document.printed.slice(positionAfter(document, block.index)).slice(0, ASKED))
    if (isProse(other)) addPairs(lettersOfLine(other), pairs);
  return shareOf(lettersOf(rest), pairs) >= 2 * AGAIN;
}

const TITLED = /^[【[](?<title>[^【】[\]]{6,80})[】\]]\s*(?<rest>\S.{19,})$/u;

function isNamedSummary({ layout: { hints = '' } }: BlockFacts): boolean {
  return SUMMARY_NAMES.test(hints);
}

function saysAgain(block: BlockFacts, document: DocumentFacts): boolean {
  const letters = lettersOfLine(block);
  return letters.length < 2 || shareOf(letters, pairsOfText(document)) >= AGAIN;
}

/** How many of its pairs of characters the text has again. */
const AGAIN = 0.3;
/** How much of a text is asked, in sentences. */
const ASKED = 60;

/** The pairs of characters of a text, but for what stands in an element that is named for summing it up. */
const pairsOfText = fact((document: DocumentFacts): ReadonlySet<string> => {
  const pairs = new Set<string>();
  let asked = 0;
  for (const block of document.printed) {
    if (asked >= ASKED) break;
    if (isNamedSummary(block) || !isProse(block)) continue;
    asked++;
    addPairs(lettersOfLine(block), pairs);
  }
  return pairs;
});

/** Whether a sentence of the text below has all the words of a line, which was set over the text in large type. */
export function isTakenFrom(block: BlockFacts, document: DocumentFacts): boolean {
  const letters = lettersOfLine(block);
  if (letters.length < TAKEN) return false;
  const holds = (other: BlockFacts) => lettersOfLine(other).length > letters.length && lettersOfLine(other).includes(letters);
  return document.printed.some((other) => other.index > block.index && isProse(other) && holds(other));
}

/** The least that such a line has, in letters. */
const TAKEN = 8;

/** Whether a line ends a sentence. */
export function endsSentence(line: string): boolean {
  return FINAL.test(line);
}
