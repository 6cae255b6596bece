import type { Inline } from '../article.js';

export type Mark = Inline & { readonly type: 'link' | 'emphasis' | 'strong' | 'ruby' | 'footnoteReference' };

/** A step through a block's text: words, a line break, or the start or end of a mark. Marks are nested. */
export type Step =
  | { readonly is: 'text'; readonly start: number; readonly end: number }
  | { readonly is: 'break'; readonly at: number }
  | { readonly is: 'open' | 'close'; readonly mark: Mark };

/**
 * The text of a block with its marks as steps in order. Marks that overlap are divided where they cross, so that they nest;
 * every line end of the text is a break.
 */
export function stepsOf(text: string, inlines: readonly Inline[] = []): readonly Step[] {
  const waiting = inlines
    .filter((inline): inline is Mark => inline.type !== 'break' && inline.start < inline.end && inline.end <= text.length)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const places = new Set([0, text.length]);
  for (const { start, end } of waiting) places.add(start).add(end);
  const steps: Step[] = [];
  let open: Mark[] = [];
  let next = 0;
  let at = 0;
  for (const place of [...places].sort((a, b) => a - b)) {
    for (const step of words(text, at, place)) steps.push(step);
    at = place;
    const first = open.findIndex((mark) => mark.end <= place);
    if (first >= 0) {
      const ending = open.slice(first);
      for (const mark of [...ending].reverse()) steps.push({ is: 'close', mark });
      const again = ending.filter((mark) => mark.end > place).map((mark) => ({ ...mark, start: place }));
      open = [...open.slice(0, first), ...again];
      for (const mark of again) steps.push({ is: 'open', mark });
    }
    for (let mark = waiting[next]; mark && mark.start <= place; mark = waiting[++next]) {
      steps.push({ is: 'open', mark });
      open.push(mark);
    }
  }
  return steps;
}

function* words(text: string, from: number, to: number): Generator<Step> {
  for (let at = from; at < to; ) {
    const line = text.indexOf('\n', at);
    const end = line < 0 || line > to ? to : line;
    if (end > at) yield { is: 'text', start: at, end };
    if (line < 0 || line >= to) return;
    yield { is: 'break', at: line };
    at = line + 1;
  }
}
