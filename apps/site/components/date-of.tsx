import type { PartialDate } from '@zhengwen/core';
import { dateInWords, dayInWords, zoneInWords } from '../lib/dates';
import type { Interface } from '../lib/interface';

/** A date to the day, or, in the words of `full`, as far as it is known and in which zone; or 日期不詳. */
export function DateOf({ date, full }: { readonly date?: PartialDate; readonly full?: Interface }) {
  if (!date) {
    return (
      <span className="undated" lang="zh-Hant">
        日期不詳
      </span>
    );
  }
  const named = full ? zoneInWords(date, full.article.zoneAssumed) : undefined;
  return (
    <>
      <time dateTime={date.value}>{full ? dateInWords(date) : dayInWords(date)}</time>
      {named ? <span className="zone"> {named}</span> : null}
    </>
  );
}
