/** Half-open `[start, end)` in UTF-16 units of the decoded source text: the only coordinate system anywhere. */
export type Range = readonly [start: number, end: number];

/** The smallest range that holds both; `join([2, 4], [7, 9])` is `[2, 9]`. */
export function join(a: Range, b: Range): Range {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}

/** Whether `inner` lies in `outer`, edges included. */
export function contains(outer: Range, inner: Range): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** Whether two ranges share at least one unit. */
export function overlaps(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
