import { isEdition } from '../recognize/page/page-title.js';
import { containment, lettersOf } from '../recognize/words/letters.js';
import { OUTLET } from '../recognize/words/vocabulary.js';
import { fold } from '../script/fold.js';
import { asString, type Choice, chooseFirst, type Reading, readings } from './choice.js';
import type { Claims } from './claims.js';
import { isClipping } from './clipping.js';

/**
 * The headline: our own front matter, then the line of the text, then the titles in the head of the file, without the
 * names of channel and site. The other readings stay as variants.
 */
export function headlineOf(claims: Claims, body: string): Choice<string> {
  const own = readings(claims, 'front-matter.headline', asString);
  const clipping = isClipping(claims);
  // Some clippers print the title of the page above the text.
  const printed = readings(claims, 'headline', (claim) => (clipping ? withoutSite(asString(claim) ?? '') : withoutOutlet(asString(claim))));
  // A title that is only the name of whose page it is says nothing of the article.
  const outlets = new Set(claims.of(['creditedSource', 'outlet', 'publisher']).map(({ value }) => String(value)));
  const declared = readings(
    claims,
    ['json-ld.headline', 'meta.og:title', 'meta.twitter:title', 'meta.title', 'meta.articletitle', 'html.title'],
    (claim) => {
      const title = asString(claim);
      const headline = title && withoutSite(title);
      return headline && !outlets.has(headline) ? headline : undefined;
    },
  );
  const filed = readings(claims, ['front-matter.title', 'front-matter.标题'], (claim) => {
    const title = asString(claim);
    // A clipper takes the title of the page; a mirror's has `_` for its marks.
    return title && (clipping && !title.includes('_') ? withoutSite(title) : withPunctuation(title, body));
  });
  // A script that keeps the article says its title beside it, where the head may name the site alone.
  const kept = readings(claims, 'script.headline', asString);
  const original = readings(claims, 'headline.original', asString);
  return chooseFirst<string>(own, fullWidthFirst(printed), kept, agreeing(declared), filed, original);
}

/** Of copies of one line that differ only in width, the one with its full-width marks comes first. */
function fullWidthFirst(printed: readonly Reading<string>[]): readonly Reading<string>[] {
  const first = printed[0];
  if (!first) return printed;
  const fuller = printed.find((other) => lettersOf(other.value) === lettersOf(first.value) && marksIn(other.value) > marksIn(first.value));
  return fuller ? [fuller, ...printed.filter((other) => other !== fuller)] : printed;
}

function marksIn(title: string): number {
  return title.match(/[，：；？！（）]/g)?.length ?? 0;
}

/** Where titles in the head of a page differ, the one that the others contain comes first. */
function agreeing(titles: readonly Reading<string>[]): readonly Reading<string>[] {
  if (titles.every(({ value }) => value === titles[0]?.value)) return titles;
  const letters = titles.map(({ value }) => lettersOf(value));
  const weighed = titles.map((title, index) => ({
    title,
    support: letters.filter((other) => containment(letters[index] as string, other) > 0.9).length,
    // The name of a site is the title of none of its articles.
    isSite: Number(title.value.length <= 12 && OUTLET.test(fold(title.value))),
  }));
  return weighed.sort((a, b) => b.support - a.support || a.isSite - b.isSite).map(({ title }) => title);
}

/** `题目--频道--站名`: behind a double dash, which is else the title's own, the name of a site. */
const DASHED = /^(?<title>.{4,}?)(?:--[^-—_|｜\s]{2,8})?(?:--|——)(?<site>[^-—_|｜\s]{2,12})$/u;

/** A part of a portal by the portal's name and what it is about: `河东财经`. */
const PORTAL_SECTION = /^\p{Script=Han}{2,3}(?:财经|科技|体育|娱乐|汽车|房产|军事|教育|健康|旅游|时尚|家居|游戏|证券)$/u;

/** A printed title without the outlet that text taken off a page has behind it: `古渡口重新开渡_河东网`. */
function withoutOutlet(title: string | undefined): string | undefined {
  const [, words = '', name = ''] = /^(.{6,}?)\s*[-_|｜–]\s*([^\s_|｜–-]{3,10})$/u.exec(title ?? '') ?? [];
  return OUTLET.test(fold(name)) && !/[，。：！？]/.test(name) ? words : title;
}

/** A page title without `_频道_站名`. */
export function withoutSite(title: string): string {
  let out = withoutIssue(title.trim());
  const dashed = DASHED.exec(out)?.groups;
  if (dashed?.title && /(?:网|报|频道|在线|电视台)$/.test(fold(dashed.site ?? ''))) out = dashed.title;
  for (let i = 0; i < 5; i++) {
    const tail =
      /^(.+?)(?:\s*[_|｜]\s*|\s+(?:[-–—－]+|[·•»]|::)\s+|\s*@\s*|\s*(?<![—–-])[-–—](?![—–-])\s*|\s*[(（【](?=[^()（）【】]+[)）】]$))([^_|｜]{1,24})$/u.exec(
        out,
      );
    if (!tail?.[1] || !tail[2] || lettersOf(tail[1]).length < 4) break;
    const mark = out.slice(tail[1].length, out.length - tail[2].length).trim();
    const name = fold(tail[2].trim().replace(/[)）】]$/, ''));
    if (!/[_|｜]/.test(mark) && !OUTLET.test(name) && !PORTAL_SECTION.test(name)) break;
    if (name.length > 16 && !OUTLET.test(name)) break;
    out = tail[1].trim();
  }
  return out;
}

/** What a page made for the printer is called: `打印本页 - 古渡口重新开渡`. */
const PRINTED = /^(?:打印|列印)(?:本页|本頁|页面|頁面|文章|新闻|新聞|预览|預覽)?\s*[-_—|：:]\s*(?=\S.{3})/u;

const ISSUED = /^\S{2,12}\s*[-_—|]+\s*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*[-_—|]+\s*(?<rest>\S.{3,})$/u;

/** A title without the paper and its day before it: `河东日报 - 2021年03月04日 - 古渡口重新开渡`. */
function withoutIssue(title: string): string {
  const printed = PRINTED.exec(title);
  if (printed) return title.slice(printed[0].length);
  if (!/[-_—|]/.test(title)) return title;
  const issue = /\d{4}[-/.年]\d/.test(title) ? ISSUED.exec(title)?.groups?.rest : undefined;
  if (issue) return issue;
  const edition = /^(?<paper>[^\s_|｜—–-]{2,14})\s*[-_—|]+\s*(?<rest>\S.{3,})$/u.exec(title)?.groups;
  return edition?.paper && isEdition(edition.paper) ? (edition.rest ?? title) : title;
}

/** What the mirror's generator wrote as `_`: any of these, one for one. */
const LOST = '[:/\\\\?*“”<>|\\[\\]：？]';

/** A file title with `_` for its punctuation: read back from the text where it stands there, else by the pattern of the marks. */
export function withPunctuation(title: string, body: string): string {
  if (!title.includes('_') || /^[\w./-]+$/.test(title)) return title;
  const pattern = title
    .split('_')
    .map((part) =>
      part
        .trim()
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\s+/g, '\\s{0,9}'),
    )
    .join(`\\s{0,9}${LOST}?\\s{0,9}`);
  const found = new RegExp(pattern, 'u').exec(body.slice(0, 4000));
  if (found && found[0].length <= title.length + 6) return found[0].trim();
  return title
    .replace(/(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])/g, '/')
    .replace(/ _ /g, ' / ')
    .replace(/_([^_]{1,12})_/gu, (all, inner: string) => (/\p{Script=Han}/u.test(inner) ? `“${inner}”` : all))
    .replace(/(?<=[吗么呢何谁])_$/u, '？');
}
