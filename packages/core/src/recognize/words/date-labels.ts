import type { BlockFacts } from '../../apparatus/rule.js';
import { foldedLine } from './letters.js';

/** What stands before the day on which a text came out, or was changed. */
export const DATE_LABEL = String.raw`(?:(?:发布|发表|发稿|更新|修改|刊发|上传|录入|添加|编辑|文章|收录|入库|首发|上稿|张贴|刊登|刊载|登载|出版|上架|公开|建档|上网|见报|最新更新|最后更新)?(?:时 {0,3}间|日 {0,3}期)|(?:发布|发表|编辑|修改|张贴|刊登|刊载|刊|首发)于|(?:最后|最近|最新)更新(?:时间)?|更新于|更新|首次上稿|刊登|发布|出版|(?:posted|published|updated)(?:\s+on|\s*@)?)`;

/** Such a label, right before a day in folded words. */
export const BEFORE_DAY = new RegExp(`(?:${DATE_LABEL})\\s*[:/]?\\s*$`);

const LABELLED = new RegExp(`^${DATE_LABEL}\\s*:`);

/** Whether a line begins with the label of a day. */
export function isLabelledDay(block: BlockFacts): boolean {
  return LABELLED.test(foldedLine(block));
}

/** How a line begins that says by its words when the text above it came out. */
export const OWN_DATE = /^(?:(?:发布|发表|编辑|首发|刊登|张贴)于|posted\s*(?:on|@))/;

/** Days in the life of a document other than the one on which it came out. */
export const OTHER_DAY =
  /(?:成文|生成|印发|签发|生效|实施|施行|失效|废止|截止|有效|起始|开始|结束|报名|活动|出生|注册|入会|登录|访问|当前|系统|来信|留言|提问|咨询|受理|写信|抓取|采集|快照|存档自?|保存自)(?:日期|时间|于)?\s*[:：]?\s*$|^(?:saved from|archived(?: on)?|captured(?: on)?)\s*:?\s*$|(?:今(?:天|日)|现在)是?\s*[:：]?\s*$/;

/** What a date is the date of, by the words before it; another item's is none of this article's. */
export function dateField(before: string): 'datePublished' | 'dateModified' | undefined {
  if (/推荐|相关/.test(before) || OTHER_DAY.test(before)) return undefined;
  return /更新|更改|修改|编辑于|updated/.test(before) ? 'dateModified' : 'datePublished';
}

/** A line that is nothing but such a label: `最新更新：`. */
export const DAY_LABEL = new RegExp(`^(?:${DATE_LABEL})\\s*:?\\s*$`);
