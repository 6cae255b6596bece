import type { PartialDate } from '@zhengwen/core';
import { assumptionsInWords, dateInWords, dayInWords } from '../lib/dates';
import type { Interface } from '../lib/interface';

/** A date to the day, or, in the words of `full`, as far as it is known, in which zone and with what is assumed; or 日期不詳. */
export function DateOf({ date, full }: { readonly date?: PartialDate; readonly full?: Interface }) {
  if (!date) {
    return (
      <span className="undated" lang="zh-Hant">
        日期不詳
      </span>
    );
  }
  const named = full ? assumptionsInWords(date, full.article.assumed) : undefined;
  return (
    <>
      <time dateTime={date.value}>{full ? dateInWords(date) : dayInWords(date)}</time>
      {named ? <span className="zone"> {named}</span> : null}
    </>
  );
}
