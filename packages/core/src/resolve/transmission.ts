import type { Draft } from '../apparatus/draft.js';
import type { Range } from '../apparatus/range.js';
import { extent, type Piece } from '../apparatus/text.js';
import type { ScriptInfo, TransmissionStep } from '../article.js';
import { fold } from '../script/fold.js';
import type { Claims, Fields } from './claims.js';
import { MIRROR_KEYS, mirrorKeysIn } from './clipping.js';

const RFC_2822 = /^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} [\d:]+ (?:GMT|[+-]\d{4})$/;
const AT_MOST = 12;
/** What a page prints around an article, which only a scrape takes along. */
const FURNITURE = /^recognize\/(?:page-furniture|breadcrumb|related-items|server-error|site-name|repeated-headline|previous-and-next|page-footer)$/;
/** What each repair of misread bytes shows; where characters were lost, that much is certain and no more. */
const MISREAD: readonly (readonly [stage: string, rule: RegExp, confidence: number])[] = [
  ['UTF-8 read as Latin-1', /^mend\/(?:mojibake|misread-byte-order-mark)$/, 0.95],
  ['GBK read as Latin-1', /^mend\/gbk-as-latin$/, 0.95],
  ['UTF-8 read as GBK', /^mend\/utf-8-as-gbk$/, 0.95],
  ['lost characters read as GBK', /^mend\/lost-as-han$/, 0.8],
];

/** What was found out of the whole before. */
export interface Known {
  readonly script: ScriptInfo;
  readonly bodyRange: Range;
  /** Whom the copy credits, and who put it out. */
  readonly credited?: string;
  readonly publisher?: string;
}

/** 此本由来: the steps by which this copy came to be, in the order in which they happened, each with the places that show it. */
export function transmissionOf(
  draft: Draft,
  claims: Claims,
  pieces: readonly Piece[],
  { script, bodyRange, credited, publisher }: Known,
): readonly TransmissionStep[] {
  const steps: TransmissionStep[] = [];
  const step = (stage: string, evidence: readonly Range[], confidence: number) => {
    if (evidence.length > 0) steps.push({ stage, evidence: evidence.slice(0, AT_MOST), confidence });
  };
  const claimed = (fields: Fields, test: (value: unknown) => boolean = () => true) =>
    claims.of(fields).flatMap(({ value, range }) => (range && test(value) ? [range] : []));
  const acted = [...rulesIn(pieces)];
  const shaped = (pattern: RegExp) => {
    const rules = acted.filter((rule) => pattern.test(rule));
    if (rules.length === 0) return [];
    return pieces.filter((piece) => piece.kind !== 'markup' && piece.rules.some((rule) => rules.includes(rule))).map((piece) => piece.range);
  };

  const republished = claimed(['front-matter.republishedfrom', 'republishedFrom']);
  if (republished.length > 0) step('reprint', republished, 0.95);
  else if (credited !== undefined && publisher !== undefined && fold(credited) !== fold(publisher)) {
    step(
      'reprint',
      claimed(['creditedSource', 'outlet', 'front-matter.creditedsource', 'meta.source'], (value) => value === credited),
      0.7,
    );
  }
  if (script.machineConverted) step('converted to Traditional', [bodyRange], script.confidence);
  const glosses = shaped(/^mend\/(?:pinyin-(?:gloss|ghost)|split-mark)$/);
  step('glossed by bytes in GBK', glosses, 0.95);
  step('decoded as CP936', shaped(/^mend\/(?:pinyin-ghost|split-mark)$/), 0.95);
  for (const [stage, rule, confidence] of MISREAD) step(stage, shaped(rule), confidence);
  step(
    'feed',
    claimed('front-matter.date', (value) => RFC_2822.test(String(value))),
    0.9,
  );
  const mirrored = mirrorKeysIn(claims);
  if (draft.format === 'front-matter' && mirrored >= 5)
    step('feed-to-blog mirror', claimed(/^front-matter\./).slice(0, 3), mirrored / MIRROR_KEYS.length);
  const proxied = draft.blocks.filter((block) => block.image?.proxiedUrl !== undefined).map((block) => extent(block.text));
  step('image proxy', proxied, 1);
  const errors = draft.blocks.filter((block) => block.omittedBy === 'recognize/server-error').map((block) => omittedRange(block.text));
  step('include failed (404)', errors, 0.9);
  const saved = claimed('saved-from');
  step('saved by a browser', saved, 1);
  if (draft.format === 'plain') {
    const furniture = draft.blocks.filter(({ omittedBy = '' }) => FURNITURE.test(omittedBy)).map((block) => omittedRange(block.text));
    step('scrape', furniture, Math.min(0.95, 0.5 + 0.1 * furniture.length));
  }
  step('escaped twice', shaped(/^mend\/entity-twice$/), 0.9);
  step('line ends written as letters', shaped(/^mend\/literal-newline$/), 0.95);
  step('copied from PDF', shaped(/^mend\/radical-form$/), 0.7);
  step('lines folded at a width', shaped(/^regularize\/soft-line-break$/), 0.9);
  step('widths folded', shaped(/^regularize\/half-width-/), 0.9);
  step('decoded with losses', shaped(/^decode\/replacement-character$/), 1);
  return steps;
}

/** The rules that shaped what is not carrier. */
function rulesIn(pieces: readonly Piece[]): ReadonlySet<string> {
  const acted = new Set<string>();
  let last: readonly string[] | undefined;
  for (const { kind, rules } of pieces) {
    // Most pieces that one rule shaped share its list.
    if (kind === 'markup' || rules === last) continue;
    for (const rule of rules) acted.add(rule);
    last = rules;
  }
  return acted;
}

function omittedRange(text: readonly Piece[]): Range {
  return extent(text.filter((piece) => piece.kind === 'omitted'));
}
