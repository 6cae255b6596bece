import type { Claim } from '../../apparatus/draft.js';
import { matchesIn } from '../../apparatus/matches.js';
import type { Range } from '../../apparatus/range.js';
import { type Attribute, type Attributes, valueRange } from './attributes.js';

const RULE = 'extract/page-head';
const NONE: readonly Claim[] = [];

/** A claim that the head of a page makes, unless it says nothing. */
export function headClaim(field: string, value: string, range: Range, witness: Claim['witness'] = 'meta'): readonly Claim[] {
  const said = value.replace(/\s+/g, ' ').trim();
  return said === '' ? [] : [{ field, value: said, witness, range, rule: RULE }];
}

/** What a `meta`, `link` or `html` tag says of the document: `meta.og:title`, `link.canonical`, `html.lang`. */
export function claimsOfTag(source: string, name: string, attributes: Attributes): readonly Claim[] {
  if (attributes.size === 0) return NONE;
  switch (name) {
    case 'html':
      return claimOf(source, 'html.lang', attributes.get('lang')).concat(claimOf(source, 'meta.publishtime', attributes.get('data-publishtime')));
    case 'link':
      return /(?:^|\s)canonical(?:\s|$)/i.test(attributes.value('rel') ?? '') ? claimOf(source, 'link.canonical', attributes.get('href')) : NONE;
    case 'meta': {
      const keys = ['name', 'property', 'itemprop'].map((key) => attributes.value(key)?.trim().toLowerCase() ?? '');
      return [...new Set(keys)].flatMap((key) => (key === '' ? [] : claimOf(source, `meta.${key}`, attributes.get('content'))));
    }
    case 'time':
      return claimOf(source, 'time.datetime', attributes.get('datetime') ?? attributes.get('pubdate')).concat(
        microdata(source, attributes),
        hentry(source, attributes),
      );
    default:
      return withClock(source, microdata(source, attributes), attributes);
  }
}

function claimOf(source: string, field: string, attribute: Attribute | undefined): readonly Claim[] {
  return attribute ? headClaim(field, attribute.value, valueRange(source, attribute)) : NONE;
}

const CLOCK = /^\s*(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+|T)\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?\s*$/;

/** The full date behind a short one: `<span title="2021-03-04 09:31">3天前</span>`. */
function withClock(source: string, claims: readonly Claim[], attributes: Attributes): readonly Claim[] {
  const title = attributes.value('title');
  if (title === undefined || title.length > 32 || !CLOCK.test(title)) return claims;
  return claims.concat(claimOf(source, 'title.datetime', attributes.get('title')));
}

const WORDS = /^\s{0,80}(?<words>[^<>]{6,40}?)\s{0,80}</;

/** `<time>2021-03-04</time>`: the words right in an element for a time that does not say it for machines, whose tag ends at `from`. */
export function claimsOfTime(source: string, from: number): readonly Claim[] {
  const words = WORDS.exec(source.slice(from, from + 240))?.groups?.words;
  if (words === undefined || !/\d{4}/.test(words)) return NONE;
  const start = source.indexOf(words, from);
  return headClaim('time.words', words, [start, start + words.length]);
}

/** `<time class="entry-date published">`, by the microformat of blogs. */
function hentry(source: string, attributes: Attributes): readonly Claim[] {
  const names = attributes.value('class');
  return names !== undefined && /(?:^|\s)(?:dt-)?published(?:\s|$)/.test(names)
    ? claimOf(source, 'time.published', attributes.get('datetime'))
    : NONE;
}

/** What microdata says of a date beside the words that are printed: `<span itemprop="datePublished" content="…">`. */
function microdata(source: string, attributes: Attributes): readonly Claim[] {
  const key = attributes.value('itemprop')?.trim().toLowerCase();
  if (key !== 'datepublished' && key !== 'datemodified') return NONE;
  return claimOf(source, `meta.${key}`, attributes.get('content') ?? attributes.get('datetime'));
}

const SAVED_FROM = /saved from url=\(\d+\)(\S+)/i;
const PAGE_SAVED = /\burl:\s*(https?:\/\/\S+)/i;
const SAVED_DATE = /\bsaved date:\s*([^\r\n]+)/i;
const LONGEST = 4000;
const SCRIPT_LONGEST = 400_000;
/** A page that is drawn by a script carries its facts in one; `createTime` may be the time of anything. */
const SCRIPTED =
  /\b(?:(?:var\s+ct|(?:publish|pub)_?[Tt]ime|(?:publish|pub)_?[Dd]ate|datePublished|datetimePublish)|(create_?[Tt]ime|oriCreateTime|ctime|newstime|display_?[Tt]ime))\\?["']?\s*[:=]\s*\\?["']?(\d{13,14}(?!\d)|\d{10}(?!\d)|(?:19|20)\d\d-\d\d?-\d\d?(?:[ T]\d\d?:\d\d(?::\d\d)?(?:(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d))?)?)/g;
/** What such a date has at the least: most scripts have none. */
const DATED = /\d{10}|(?:19|20)\d\d-\d/;
/** Whose text such a script says it is. */
const SCRIPTED_SOURCE =
  /\\?["'](?:media|media_?[Nn]ame|source_?[Nn]ame|article_?[Ss]ource|source)\\?["']\s*:\s*\\?"((?:[^"\\<>]|\\u[\da-f]{4}){2,60})\\?"/g;

/** Dates of publication in a script, and whose text it is; several may be those of other items. */
export function claimsOfScript(source: string, from: number, to: number): readonly Claim[] {
  if (to - from > SCRIPT_LONGEST) return [];
  const script = source.slice(from, to);
  const replayed = to - from <= LONGEST ? REPLAYED.exec(script) : null;
  if (replayed?.[1]) {
    const start = from + replayed.index + replayed[0].indexOf(replayed[1]);
    const range = [start, start + replayed[1].length] as const;
    return [...headClaim('saved-from', replayed[1], range), ...headClaim('saved-date', replayed.slice(2, 5).join('-'), range)];
  }
  if (!DATED.test(script)) return NONE;
  const dates = matchesIn(script, SCRIPTED).slice(0, 40);
  if (dates.length === 0) return NONE;
  const claims = dates.flatMap((match) => {
    const value = match[2] as string;
    const start = from + match.index + match[0].lastIndexOf(value);
    return headClaim(match[1] ? 'script.created' : 'script.published', dateInScript(value), [start, start + value.length]);
  });
  const names = matchesIn(script, SCRIPTED_SOURCE)
    .slice(0, 40)
    .flatMap((match) => {
      const value = match[1] as string;
      const start = from + match.index + match[0].lastIndexOf(value);
      const name = value.replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
      return headClaim('script.source', name, [start, start + value.length]);
    });
  return [...claims, ...names];
}

/** Seconds or milliseconds since 1970, as Universal Time, or the figures of a date and its clock without marks. */
export function dateInScript(value: string): string {
  if (!/^\d+$/.test(value)) return value;
  if (value.length === 14) return value.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3 $4:$5:$6');
  return `${new Date(Number(value.slice(0, 10)) * 1000).toISOString().slice(0, 19)}Z`;
}

/** The call by which the player of a web archive is told what it shows: the page's own address, and when it was taken. */
const REPLAYED = /\bwombat\(\s*["'](https?:[^"'\s]+)["']\s*,\s*["'](\d{4})(\d\d)(\d\d)\d{6}["']/;

/** The record that a newspaper's publishing system leaves in a comment: `<!--enpproperty <date>…</date><source>…</source>/enpproperty-->`. */
const RECORD: readonly (readonly [field: string, tag: string])[] = [
  ['meta.articletitle', 'title'],
  ['meta.introtitle', 'introtitle'],
  ['meta.subtitle', 'subtitle'],
  ['meta.pubdate', 'date'],
  ['meta.contentsource', 'source'],
  ['meta.author', 'author'],
];

/** What a comment says of the article: where a browser or an archiving tool saved the page, and when; what a publishing system notes. */
export function claimsOfComment(source: string, from: number, to: number): readonly Claim[] {
  if (to - from > LONGEST) return NONE;
  const comment = source.slice(from, to);
  const find = (field: string, pattern: RegExp) => {
    const match = pattern.exec(comment);
    if (!match?.[1]) return [];
    const start = from + match.index + match[0].lastIndexOf(match[1]);
    return headClaim(field, match[1], [start, start + match[1].length]);
  };
  if (/^<!--\s*enpproperty\b/.test(comment)) return RECORD.flatMap(([field, tag]) => find(field, new RegExp(`<${tag}>([^<]{2,200})</${tag}>`)));
  if (!/\bsaved\b/i.test(comment)) return [];
  const saved = find('saved-from', SAVED_FROM);
  return [...(saved.length > 0 ? saved : find('saved-from', PAGE_SAVED)), ...find('saved-date', SAVED_DATE)];
}
