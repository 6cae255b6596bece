import type { View } from './language';

/** How many changes the reading page marks: those that touch words, all, or none. */
export type Marks = 'words' | 'all' | 'none';

/** What an article is asked for with. Defaults are left out of the address, so that one page has one address. */
export interface ArticleRequest {
  readonly script?: View;
  /** Whether the script is named even where it is the source, for a reader who reads another by habit. */
  readonly sayScript?: boolean;
  readonly marks?: Marks;
  /** The words of the script's region as well. */
  readonly words?: boolean;
  /** Pinyin above the text. */
  readonly ruby?: boolean;
  readonly q?: string;
  readonly part?: number;
}

export interface ApparatusRequest {
  readonly rule?: string;
  /** The source range to show, UTF-16 units. */
  readonly at?: readonly [number, number];
  readonly part?: number;
}

export interface CatalogueRequest {
  readonly q?: string;
  readonly outlet?: string;
  readonly year?: string;
  readonly written?: string;
  readonly sort?: string;
  readonly view?: string;
  readonly page?: number;
}

export interface ConcordanceRequest extends Pick<CatalogueRequest, 'q' | 'outlet' | 'year' | 'written'> {
  readonly sort?: string;
  readonly width?: number;
  readonly page?: number;
}

/** The address of a reading page; `articleAddress('ab12', { script: 'Hans' })` is `/articles/ab12?script=Hans`. */
export function articleAddress(id: string, request: ArticleRequest = {}, anchor?: string): string {
  const { script, sayScript, marks, words, ruby, q, part } = request;
  return build(
    `/articles/${encodeURIComponent(id)}`,
    {
      script: script === 'source' && !sayScript ? undefined : script,
      words: words ? 'region' : undefined,
      ruby: ruby ? 'pinyin' : undefined,
      marks: marks === 'words' ? undefined : marks,
      q,
      part: later(part),
    },
    anchor,
  );
}

/** The address of an apparatus, or of one place in it. */
export function apparatusAddress(id: string, request: ApparatusRequest = {}, anchor?: string): string {
  const { rule, at, part } = request;
  return build(`/articles/${encodeURIComponent(id)}/apparatus`, { rule, at: at && `${at[0]}-${at[1]}`, part: later(part) }, anchor ?? (at && 'at'));
}

/** The address of the catalogue, of a search in it, or of a selection from it. */
export function catalogueAddress(request: CatalogueRequest = {}): string {
  return build('/', { ...request, page: later(request.page) });
}

/** The address of a concordance, or of what may be had of it: `lines.csv`, `counts.csv`, `months.svg`. */
export function concordanceAddress(request: ConcordanceRequest = {}, file?: string): string {
  return build(file ? `/concordance/${file}` : '/concordance', { ...request, page: later(request.page) });
}

/** The address of an outlet's page. A name that is none but dots would lead elsewhere as a path, so it is asked for by name. */
export function outletAddress(name: string, request: { readonly page?: number } = {}): string {
  return build('/outlets', { name, page: later(request.page) });
}

/** The address of the figures of a selection. */
export function figuresAddress(request: Pick<CatalogueRequest, 'q' | 'outlet' | 'year' | 'page'> = {}, file?: string): string {
  return build(file ? `/figures/${file}` : '/figures', { ...request, page: later(request.page) });
}

/** The address of a feed of a selection, or of a search. */
export function feedAddress(format: 'xml' | 'json', request: Pick<CatalogueRequest, 'q' | 'outlet' | 'year' | 'written'> = {}): string {
  const { q, outlet, year, written } = request;
  return build(`/feed.${format}`, { q, outlet, year, written });
}

/** The address of the list of shared passages. */
export function passagesAddress(request: { readonly min?: number; readonly in?: number; readonly page?: number } = {}): string {
  return build('/passages', { ...request, page: later(request.page) });
}

/** The address of articles side by side: `/compare?a=…&b=…`, up to `h`. */
export function compareAddress(...ids: readonly string[]): string {
  return build('/compare', Object.fromEntries(SIDES.map((side, index) => [side, ids[index]])));
}

/** The names of the articles side by side in an address: so many can be looked at together. */
export const SIDES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

/** What is asked of words: how they travel. */
export interface PhraseRequest {
  readonly q?: string;
  /** Figures for a million characters instead of places. */
  readonly by?: 'million';
  /** Count of each family of copies only the earliest. */
  readonly once?: boolean;
}

/** The address of the page of a phrase, or of a file of it. */
export function phraseAddress({ q, by, once }: PhraseRequest, file: '' | '/months.svg' | '/outlets.svg' | '/figures.csv' = ''): string {
  return build(`/phrase${file}`, { q, by, once: once ? 'copies' : undefined });
}

/** What an address asks of a phrase. */
export function phraseOf(asked: Readonly<Record<string, string | string[] | undefined>>): PhraseRequest {
  const q = single(asked.q);
  return {
    ...(q === undefined ? {} : { q: q.slice(0, 200) }),
    ...(single(asked.by) === 'million' ? { by: 'million' } : {}),
    ...(single(asked.once) === 'copies' ? { once: true } : {}),
  };
}

/** The address of what an article shares with others. */
export function sharedAddress(id: string): string {
  return `/articles/${encodeURIComponent(id)}/in-common`;
}

/** `url` where a reader may follow it: absolute, http or https, without a user's name in it; else `undefined`. */
export function followable(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  const web = parsed.protocol === 'http:' || parsed.protocol === 'https:';
  return web && parsed.username === '' && parsed.password === '' ? parsed.href : undefined;
}

/** The marks a query parameter asks for; by default those that touch words. */
export function marksOf(value: string | undefined): Marks {
  return value === 'all' || value === 'none' ? value : 'words';
}

/** The first value of a query parameter, without the space around it; `undefined` when there is none. */
export function single(value: string | string[] | undefined): string | undefined {
  const first = (Array.isArray(value) ? value[0] : value)?.trim();
  return first === '' ? undefined : first;
}

/** A whole number of at least 1 from a query parameter; anything else is 1. */
export function ordinal(value: string | string[] | undefined): number {
  const text = single(value);
  return text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}

/** A source range `start-end` from a query parameter, if it is one. */
export function rangeOf(value: string | string[] | undefined): readonly [number, number] | undefined {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(single(value) ?? '');
  if (!found) return undefined;
  const [start, end] = [Number(found[1]), Number(found[2])];
  return start <= end ? [start, end] : undefined;
}

function later(part: number | undefined): number | undefined {
  return part === 1 ? undefined : part;
}

function build(path: string, query: Readonly<Record<string, string | number | undefined>>, anchor?: string): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== '') params.set(name, String(value));
  const search = params.size > 0 ? `?${params}` : '';
  return `${path}${search}${anchor ? `#${anchor}` : ''}`;
}
