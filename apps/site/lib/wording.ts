import type { Credit, Entry } from '@zhengwen/core';
import { fill, type Interface } from './interface';
import { en } from './interface/en';
import type { Face } from './language';

/**
 * A word of the interface with its Chinese, in the characters of either face: a page needs one family of type for it. What has a term of its own in Chinese
 * editions is said by it in English too.
 */
export interface Term {
  readonly english: string;
  readonly chinese: Readonly<Record<Face, string>>;
  readonly termOfEditions: boolean;
}

function term(english: string, sc: string, tc = sc): Term {
  return { english, chinese: { sc, tc }, termOfEditions: true };
}

/** A word that English says well enough alone. */
function plain(english: string, sc: string, tc = sc): Term {
  return { english, chinese: { sc, tc }, termOfEditions: false };
}

const fields: Readonly<Record<string, Term>> = {
  headline: term('Headline', '标题', '標題'),
  kicker: term('Kicker', '引题', '引題'),
  alternativeHeadline: term('Alternative headline', '副题', '副題'),
  credits: term('Credits', '署名'),
  publisher: plain('Publisher', '发布者', '發布者'),
  creditedSource: term('Credited source', '来源', '來源'),
  'script.machineConverted': term('Converted by a program', '机器转换', '機器轉換'),
  republishedFrom: term('Republished from', '转载自', '轉載自'),
  dateline: term('Dateline', '消息头', '消息頭'),
  datePublished: plain('Published', '发布日期', '發布日期'),
  dateModified: plain('Modified', '修改日期'),
  dateRetrieved: plain('Retrieved', '获取日期', '獲取日期'),
  print: term('In print', '版次'),
  section: term('Section', '栏目', '欄目'),
  url: plain('Address', '网址', '網址'),
  canonicalUrl: plain('Canonical address', '规范网址', '規範網址'),
  related: plain('Other items', '其他文章'),
  breadcrumb: plain('Breadcrumb', '所在栏目', '所在欄目'),
  keywords: plain('Keywords', '关键词', '關鍵詞'),
  script: plain('Script', '文字'),
  rights: plain('Rights', '权利', '權利'),
};

/** The name of a field of an article; a field unknown here has its own name, in words. */
export function fieldTerm(field: string): Term {
  const words = field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return Object.hasOwn(fields, field) ? (fields[field] as Term) : plain(words.charAt(0).toUpperCase() + words.slice(1), words);
}

const kinds: Readonly<Record<Entry['kind'], Term>> = {
  emend: term('emended', '改'),
  omit: term('omitted', '删', '刪'),
  insert: term('inserted', '补', '補'),
  doubt: term('doubted', '存疑'),
  markup: plain('markup', '标记', '標記'),
};

/** The name of a kind of entry. */
export function kindTerm(kind: Entry['kind']): Term {
  return kinds[kind];
}

export const terms = {
  apparatus: term('Apparatus', '校勘記'),
  conversion: term('Conversion', '转换', '轉換'),
  transmission: term('How this copy came to be', '此本由来', '此本由來'),
  evidence: term('Where each field was read', '依据', '依據'),
  passages: term('Shared passages', '共用语段', '共用語段'),
  shares: term('What it shares', '共用语段', '共用語段'),
  alike: term('Almost the same', '近似语段', '近似語段'),
  reprints: term('Reprints', '转载', '轉載'),
  phrases: term('Phrases', '提法'),
  compare: term('Side by side', '对读', '對讀'),
} as const;

/** A word of the interface as plain words, for a title. */
export function wordsOf({ english, chinese }: Term, t: Interface): string {
  if (t.tag === 'en') return english;
  return chinese[t.tag === 'zh-Hant' ? 'tc' : 'sc'];
}

const roles: Readonly<Record<Credit['role'], Readonly<Record<Face, string>>>> = {
  reporter: { sc: '记者', tc: '記者' },
  contributor: { sc: '通讯员', tc: '通訊員' },
  author: { sc: '', tc: '' },
  photographer: { sc: '摄影', tc: '攝影' },
  intern: { sc: '实习生', tc: '實習生' },
  translator: { sc: '翻译', tc: '翻譯' },
  editor: { sc: '编辑', tc: '編輯' },
  'responsible-editor': { sc: '责编', tc: '責編' },
  reviewer: { sc: '审核', tc: '審核' },
};

/** The name of a role that the copy prints no label for. An author is known by standing alone. */
export function roleName(role: Credit['role'], face: Face): string {
  return roles[role][face];
}

/** Whom a copy credits and who put it out: `太原日报 via 趣头条`. */
export function outletOf(
  { creditedSource, publisher }: { readonly creditedSource?: string; readonly publisher?: string },
  t = en,
): string | undefined {
  if (creditedSource && publisher && creditedSource !== publisher) return fill(t.list.via, { source: creditedSource, publisher });
  return creditedSource ?? publisher;
}

/** A share in words: `93 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
