import type { Part } from './part.js';

/** Units after which a text is set in a new stretch: any place of it can be reached without setting what is before it. */
const LONGEST = 8192;
/** How far back a stretch looks for the end of a sentence to end with. */
const BACK = 1024;

/**
 * A paragraph of ordinary length as it is; one longer than 8,192 units in stretches, each ending after a sentence where there is one. Only what is seen is set, so a
 * text of a million characters on one line opens as fast as a short one.
 */
export function stretches(part: Part): readonly Part[] {
  const { text } = part;
  if (text.length <= LONGEST) return [part];
  const out: Part[] = [];
  for (let from = 0; from < text.length; ) {
    const to = text.length - from <= LONGEST ? text.length : cut(text, from + LONGEST);
    const within = <Stretch extends { readonly start: number; readonly end: number }>(all: readonly Stretch[] | undefined) =>
      all
        ?.filter(({ start, end }) => start < to && end > from)
        .map((each) => ({ ...each, start: Math.max(0, each.start - from), end: Math.min(to, each.end) - from }));
    const [marks, readings] = [within(part.marks), within(part.readings)];
    out.push({
      ...part,
      text: text.slice(from, to),
      ...(part.base === undefined ? {} : { base: part.base + from }),
      ...(marks ? { marks } : {}),
      ...(readings ? { readings } : {}),
      ...(from > 0 ? { above: 0, first: part.rest, lead: undefined } : {}),
      offset: from,
    });
    from = to;
  }
  return out;
}

function cut(text: string, near: number): number {
  for (let at = near; at > near - BACK; at--) if (/[。！？\n]/.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at))) return at;
  for (let at = near; at > near - BACK; at--) if (/^[\u4e00-\u9fff]{2}/.test(text.slice(at - 1, at + 1))) return at;
  return /[\udc00-\udfff]/.test(text.charAt(near)) ? near - 1 : near;
}
