import type { Claim } from '../../apparatus/draft.js';
import type { Range } from '../../apparatus/range.js';
import { type Attribute, type Attributes, valueRange } from './tokens.js';

const RULE = 'extract/page-head';

/** A claim that the head of a page makes, unless it says nothing. */
export function headClaim(field: string, value: string, range: Range, witness: Claim['witness'] = 'meta'): readonly Claim[] {
  const said = value.replace(/\s+/g, ' ').trim();
  return said === '' ? [] : [{ field, value: said, witness, range, rule: RULE }];
}

/** What a `meta`, `link` or `html` tag says of the document: `meta.og:title`, `link.canonical`, `html.lang`. */
export function claimsOfTag(source: string, name: string, attributes: Attributes): readonly Claim[] {
  const claim = (field: string, attribute: Attribute | undefined) =>
    attribute ? headClaim(field, attribute.value, valueRange(source, attribute)) : [];
  switch (name) {
    case 'html':
      return claim('html.lang', attributes.get('lang'));
    case 'link':
      return /(?:^|\s)canonical(?:\s|$)/i.test(attributes.get('rel')?.value ?? '') ? claim('link.canonical', attributes.get('href')) : [];
    case 'meta': {
      const keys = ['name', 'property', 'itemprop'].map((key) => attributes.get(key)?.value.trim().toLowerCase() ?? '');
      return [...new Set(keys)].flatMap((key) => (key === '' ? [] : claim(`meta.${key}`, attributes.get('content'))));
    }
    default:
      return [];
  }
}

const SAVED_FROM = /saved from url=\(\d+\)(\S+)/i;
const PAGE_SAVED = /\burl:\s*(https?:\/\/\S+)/i;
const SAVED_DATE = /\bsaved date:\s*([^\r\n]+)/i;
const LONGEST = 4000;

/** What the comment of a browser or of an archiving tool says of where a page was saved, and when. */
export function claimsOfComment(source: string, from: number, to: number): readonly Claim[] {
  if (to - from > LONGEST || !/\bsaved\b/i.test(source.slice(from, to))) return [];
  const comment = source.slice(from, to);
  const find = (field: string, pattern: RegExp) => {
    const match = pattern.exec(comment);
    if (!match?.[1]) return [];
    const start = from + match.index + match[0].lastIndexOf(match[1]);
    return headClaim(field, match[1], [start, start + match[1].length]);
  };
  const saved = find('saved-from', SAVED_FROM);
  return [...(saved.length > 0 ? saved : find('saved-from', PAGE_SAVED)), ...find('saved-date', SAVED_DATE)];
}
