import type { Claim } from '../../apparatus/draft.js';
import type { Attributes } from './attributes.js';
import { headClaim } from './head.js';

/** What pages call an element that names who wrote. */
const NAMED =
  /(?:^|[\s_-])(?:author|byline|writer|reporter|journalist|columnist|zuozhe|jizhe)(?:s|[_-]?(?:link|details?|name|info|msg|txt|text|item))?(?:\s|$)/i;
/** Somebody else's words, or another item; a vcard is whose the words are. */
const OTHERS = /comment|reply|relat|recommend|hot|(?<!\bv)card|list|side|bio/i;
/** The words right in an element, or in those that begin where it does. */
const WORDS =
  /^(?:\s{0,80}(?:<span(?=[\s>])[^<>]{0,80}>\s{0,8}(?:作者|撰文|by)\s{0,8}[:：]?\s{0,8}<\/span>|<(?:a|span|cite|strong|b|em|i|img)(?=[\s>])[^<>]{0,240}>)){0,4}\s{0,80}(?<words>[^<>&\s][^<>&]{0,22}[^<>&\s])\s{0,80}</i;
const REACH = 600;
const NONE: readonly Claim[] = [];

/** `<a rel="author">方宁</a>`: the words of an element that a page calls that of the author, whose tag ends at `from`. */
export function claimsOfAuthor(source: string, attributes: Attributes, from: number): readonly Claim[] {
  if (attributes.value('itemprop') === 'author' && /Person$/.test(attributes.value('itemtype') ?? '')) return claimsOfPerson(source, from);
  const names = attributes.value('class') ?? '';
  const rel = attributes.value('rel');
  const isNamed =
    (names !== '' && NAMED.test(names)) || (rel !== undefined && /(?:^|\s)author(?:\s|$)/i.test(rel)) || attributes.value('itemprop') === 'author';
  if (!isNamed || OTHERS.test(names)) return NONE;
  const match = WORDS.exec(source.slice(from, from + REACH));
  const words = match?.groups?.words;
  if (!match || words === undefined) return NONE;
  const start = from + match[0].lastIndexOf(words);
  return headClaim('element.author', words, [start, start + words.length]).map((claim) => ({ ...claim, rule: 'extract/tag' }));
}

/** `<div itemprop="author" itemtype="…/Person"><meta itemprop="name" content="方宁">`: whom microdata calls a person. */
function claimsOfPerson(source: string, from: number): readonly Claim[] {
  const match = PERSON.exec(source.slice(from, from + REACH));
  const words = match?.groups?.content ?? match?.groups?.text;
  if (!match || words === undefined) return NONE;
  const start = from + match.index + match[0].lastIndexOf(words);
  return headClaim('element.person', words, [start, start + words.length]).map((claim) => ({ ...claim, rule: 'extract/tag' }));
}

const PERSON =
  /<[a-z]{1,6}\s(?=[^<>]{0,120}itemprop=["']?name\b)(?:[^<>]{0,120}content=["'](?<content>[^"'<>&]{2,24})["'][^<>]{0,80}>|[^<>]{0,160}>(?<text>[^<>&]{2,24})<)/i;
