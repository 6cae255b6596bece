import type { Article, Credit, EvidenceItem, Image, PartialDate } from '@zhengwen/core';
import { grouped } from '../../output.js';
import type { Labelled, ValueWords, Words } from '../words/words.js';
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

/** The fields in the order of an article's head. */
const FIELDS = [
  'kicker',
  'headline',
  'alternativeHeadline',
  'credits',
  'publisher',
  'creditedSource',
  'republishedFrom',
  'dateline',
  'datePublished',
  'dateModified',
  'dateRetrieved',
  'print',
  'breadcrumb',
  'section',
  'keywords',
  'url',
  'canonicalUrl',
  'images',
  'rights',
  'related',
] as const satisfies readonly Field[];

/** Everything known about an article, with the evidence for it. A field that only has variants, none chosen, is shown too. */
export function factsOf(article: Article, words: Words): readonly Fact[] {
  const { labels } = words;
  // Shown even when this copy lost them.
  const missing: Partial<Record<Field, string>> = { headline: words.untitled, datePublished: words.undated };
  const facts: Fact[] = [];
  for (const field of FIELDS) {
    const value = article[field];
    const evidence = article.evidence[field] ?? [];
    const missed = missing[field];
    if (value === undefined && evidence.length === 0 && missed === undefined) continue;
    facts.push({
      label: labels[field],
      values:
        value === undefined
          ? [missed ?? words.noneChosen]
          : field === 'breadcrumb'
            ? [article.breadcrumb?.join(' › ') ?? '']
            : valuesOf(value, words.value),
      evidence,
    });
  }
  const { source, script, counts, audit } = article;
  const own: readonly (readonly [Labelled, readonly string[]])[] = [
    ['script', [`${scriptOf(script, words) ?? words.scriptUnknown}${words.value.comma}${words.confidence(script.confidence.toFixed(2))}`]],
    ['length', [words.lengthOf(grouped(counts.han), counts.characters, counts.paragraphs)]],
    [
      'source',
      [
        source.path,
        [formatName(source.format, words), source.encoding, words.units(source.length)].join(words.value.comma),
        `sha256 ${source.sha256}`,
      ],
    ],
    [
      'audit',
      [
        words.audit[0](grouped(audit.verbatim), grouped(audit.emended), grouped(audit.omitted), grouped(audit.markup)),
        words.audit[1](grouped(audit.inserted), grouped(audit.lost)),
      ],
    ],
  ];
  for (const [field, values] of own) {
    facts.push({ label: labels[field], values, evidence: article.evidence[field] ?? article.evidence[`${field}.machineConverted`] ?? [] });
  }
  return facts;
}

function valuesOf(value: NonNullable<Article[Field]>, words: ValueWords): readonly string[] {
  return Array.isArray(value) ? value.map((each) => written(each, words)) : [written(value, words)];
}

/** A value of whatever field on one line. */
export function written(value: unknown, words: ValueWords): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((each) => written(each, words)).join(words.comma);
  if (!isRecord(value)) return String(value);
  if (isCredit(value)) return creditOf(value, words);
  if (isDate(value))
    return [
      value.value,
      words.precision(value.precision),
      ...(value.zone ? [words.zone(value.zone)] : []),
      ...(value.assumed ?? []).map(words.assumed),
    ].join(words.comma);
  if (isImage(value))
    return [value.url, ...(value.caption ? [value.caption] : []), ...(value.proxiedUrl ? [words.through(value.proxiedUrl)] : [])].join(words.comma);
  const [first, ...others] = Object.entries(value).map(([key, part]) => ({ key, said: written(part, words) }));
  return [first?.said ?? '', ...others.map(({ key, said }) => `${words.parts[key] ?? key} ${said}`)].join(words.comma);
}

/** What somebody did, and the label that says so where it says it otherwise. */
function roleOf({ role, label }: Credit, words: ValueWords): string {
  const named = words.roles[role] ?? role;
  return label && label !== named ? named + words.aside(label) : named;
}

function creditOf(credit: Credit, words: ValueWords): string {
  const printed = credit.nameAsPrinted === credit.name ? [] : [words.asPrinted(credit.nameAsPrinted)];
  return [
    credit.name,
    roleOf(credit, words),
    ...(credit.affiliation ? [credit.affiliation] : []),
    ...(credit.work ? [credit.work.map((each) => words.work[each] ?? each).join(' + ')] : []),
    ...printed,
  ].join(words.comma);
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
