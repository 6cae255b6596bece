import { dateAt } from './dates.js';
import type { Found } from './found.js';
import type { Anchor, Moment } from './moments.js';
import { plain } from './plain.js';
import { quantityAt } from './quantities.js';
import { unreadIn } from './unread.js';

/** Where a date or a quantity may begin; everything else is passed over. */
const BEGINNING =
  /[\d零〇一二两三四五六七八九十百千万亿廿卅卌壹贰叁肆伍陆柒捌玖半几数上本下前去今昨明后大第约差将接近不至最起超突高多逾低少小未民中公西当凌清早午正傍晚夜深零负目日人新港UHNR¥￥$€£−-]/g;
/** A run that made no number is passed over as a whole. */
const RUN = /[\d.,]*\d|[零〇一二两三四五六七八九十百千万亿廿卅卌]+|[\s\S]/y;

/** The dates, numbers and quantities of a text, in order; `figuresIn('共500人', anchor)` has one, of 500 人. */
export function figuresIn(text: string, anchor: Anchor): readonly Found[] {
  const read = plain(text);
  const unread = unreadIn(read);
  const found: Found[] = [];
  let known: Moment | undefined;
  let next = 0;
  let place = 0;
  for (;;) {
    BEGINNING.lastIndex = place;
    const match = BEGINNING.exec(read);
    if (!match) return found;
    place = match.index;
    while (next < unread.length && (unread[next]?.[1] as number) <= place) next++;
    const passed = unread[next];
    if (passed && passed[0] <= place) {
      place = passed[1];
      continue;
    }
    const date = dateAt(read, place, anchor, known);
    const one = date?.found ?? quantityAt(read, place);
    if (one && (date || !passed || passed[0] >= one.end)) {
      found.push(one.unit === undefined ? one : { ...one, unit: asPrinted(one.unit, text, read, one) });
      if (date?.moment && /^\d{4}-\d\d/.test(one.value ?? '')) known = date.moment;
      place = one.end;
      continue;
    }
    RUN.lastIndex = place;
    place += RUN.exec(read)?.[0].length ?? 1;
  }
}

/** A unit in the text's own characters. */
function asPrinted(unit: string, text: string, read: string, { start, end }: Found): string {
  const at = read.slice(start, end).lastIndexOf(unit);
  return at < 0 ? unit : text.slice(start + at, start + at + unit.length);
}
