import type { Claim } from '../apparatus/draft.js';
import { isPersonName } from '../recognize/names.js';
import { OUTLET } from '../recognize/vocabulary.js';
import { fold } from '../script/fold.js';
import { asString, type Choice, chooseFirst, readings } from './choice.js';

/** Who put out this copy, where it says so: the head of the page, or the platform that a mirror gives as author. */
export function publisherOf(claims: readonly Claim[]): Choice<string> {
  const own = readings(claims, /^front-matter\.publisher$/, asString);
  const printed = readings(claims, /^publisher$/, asString);
  const declared = readings(claims, /^(?:json-ld\.publisher|meta\.(?:og:site_name|application-name))$/, asString);
  const filed = readings(claims, /^front-matter\.(?:author|source_name|site)$/, (claim) => {
    const name = asString(claim);
    const listed = claims.some(
      (other) => /^front-matter\.(?:categories|tags)$/.test(other.field) && JSON.stringify(other.value).includes(name ?? '\n'),
    );
    return name && (listed || !isPersonName(name) || OUTLET.test(fold(name))) ? name : undefined;
  });
  return chooseFirst([...own, ...printed, ...declared, ...filed]);
}

/** 来源: whom this copy credits. The last that is not empty wins, since the one above is often left blank or general. */
export function creditedSourceOf(claims: readonly Claim[]): Choice<string> {
  const own = readings(claims, /^front-matter\.creditedsource$/, asString);
  const printed = [...readings(claims, /^creditedSource$/, asString)].reverse();
  const closing = readings(claims, /^outlet$/, asString);
  const declared = readings(claims, /^meta\.(?:source|article:source|mediaid|contentsource|copyright_source)$/, asString);
  const filed = readings(claims, /^front-matter\.(?:source|来源)$/, (claim) => {
    const name = asString(claim);
    return name && !/^\w+:|\//.test(name) ? name : undefined;
  });
  return chooseFirst([...own, ...printed, ...closing, ...declared, ...filed]);
}

export function republishedFromOf(claims: readonly Claim[]): Choice<string> {
  return chooseFirst([...readings(claims, /^front-matter\.republishedfrom$/, asString), ...readings(claims, /^republishedFrom$/, asString)]);
}
