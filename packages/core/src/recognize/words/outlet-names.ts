import { fold } from '../../script/fold.js';
import { OFFICE, OUTLET } from './vocabulary.js';

/** Whether words end as the names of outlets do; `isOutletName('河東日報')` is true. */
export function isOutletName(name: string): boolean {
  return OUTLET.test(fold(name));
}

/** Whether words end as the names of outlets or offices do; `isOfficeName('河东县交通局')` is true. */
export function isOfficeName(name: string): boolean {
  const folded = fold(name);
  return OUTLET.test(folded) || OFFICE.test(folded);
}

/** The number of an account behind its name: `某报（ID：hedong）`. */
export const ACCOUNT_ID = /\s*[(（]\s*(?:ID|微信号|公众号)\s*[:：][^()（）]*(?:[)）]|$)/giu;
/** Title marks around the name of a paper, and what it is that is quoted: `微信公众号“河东观察”`. */
const QUOTED =
  /^(?:微信)?(?:公众号|公眾號)?\s*[《“"「](?<name>[^《》“”"「」]{2,20})[》”"」](?:微信)?(?:公众号|公眾號|视频号|視頻號|客户端|客戶端)?$/u;

/** 转载自某报, without a mark between. */
export const TAKEN =
  /^(?:本文|文章|原文)?(?:转载自|轉載自|转自|轉自|摘[编編]?自|原?刊(?:登|载|載)?[于於]|原[载載][于於]?)(?<name>[^：:，。]{2,20})$/u;

/** The name in words of a source: without title marks, and without what it is that is quoted. `nameIn('微信公众号“河东观察”')` is 河东观察. */
export function nameIn(source: string): string {
  return (/[《“"「]/.test(source) ? QUOTED.exec(source)?.groups?.name : undefined) ?? source;
}

/** `来自方宁的河东专栏`: what a platform calls the place of an account. */
const OWNED = /^(?:来自|來自)?\s*(?<name>[^\s的]{2,14})\s*的\p{Script=Han}{0,6}(?:专栏|專欄|博客|部落格|空间|主页|主頁|個人主頁)$/u;

/** Whose a place on a platform is: `ownerIn('来自方宁的河东专栏')` is 方宁. */
export function ownerIn(value: string): string | undefined {
  return value.includes('的') ? OWNED.exec(value)?.groups?.name : undefined;
}

/** The outlet in words such as 据某报报道; one that says its name twice says it once. */
export function outletIn(value: string): string {
  const owner = ownerIn(value);
  if (owner) return owner;
  const bare = value.replace(/^(?:原创\s*|来自|來自|[据據]|(?:[综綜]合)?整理自|[综綜]合(?=\S*[报報网網社台](?:[报報][道导導])?$))/u, '');
  const named = bare.replace(/(?<=\S)\s+(?:总?第)?\d{1,4}期$/u, '');
  const told = /^(?<name>\S{2,}[报報网網社台])(?:[报報][道导導]|[专專]?[电電](?:[讯訊]|文)?)$/u.exec(named)?.groups?.name ?? named;
  const [one, two, ...more] = told.replace(/(?<=\S)\s+(?:微博|关注|關注)$/u, '').split(/\s+/);
  return more.length === 0 && one !== undefined && one === two ? one : [one, two, ...more].filter(Boolean).join(' ');
}
