/** A difference between two texts: the units `[start, end)` of the first are `value` in the second. */
export interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** The differences of two texts by their longest common subsequence, in order. Time and memory grow with the product of the stretches that differ. */
export function differences(first: string, second: string): readonly Hunk[] {
  let head = 0;
  while (head < first.length && head < second.length && first[head] === second[head]) head++;
  let tail = 0;
  while (tail < first.length - head && tail < second.length - head && first.at(-1 - tail) === second.at(-1 - tail)) tail++;
  const a = first.slice(head, first.length - tail);
  const b = second.slice(head, second.length - tail);
  const width = b.length + 1;
  const length = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      length[at] = a[i] === b[j] ? (length[at + width + 1] as number) + 1 : Math.max(length[at + width] as number, length[at + 1] as number);
    }
  }
  const hunks: Hunk[] = [];
  let [i, j, startA, startB] = [0, 0, 0, 0];
  const close = () => {
    if (i > startA || j > startB) hunks.push({ start: head + startA, end: head + i, value: b.slice(startB, j) });
  };
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      close();
      [i, j] = [i + 1, j + 1];
      [startA, startB] = [i, j];
    } else if ((length[(i + 1) * width + j] as number) >= (length[i * width + j + 1] as number)) i++;
    else j++;
  }
  [i, j] = [a.length, b.length];
  close();
  return hunks;
}

/**
 * The places at which two texts differ. Where whole lines are damaged a line is one place; else hunks that only a unit or two, none of them
 * Han, part are one.
 */
export function places(first: string, second: string, whole: boolean): readonly Hunk[] {
  const out: Hunk[] = [];
  for (const hunk of differences(first, second)) {
    const last = out[out.length - 1];
    const between = last ? first.slice(last.end, hunk.start) : '';
    if (last && (whole ? !between.includes('\n') : between.length <= 2 && !/[\p{Script=Han}\n]/u.test(between)))
      out[out.length - 1] = { start: last.start, end: hunk.end, value: last.value + first.slice(last.end, hunk.start) + hunk.value };
    else out.push(hunk);
  }
  return out;
}

/** What a text that differs by `hunks` has for the units `[start, end)`, with what is inserted at their edges. */
export function project(text: string, hunks: readonly Hunk[], start: number, end: number): string {
  let out = '';
  let at = start;
  for (const hunk of hunks) {
    if (hunk.end < start || hunk.start > end) continue;
    if (hunk.start > at) out += text.slice(at, hunk.start);
    out += hunk.value;
    at = Math.max(at, hunk.end);
  }
  return out + text.slice(at, Math.max(at, end));
}
