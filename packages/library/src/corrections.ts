import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import type { Article, EvidenceItem, PartialDate, Precision } from '@zhengwen/core';
import type { Correction } from './library.js';
import { LibraryError } from './library-error.js';

/** Fields that hold one line of text, and those that hold a date. */
const LINES = ['headline', 'kicker', 'alternativeHeadline', 'publisher', 'creditedSource', 'republishedFrom', 'section'] as const;
const DATES = ['datePublished', 'dateModified', 'dateRetrieved'] as const;
export const CORRECTABLE: readonly string[] = [...LINES, ...DATES];

/** What was said by hand of one article. */
export interface ByHand {
  readonly set: ReadonlyMap<string, Correction>;
  readonly forgotten: boolean;
}

type Line = { readonly id: string } & (Correction | { readonly unset: string } | { readonly forget: true });

const UNTOUCHED: ByHand = { set: new Map(), forgotten: false };

/** Where the program keeps what is the user's: `$XDG_DATA_HOME/zhengwen`, or what stands for it on this system. */
export function dataFolder(): string {
  const { XDG_DATA_HOME, LOCALAPPDATA } = process.env;
  if (XDG_DATA_HOME) return join(XDG_DATA_HOME, 'zhengwen');
  return process.platform === 'win32' && LOCALAPPDATA ? join(LOCALAPPDATA, 'zhengwen') : join(homedir(), '.local', 'share', 'zhengwen');
}

/** Where corrections are kept: in the user's data folder, or beside a library that was put elsewhere. */
export function correctionsFile(file?: string): string {
  const home = dataFolder();
  return file && !resolve(file).startsWith(home + sep) ? `${file}.corrections.jsonl` : join(home, 'corrections.jsonl');
}

/**
 * What was set, unset and forgotten by hand: a file of lines that is only ever added to, and belongs to articles by their bytes, so that it outlives
 * any index.
 */
export class Corrections {
  readonly file: string;
  #text = '';
  #articles = new Map<string, ByHand>();

  constructor(file: string) {
    this.file = file;
  }

  /** Reads what others may have added; says whether anything changed. A line that can't be read is passed over. */
  async read(): Promise<boolean> {
    let text = '';
    try {
      text = await readFile(this.file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw failed(this.file, error);
    }
    if (text === this.#text) return false;
    this.#text = text;
    this.#articles = new Map();
    for (const line of text.split('\n')) this.#take(line);
    return true;
  }

  /** Stands for all that was said by hand. */
  get text(): string {
    return this.#text;
  }

  get ids(): readonly string[] {
    return [...this.#articles.keys()];
  }

  of(id: string): ByHand {
    return this.#articles.get(id) ?? UNTOUCHED;
  }

  async set(id: string, { field, value, because }: Correction): Promise<void> {
    correctedValue(field, value);
    await this.#add({ id, field, value, ...(because ? { because } : {}) });
  }

  async unset(id: string, field: string): Promise<void> {
    mustBeCorrectable(field);
    await this.#add({ id, unset: field });
  }

  async forget(id: string): Promise<void> {
    await this.#add({ id, forget: true });
  }

  async #add(line: Line): Promise<void> {
    try {
      await mkdir(dirname(this.file), { recursive: true });
      await appendFile(this.file, `${JSON.stringify(line)}\n`);
    } catch (error) {
      throw failed(this.file, error);
    }
    await this.read();
  }

  #take(text: string): void {
    let line: Partial<Correction> & { id?: unknown; unset?: unknown; forget?: unknown };
    try {
      line = JSON.parse(text);
    } catch {
      return;
    }
    if (typeof line?.id !== 'string') return;
    const known = this.of(line.id);
    const set = new Map(known.set);
    if (typeof line.unset === 'string') set.delete(line.unset);
    else if (typeof line.field === 'string' && typeof line.value === 'string' && CORRECTABLE.includes(line.field))
      set.set(line.field, { field: line.field, value: line.value, ...(typeof line.because === 'string' ? { because: line.because } : {}) });
    this.#articles.set(line.id, { set, forgotten: known.forgotten || line.forget === true });
  }
}

/** An article with what was set by hand: the claim of the witness `user`, chosen before all others, which are kept in the evidence. */
export function corrected(article: Article, { set }: ByHand): Article {
  if (set.size === 0) return article;
  const values: Record<string, unknown> = {};
  const evidence: Record<string, readonly EvidenceItem[]> = { ...article.evidence };
  for (const { field, value: said, because } of set.values()) {
    const value = correctedValue(field, said);
    values[field] = value;
    const others = (article.evidence[field] ?? []).map((item) => ({ ...item, chosen: false }));
    evidence[field] = [{ value, witness: 'user', chosen: true, ...(because ? { because } : {}) }, ...others];
  }
  return { ...article, ...values, evidence };
}

/**
 * What a field is set to by `value`: a line of text, or a date as precise as it is written. Throws `LibraryError` where the field can't be set, or
 * not to that: `correctedValue('datePublished', '2021-03')` is `{ value: '2021-03', precision: 'month' }`.
 */
export function correctedValue(field: string, value: string): string | PartialDate {
  if ((DATES as readonly string[]).includes(field)) return dateOf(value);
  mustBeCorrectable(field);
  const line = value.replace(/\s+/gu, ' ').trim();
  if (line === '') throw new LibraryError('correction', `${field} can't be empty; --unset ${field} undoes what was set`, field);
  return line;
}

/** Throws `LibraryError` where a field is none that can be set by hand. */
export function mustBeCorrectable(field: string): void {
  if (!CORRECTABLE.includes(field))
    throw new LibraryError('correction', `${field} is no field that can be set; these are: ${CORRECTABLE.join(', ')}`, field);
}

const PRECISIONS: readonly Precision[] = ['year', 'month', 'day', 'minute', 'second'];

function dateOf(value: string): PartialDate {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z|[+-]\d\d:\d\d)?)?)?)?$/.exec(value);
  const [, year = '', month = '01', day = '01'] = match ?? [];
  const known = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (!match || Number.isNaN(known.getTime()) || known.getUTCDate() !== Number(day))
    throw new LibraryError('correction', `${value} is no date; it is written 2021, 2021-01, 2021-01-31 or 2021-01-31T08:30`, value);
  const parts = [match[2], match[3], match[5], match[6]].filter((part) => part !== undefined).length;
  return { value, precision: PRECISIONS[parts] as Precision };
}

function failed(file: string, error: unknown): LibraryError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return new LibraryError(code === 'ENOSPC' ? 'disk-full' : 'read-only', `what is set by hand can't be kept in ${file} (${code})`, file);
}
