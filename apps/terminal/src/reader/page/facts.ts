import type { Article, Credit, EvidenceItem, Image, PartialDate } from '@zhengwen/core';
import { counted, grouped } from '../../output.js';
import { UNDATED, UNTITLED } from '../../titles.js';
import { formatName, scriptOf } from './words.js';

/** A field of the metadata: its values as they are shown, and who says so. */
export interface Fact {
  readonly label: string;
  readonly values: readonly string[];
  readonly evidence: readonly EvidenceItem[];
}

type Field = Exclude<
  keyof Article,
  'id' | 'blocks' | 'text' | 'entries' | 'evidence' | 'annotations' | 'pieces' | 'transmission' | 'audit' | 'counts' | 'source' | 'script'
>;

/** The fields in the order of an article's head, by their names in English and Chinese. */
const LABELS: Readonly<Record<Field, string>> = {
  kicker: 'Kicker 引题',
  headline: 'Headline 标题',
  alternativeHeadline: 'Deck 副题',
  credits: 'Credits 署名',
  publisher: 'Publisher 发布',
  creditedSource: 'Credited source 来源',
  republishedFrom: 'Republished from 转载自',
  dateline: 'Dateline 消息头',
  datePublished: 'Published 发布日期',
  dateModified: 'Modified 更新日期',
  dateRetrieved: 'Retrieved 采集日期',
  print: 'Print edition 版次',
  breadcrumb: 'Breadcrumb 路径',
  section: 'Section 栏目',
  keywords: 'Keywords 关键词',
  url: 'Address 网址',
  canonicalUrl: 'Canonical address',
  images: 'Images 图片',
  rights: 'Rights 版权',
  related: 'On the same page 相关',
};

/** Fields that are shown even when this copy lost them. */
const MISSED: Partial<Record<Field, string>> = { headline: UNTITLED, datePublished: UNDATED };

/** Everything known about an article, with the evidence for it. A field that only has variants, none chosen, is shown too. */
export function factsOf(article: Article): readonly Fact[] {
  const facts: Fact[] = [];
  for (const field of Object.keys(LABELS) as Field[]) {
    const value = article[field];
    const evidence = article.evidence[field] ?? [];
    const missed = MISSED[field];
    if (value === undefined && evidence.length === 0 && missed === undefined) continue;
    facts.push({
      label: LABELS[field],
      values: value === undefined ? [missed ?? 'not chosen'] : field === 'breadcrumb' ? [article.breadcrumb?.join(' › ') ?? ''] : valuesOf(value),
      evidence,
    });
  }
  const { source, script, counts, audit } = article;
  const own: readonly (readonly [string, readonly string[]])[] = [
    ['Script 文字', [`${scriptOf(script) ?? 'not known'}, confidence ${script.confidence.toFixed(2)}`]],
    ['Length 字数', [`${grouped(counts.han)} 字, ${counted(counts.characters, 'character')}, ${counted(counts.paragraphs, 'paragraph')}`]],
    [
      'Source file 源',
      [source.path, `${formatName(source.format)}, ${source.encoding}, ${counted(source.length, 'unit')}`, `sha256 ${source.sha256}`],
    ],
    [
      'Audit 核对',
      [
        `${grouped(audit.verbatim)} units as they stand, ${grouped(audit.emended)} changed, ${grouped(audit.omitted)} left out, ${grouped(audit.markup)} markup`,
        `${grouped(audit.inserted)} put in, ${grouped(audit.lost)} lost`,
      ],
    ],
  ];
  for (const [label, values] of own) {
    const field = label.split(' ')[0]?.toLowerCase() ?? '';
    facts.push({ label, values, evidence: article.evidence[field] ?? article.evidence[`${field}.machineConverted`] ?? [] });
  }
  return facts;
}

function valuesOf(value: NonNullable<Article[Field]>): readonly string[] {
  return Array.isArray(value) ? value.map(written) : [written(value)];
}

/** A value of whatever field on one line. */
export function written(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(written).join(', ');
  if (!isRecord(value)) return String(value);
  if (isCredit(value)) return creditOf(value);
  if (isDate(value))
    return [
      value.value,
      `to the ${value.precision}`,
      ...(value.zone ? [`zone ${value.zone}`] : []),
      ...(value.assumed ?? []).map((part) => `${part} assumed`),
    ].join(', ');
  if (isImage(value))
    return [value.url, ...(value.caption ? [value.caption] : []), ...(value.proxiedUrl ? [`copied through ${value.proxiedUrl}`] : [])].join(', ');
  const [first, ...others] = Object.entries(value).map(([key, part]) => ({ key, words: written(part) }));
  return [first?.words ?? '', ...others.map(({ key, words }) => `${key} ${words}`)].join(', ');
}

function creditOf(credit: Credit): string {
  const printed = credit.nameAsPrinted === credit.name ? [] : [`as printed ${credit.nameAsPrinted}`];
  return [
    credit.name,
    credit.role + (credit.label ? ` (${credit.label})` : ''),
    ...(credit.affiliation ? [credit.affiliation] : []),
    ...(credit.work ? [credit.work.join(' and ')] : []),
    ...printed,
  ].join(', ');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isCredit(value: object): value is Credit {
  return 'name' in value && 'role' in value && 'nameAsPrinted' in value;
}

function isImage(value: object): value is Image {
  return 'url' in value && ('proxiedUrl' in value || 'blockIndex' in value || 'caption' in value);
}

function isDate(value: object): value is PartialDate {
  return 'value' in value && 'precision' in value;
}
