import type { Article, Block, Credit, PartialDate } from '../../src/article.js';

type ExpectedCredit = Pick<Credit, 'name' | 'role' | 'label' | 'work' | 'affiliation'>;
type ExpectedDate = Pick<PartialDate, 'value' | 'precision'>;

/** What a careful reader says of a document. A field that is neither here nor in `absent` is not judged. */
export interface Expected {
  readonly format?: Article['source']['format'];
  readonly headline?: string;
  readonly kicker?: string;
  readonly alternativeHeadline?: string;
  readonly credits?: readonly ExpectedCredit[];
  /** Credits that a reader may take or leave: the photographer named in a caption. */
  readonly mayCredit?: readonly ExpectedCredit[];
  readonly publisher?: string;
  readonly creditedSource?: string;
  readonly dateline?: string;
  /** Several are readings that are all sound. */
  readonly datePublished?: ExpectedDate | readonly ExpectedDate[];
  readonly dateRetrieved?: ExpectedDate | readonly ExpectedDate[];
  readonly breadcrumb?: readonly string[];
  readonly rights?: readonly string[];
  /** A caption of `null` must be absent; no caption is not judged. */
  readonly images?: readonly { readonly url: string; readonly caption?: string | null }[];
  /** Titles. */
  readonly related?: readonly string[];
  /** Titles that a reader may count among the other items or not: the previous and the next piece. */
  readonly mayRelate?: readonly string[];
  readonly headings?: readonly (string | readonly string[])[];
  /** The words of the body in order, quotations and list items among them; several strings are readings that are all sound. */
  readonly paragraphs?: readonly (string | readonly string[])[];
  readonly tables?: readonly (readonly (readonly string[])[])[];
  readonly code?: readonly string[];
  /** Stanzas: each line must stand on a line of its own. */
  readonly verse?: readonly (readonly string[])[];
  /** Headings and paragraphs are the source's, character for character, and nothing may be emended. */
  readonly exact?: true;
  /** Must stand in the text as written. */
  readonly keep?: readonly string[];
  readonly absent: readonly string[];
}

/** The letters and digits of a text after NFKC, without punctuation and space: what its words are. */
export function words(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Every block, those inside quotations and lists too, in order. */
export function flat(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.type === 'blockquote') return flat(block.blocks);
    if (block.type === 'list') return block.items.flatMap(flat);
    return [block];
  });
}

/** Where an article differs from what a careful reader says of it: one line for each field that does. */
export function faults(article: Article, expected: Expected): string[] {
  return [...metadataFaults(article, expected), ...bodyFaults(article, expected)];
}

function metadataFaults(article: Article, expected: Expected): string[] {
  const out: string[] = [];
  const differ = (field: string, want: unknown, got: unknown) => {
    if (JSON.stringify(want) !== JSON.stringify(got)) out.push(`${field}: expected ${JSON.stringify(want)}, got ${JSON.stringify(got)}`);
  };
  if (expected.format) differ('format', expected.format, article.source.format);
  for (const field of ['headline', 'kicker', 'alternativeHeadline'] as const) {
    const [want, got] = [expected[field], article[field]];
    if (want !== undefined && words(want) !== words(got ?? '')) differ(field, want, got ?? null);
  }
  for (const field of ['publisher', 'creditedSource'] as const) {
    if (expected[field] !== undefined) differ(field, expected[field], article[field] ?? null);
  }
  if (expected.credits) {
    const either = expected.mayCredit ?? [];
    const got = (article.credits ?? []).filter((credit) => !either.some((one) => one.name === credit.name && one.role === credit.role));
    differ('credits', sorted(expected.credits), sorted(like(got, expected.credits)));
  }
  if (expected.dateline !== undefined && words(expected.dateline) !== words(article.dateline?.text ?? '')) {
    differ('dateline', expected.dateline, article.dateline?.text ?? null);
  }
  for (const field of ['datePublished', 'dateRetrieved'] as const) {
    const [want, date] = [expected[field], article[field]];
    if (!want) continue;
    const got = date ? { value: date.value, precision: date.precision } : null;
    const same = [want].flat().some((one) => one.value === got?.value && one.precision === got.precision);
    if (!same) differ(field, want, got);
  }
  for (const field of ['breadcrumb', 'rights'] as const) {
    const [want, got] = [expected[field], article[field] ?? []];
    if (want && !sameWords(want, got)) differ(field, want, got);
  }
  const may = (expected.mayRelate ?? []).map(words);
  const titles = [...new Set((article.related ?? []).map((item) => item.title))].filter((title) => !may.includes(words(title)));
  if (expected.related && !sameWords(expected.related, titles)) differ('related', expected.related, titles);
  if (expected.images) out.push(...imageFaults(article, expected.images));
  for (const field of expected.absent) {
    const got = article[field as keyof Article];
    if (got !== undefined && !(Array.isArray(got) && got.length === 0)) out.push(`${field}: expected none, got ${JSON.stringify(got)}`);
  }
  return out;
}

function imageFaults(article: Article, expected: NonNullable<Expected['images']>): string[] {
  const got = (article.images ?? []).map(({ url, caption }) => ({ url, caption: caption ?? null }));
  const same = expected.every(({ url, caption }, index) => {
    const image = got[index];
    if (image?.url !== url) return false;
    return caption === undefined || words(caption ?? '') === words(image.caption ?? '');
  });
  return same && got.length === expected.length ? [] : [`images: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`];
}

function bodyFaults(article: Article, expected: Expected): string[] {
  const out: string[] = [];
  const blocks = flat(article.blocks);
  const texts = (type: 'heading' | 'paragraph') => blocks.flatMap((block) => (block.type === type ? [block.text] : []));
  if (expected.headings) out.push(...sequenceFaults('heading', expected.headings, texts('heading'), expected.exact));
  if (expected.verse) out.push(...verseFaults(article, expected.verse));
  else if (expected.paragraphs) out.push(...sequenceFaults('paragraph', expected.paragraphs, texts('paragraph'), expected.exact));
  const tables = blocks.flatMap((block) => (block.type === 'table' ? [block.rows.map((row) => row.map((cell) => cell.text))] : []));
  if (JSON.stringify(tables) !== JSON.stringify(expected.tables ?? [])) out.push(`tables: got ${JSON.stringify(tables)}`);
  const code = blocks.flatMap((block) => (block.type === 'code' ? [block.text.trim()] : []));
  if (JSON.stringify(code) !== JSON.stringify(expected.code ?? [])) out.push(`code: got ${JSON.stringify(code)}`);
  for (const kept of expected.keep ?? []) if (!article.text.includes(kept)) out.push(`keep: ${kept} is not in the text`);
  if (expected.exact) {
    const made = article.entries.filter((entry) => entry.kind !== 'omit' && !entry.rules.every((rule) => rule.startsWith('extract/')));
    if (made.length > 0) out.push(`exact: ${made.map((entry) => `${entry.kind} ${entry.original} → ${entry.edited} by ${entry.rules}`).join('; ')}`);
  }
  return out;
}

function sequenceFaults(what: string, expected: readonly (string | readonly string[])[], got: readonly string[], exact?: true): string[] {
  const folded = exact ? (text: string) => text.trim() : words;
  const out: string[] = [];
  let at = 0;
  for (const [index, want] of expected.entries()) {
    const readings = (typeof want === 'string' ? [want] : want).map(folded);
    const found = got.findIndex((text, i) => i >= at && readings.includes(folded(text)));
    if (found < 0) {
      out.push(`${what} ${index + 1} is missing or altered: ${clip(readings[0] as string)}; there stands: ${clip(folded(got[at] ?? '(nothing)'))}`);
      continue;
    }
    for (const extra of got.slice(at, found)) out.push(`${what} not expected: ${clip(extra)}`);
    at = found + 1;
  }
  for (const extra of got.slice(at)) out.push(`${what} not expected: ${clip(extra)}`);
  return out;
}

function verseFaults(article: Article, stanzas: readonly (readonly string[])[]): string[] {
  const lines = article.text.split('\n').map((line) => line.trim());
  const printed = lines.filter((line) => line !== '');
  const want = stanzas.flat();
  const got = printed.slice(-want.length);
  return JSON.stringify(got) === JSON.stringify(want) ? [] : [`verse: got ${JSON.stringify(printed)}`];
}

/** A text by its head and tail, long enough to see what differs. */
function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 30)}…${text.slice(-24)}` : text;
}

function sameWords(want: readonly string[], got: readonly string[]): boolean {
  return want.length === got.length && want.every((text, index) => words(text) === words(got[index] as string));
}

/** The credits with the properties that the reading names, and no others. */
function like(credits: readonly Credit[], expected: readonly ExpectedCredit[]): Partial<Credit>[] {
  return credits.map((credit) => {
    const twin = expected.find((one) => one.name === credit.name && one.role === credit.role);
    const keys = ['name', 'role', ...(['label', 'work', 'affiliation'] as const).filter((key) => twin?.[key] !== undefined)] as const;
    return Object.fromEntries(keys.map((key) => [key, credit[key as keyof Credit]])) as Partial<Credit>;
  });
}

function sorted(credits: readonly Partial<Credit>[]): readonly Partial<Credit>[] {
  const key = (credit: Partial<Credit>) => `${credit.role} ${credit.name}`;
  const ordered = credits.map(({ name, role, label, work, affiliation }) => ({ name, role, label, work, affiliation }));
  return ordered.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
