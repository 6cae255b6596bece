import type { Claim } from '../apparatus/draft.js';
import type { Credit, Dateline } from '../article.js';
import { BETWEEN, withoutSystem } from '../recognize/page/page-title.js';
import { CHANNEL } from '../recognize/words/channels.js';
import { lettersOf } from '../recognize/words/letters.js';
import { isCommonName, isPersonName } from '../recognize/words/names.js';
import { isOfficeName, isOutletName } from '../recognize/words/outlet-names.js';
import { IS_DESK } from '../recognize/words/reported-credits.js';
import { OUTLET } from '../recognize/words/vocabulary.js';
import { fold } from '../script/fold.js';
import { asString, type Choice, chooseFirst, readings } from './choice.js';
import type { Claims } from './claims.js';
import { authorInElement, isListed } from './credits.js';

/** Who put out this copy, where it says so: the head of the page, or the platform that a mirror gives as author. */
export function publisherOf(claims: Claims, body = ''): Choice<string> {
  const own = readings(claims, 'front-matter.publisher', asString);
  const printed = readings(claims, 'publisher', asString);
  const sites = readings(claims, ['json-ld.publisher', 'meta.og:site_name', 'meta.application-name'], (claim) => nameOf(asString(claim) ?? ''));
  const declared = sites.filter(({ value }) => !ADDRESS.test(value));
  const filed = readings(claims, ['front-matter.author', 'front-matter.source_name', 'front-matter.site'], (claim) => {
    const name = asString(claim);
    return name && (isListed(name, claims) || !isPersonName(name) || isOutletName(name)) ? name : undefined;
  });
  const titled = readings(claims, ['html.title', 'meta.og:title'], (claim) => siteIn(asString(claim) ?? ''));
  const held = readings(claims, 'rights', (claim) => holderIn(asString(claim) ?? ''));
  const whole = readings(claims, 'html.title', (claim) => siteAlone(asString(claim) ?? '', claims));
  const hosts = readings(claims, 'publisher.host', asString);
  const ending = readings(claims, 'html.title', (claim) => confirmed(asString(claim) ?? '', claims));
  const owners = readings(claims, ['meta.copyright', 'meta.author', 'meta.apple-mobile-web-app-title'], (claim) => {
    const name = asString(claim) ?? '';
    return isSite(name) ? name : undefined;
  });
  const holders = readings(claims, 'rights', (claim) => namedHolder(asString(claim) ?? ''));
  const beside = readings(claims, 'html.title', (claim) => besideHeadline(asString(claim) ?? '', claims, body));
  const logos = readings(claims, 'publisher.logo', asString);
  return chooseFirst(own, printed, declared, filed, titled, held, ending, whole, owners, hosts, beside, logos, holders, sites);
}

/** An address where a name would stand. */
const ADDRESS = /^(?:[\w-]+\.)+[a-z]{2,}$/i;

/** The name in what a page calls its site: `河东新闻网 - 即时新闻`, `河东报 Hedong Daily`, `河东时报 hedong.example`. */
function nameOf(printed: string): string {
  const [first = ''] = printed.split(BETWEEN);
  const name = /^(?<name>\p{Script=Han}{3,12})\s+[A-Za-z][\w .&'-]*$/u.exec(first.trim())?.groups?.name ?? first.trim();
  return name !== printed && isSite(name) ? name : printed;
}

/** A paper's pages on the web go by its name and what they are: `河东日报电子版`. */
const EDITION = /(?<=[报報刊])(?:(?:多媒体|多媒體)?(?:数字|數字|數位|电子|電子|网络|網絡|網路)(?:报|報|版|刊))$/u;

/** What a site says of itself behind its name: `某网——某省门户`. */
const MOTTO = /(?<=[网網报報])\s*(?:——|--).{2,16}$/u;

/** The name of the site in the title of a page: at its end, or at its head before a longer title. `siteIn('古渡口重开_乡村_河东网')` is 河东网. */
function siteIn(title: string): string | undefined {
  const parts = withoutSystem(title)
    .split(BETWEEN)
    .map((part) => part.trim().replace(MOTTO, ''));
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a), '');
  if (parts.length === 1) return undefined;
  const tail = parts.slice(parts.indexOf(longest) + 1).reverse();
  return [...tail, parts[0]].find((part) => part !== undefined && part !== longest && isSite(part))?.replace(EDITION, '');
}

/**
 * What the title of a page ends with behind the headline that it prints, or begins with before it, whatever it is called: no part of a site, and
 * no word of the text.
 */
function besideHeadline(title: string, claims: Claims, body: string): string | undefined {
  const headline = lettersOf(String(claims.of('headline')[0]?.value ?? ''));
  const parts = partsOf(withoutSystem(title), headline);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (headline === '' || parts.length < 2 || parts.length > 3) return undefined;
  const site = lettersOf(first).endsWith(headline) ? last : lettersOf(last) === headline ? first : '';
  const named = site.length >= 2 && site.length <= 20 && /\p{L}/u.test(site) && !/[，。：？！\d]/.test(site) && !CHANNEL.test(fold(site));
  // An office signs what it puts out.
  return named && (!body.includes(site) || isOfficeName(site)) ? site : undefined;
}

/** The parts of a title by its marks; without any, by the space behind the headline. */
function partsOf(title: string, headline: string): readonly string[] {
  const parts = title.split(BETWEEN).map((part) => part.trim());
  if (parts.length > 1) return parts;
  const words = title.trim().split(/\s+/);
  const at = words.findIndex((_, index) => index > 0 && lettersOf(words.slice(0, index).join('')) === headline);
  return at < 0 ? parts : [words.slice(0, at).join(' '), words.slice(at).join(' ')];
}

/** A title that is nothing but the name of a site, over a page that prints a headline. */
function siteAlone(title: string, claims: Claims): string | undefined {
  const printed = claims.of('headline')[0];
  const name = title.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
  return printed && printed.value !== title && !/[《》]/.test(name) && isSite(name) ? name.replace(EDITION, '') : undefined;
}

/** The end of a title, whatever it is called, where the path of sections begins with it or the notice of rights has it. */
function confirmed(title: string, claims: Claims): string | undefined {
  const parts = title.split(BETWEEN).map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || last.length < 3 || last.length > 16) return undefined;
  const first = claims.of(['breadcrumb.part', 'breadcrumb'])[0];
  const path = [first?.value].flat()[0];
  const held = claims.of('rights').some(({ value }) => /©|版权所有|版權所有|copyright/i.test(String(value)) && String(value).includes(last));
  return held || path === last ? last : undefined;
}

/** A name of any kind behind the sign and the year, and nothing more than a formula behind it. */
const HOLDER =
  /©\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*(?!版[权權]|著作|保留|未[经經])(?<name>\p{Script=Han}{3,12}?)\s*(?:[,，.。]|版[权權]所有|保留|all rights|$)/iu;

/** `此内容为某报原创，著作权归某报所有`. */
const OWNER =
  /(?:著作权|著作權|版权|版權)(?:归|歸|属于?|屬於?)(?!原?作者|本|其|该|該|原)《?(?<name>\p{Script=Han}{3,12}?)(?:》(?:社|[杂雜][志誌]社|[编編][辑輯]部)?)?所有/u;

/** Whom a notice of rights names in words that leave no doubt. */
function namedHolder(notice: string): string | undefined {
  const owner = notice.includes('所有') ? OWNER.exec(notice) : null;
  return (owner ?? (notice.includes('©') ? HOLDER.exec(notice) : null))?.groups?.name;
}

/** Who holds the rights in the page: `河东报社版权所有`. */
function holderIn(notice: string): string | undefined {
  if (!/版[权權]所有|©/.test(notice)) return undefined;
  const found =
    /^(?<before>[\p{Script=Han}A-Za-z\d]{2,16}?)\s*(?:版权所有|版權所有)|(?:版权所有|版權所有|©)\s*[:：]?\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?\s*)?(?<after>[\p{Script=Han}A-Za-z\d]{2,16})/u.exec(
      notice,
    );
  const holder = found?.groups?.before ?? found?.groups?.after;
  const paper = holder?.replace(/(?:股份)?有限公司$/u, '');
  const name = paper && paper !== holder && isSite(paper) ? paper : holder;
  return name && isSite(name) ? name : undefined;
}

function isSite(name: string): boolean {
  const folded = fold(name);
  return name.length >= 3 && name.length <= 16 && OUTLET.test(folded) && !CHANNEL.test(folded) && !/[，。,：:？！]/.test(name);
}

/** What stands behind 来源 where nobody was asked: any outlet that the page names says more. */
const NOBODY =
  /^(?:网络|互联网|网络综合|综合网络|来自网络|网上|综合|未知|不详|原创|转载|admin|(?:本[报刊网台社])?(?:编辑部|新闻部|主笔室|社论|社评|评论员|讯)|即时新闻)$/;

/** 来源: whom this copy credits. The last that is not empty wins, since the one above is often left blank or general. */
export function creditedSourceOf(claims: Claims): Choice<string> {
  const own = readings(claims, 'front-matter.creditedsource', asString);
  const said = [...readings(claims, 'creditedSource', asString)].reverse();
  const printed = said.filter(({ value }) => !NOBODY.test(fold(value)));
  const named = readings(claims, 'outlet', asString).filter(({ value }) => !NOBODY.test(fold(value)));
  // The name of an account says more than whose it is.
  const closing = [...named.filter(({ claim }) => isOfAccount(claim)), ...named.filter(({ claim }) => !isOfAccount(claim))];
  const declared = readings(claims, ['meta.source', 'meta.article:source', 'meta.mediaid', 'meta.contentsource', 'meta.copyright_source'], asString);
  const filed = readings(claims, ['front-matter.source', 'front-matter.来源'], (claim) => {
    const name = asString(claim);
    return name && !/^\w+:|\//.test(name) ? name : undefined;
  });
  const scripted = readings(claims, 'script.source', asString);
  const only = new Set(scripted.map(({ value }) => value)).size === 1 && /\p{L}/u.test(scripted[0]?.value ?? '') ? scripted.slice(0, 1) : [];
  return chooseFirst(
    own,
    printed,
    closing,
    declared,
    filed,
    only,
    readings(claims, 'outlet.beside-date', asString),
    accounts(claims),
    signed(claims),
    sent(claims),
    said,
  );
}

/** A name beside the date that no other witness calls an author's is the account's. */
function accounts(claims: Claims) {
  const authors = new Set(claims.of('credit').map(({ value }) => (value as Credit).name));
  for (const { value } of claims.of(AUTHORS)) for (const name of [value].flat()) authors.add(String(name));
  const signed = authorInElement(claims);
  if (signed) authors.add(signed.value.name);
  return readings(claims, 'credit.beside-date', (claim) => {
    const { name } = claim.value as Credit;
    return authors.has(name) || isCommonName(name) || !isPersonName(name) ? undefined : name;
  });
}

const AUTHORS = ['meta.author', 'meta.article:author', 'json-ld.author'];

/** Where nothing else says whose text it is, the paper whose reporter signs. */
function signed(claims: Claims) {
  return readings(claims, 'credit', (claim) => {
    const { role, affiliation: name } = claim.value as Credit;
    return role === 'reporter' && name && !/^本/.test(name) && isOutletName(name) && !IS_DESK.test(name) ? name : undefined;
  });
}

/** The agency that wired it, by its dateline; 讯 opens what a paper has of its own. */
function sent(claims: Claims) {
  return readings(claims, 'dateline', ({ value }) => {
    const { text, organization: name } = value as Dateline;
    return name && /[电電]$/u.test(text) && !/^本/.test(name) && isOutletName(name) ? name : undefined;
  });
}

function isOfAccount({ rule }: Claim): boolean {
  return rule === 'recognize/account-line';
}

export function republishedFromOf(claims: Claims): Choice<string> {
  return chooseFirst(readings(claims, 'front-matter.republishedfrom', asString), readings(claims, 'republishedFrom', asString));
}
