import { fact } from '../../apparatus/fact.js';
import type { DocumentFacts } from '../../apparatus/rule.js';
import { lettersOf, lettersOfLine } from '../words/letters.js';
import { isOutletName } from '../words/outlet-names.js';
import { linkedShare } from './neighbours.js';

const TITLE_CLAIMS =
  /^(?:front-matter\.(?:title|headline)|html\.title|meta\.(?:og:title|twitter:title|title|articletitle)|json-ld\.headline|headline\.(?:original|listed))$/;

/** What divides the parts of a page's title: headline, channel, site. */
export const BETWEEN =
  /\s*[_|｜│]\s*|\s+(?:@|::)(?:\s+|$)|\s+[-–—－]+\s+|\s*(?:--|(?<![—–-])[-–—](?![—–-]))\s*|——(?=[^—_|｜\s]{1,10}(?:[网網]|[报報]|[频頻]道|在[线線]|[电電][视視][台臺])$)/;

/** A title in the head of a page by letters, and its longest part where site, date or channel stand before that. */
export function titleLetters(title: string): readonly string[] {
  const [first = '', ...rest] = title.split(BETWEEN);
  // What paper a page is of may be the longer part.
  const longest = rest.reduce((a, b) => (b.length > a.length || (a === first && EDITION.test(a) && b.length > 3) ? b : a), first);
  return longest === first ? [lettersOf(title)] : [lettersOf(title), lettersOf(longest)];
}

/** What the file says its title is, by letters. */
export const titlesOf = fact((document: DocumentFacts): readonly string[] =>
  document.claims
    .filter(({ field, value }) => TITLE_CLAIMS.test(field) && !isEdition(String(value)) && !isOfSite(String(value)))
    .flatMap((claim) => titleLetters(String(claim.value))),
);

const EDITION = /网络版|網絡版|網路版|电子版|電子版|数字报|數字報|數位報|电子报|電子報|多媒体报/;
const OF_PAPER = new RegExp(`^[^\\p{L}]*[\\p{L}\\d]{2,10}(?:${EDITION.source})[^\\p{L}]*$`, 'u');

/** A title that names the paper on every page of its site: `::: 河东日报网络版 :::`. */
export function isEdition(title: string): boolean {
  return EDITION.test(title) && OF_PAPER.test(title);
}

/** A title that names the site and nothing else, as old sites set it on each of their pages: `河东报(河西) - Hedong News`. */
function isOfSite(title: string): boolean {
  if (title.length > 60 || !/[报報网網社台臺]/.test(title)) return false;
  const parts = title.split(BETWEEN).map((part) => part.replace(/\s*[(（][^()（）]{1,8}[)）]/gu, '').trim());
  return parts.every((part) => !/\p{Script=Han}/u.test(part) || (part.length <= 8 && isOutletName(part)));
}

/** The end of the title in the head of a page, by letters: where a line over the article says the same, it is the name of the site. */
export const siteInTitle = fact((document: DocumentFacts): string | undefined => {
  const title = document.claims.find((claim) => claim.field === 'html.title');
  const parts = withoutSystem(String(title?.value ?? '')).split(BETWEEN);
  const last = lettersOf(parts.at(-1) ?? '');
  const titled = parts.slice(0, -1).some((part) => lettersOf(part).length > last.length);
  return titled && last.length >= 3 && last.length <= 16 ? last : undefined;
});

/** What the pages of a printed paper have around an article: the number of the page, the issues before and after it. */
export const ISSUE =
  /第\s*[\dA-Z一二三四五六七八九十]{1,3}\s*版|版面(?:[导導]航|概[览覽]|[导導][读讀])|[标標][题題][导導]航|上一期|下一期|[电電]子[报報]|[数數][字位][报報]/u;

/** The titles that an electronic paper lists for a page of it, by letters: over its text an article has its own once more, as no link. */
export const titlesOfIssue = fact((document: DocumentFacts): ReadonlySet<string> => {
  const titles = new Set<string>();
  if (document.format !== 'html' || !document.printed.some(({ line }) => line.length <= 60 && line.includes('版') && ISSUE.test(line))) return titles;
  for (const block of document.printed) if (block.han >= 4 && block.length <= 60 && linkedShare(block) >= 0.8) titles.add(lettersOfLine(block));
  return titles;
});

/** A title without the name of the system that made the page, `渡口 - 河东论坛 - Powered by …`, and without what the site praises itself for. */
export function withoutSystem(title: string): string {
  const named = title.replace(/\s*[-–|]\s*powered by\b.*$/i, '');
  return /[专專][业業]|[权權]威|[领領]先/.test(named) ? named.replace(PRAISE, '') : named;
}

/** `渡口_河东网 - 专业的水运门户网站` */
const PRAISE = /\s*[-–—－_|｜]+\s*(?:[专專][业業]|[权權]威|[领領]先)[^-–—－_|｜]{0,14}(?:[网網]站|[门門][户戶]|平[台臺]|媒[体體])$/u;
