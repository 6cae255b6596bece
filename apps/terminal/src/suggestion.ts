/** The name that was probably meant: the nearest of `names` at no more than two slips of the hand; `nearest('serach', ['search'])` is `'search'`. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const slips = Math.min(2, Math.floor(typed.length / 3));
  const [best] = names.map((name) => [distance(typed, name), name] as const).sort(([a], [b]) => a - b);
  return best && best[0] <= slips ? best[1] : undefined;
}

/** Letters put in, left out, changed or swapped with their neighbour on the way from one word to another. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const costs = [(last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + (same ? 0 : 1)];
      row[j] = Math.min(...costs, swapped ? (before[j - 2] as number) + 1 : Number.POSITIVE_INFINITY);
    }
    [before, last] = [last, row];
  }
  return last[b.length] as number;
}
