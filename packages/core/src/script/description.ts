/**
 * Where to go on after an ideographic description (⿰氵每), which stands for one character that has no code and which OpenCC leaves whole.
 * The answer for a place is the place after the description that begins there, or the next where none does. None reaches over a cut.
 */
export function afterDescriptions(points: Int32Array, cuts: Uint8Array | undefined): (start: number) => number {
  let ends: Int32Array | undefined;
  return (start) => {
    ends ??= descriptionEnds(points, cuts);
    return ends[start] || start + 1;
  };
}

/** From the last to the first, so that the parts of each are known before it: descriptions may stand in one another, and break off. */
function descriptionEnds(points: Int32Array, cuts: Uint8Array | undefined): Int32Array {
  const ends = new Int32Array(points.length);
  let limit = points.length;
  for (let start = points.length - 1; start >= 0; start--) {
    const point = points[start] as number;
    if (point >= 0x2ff0 && point <= 0x2fff) {
      let end = start + 1;
      let parts = point === 0x2ff2 || point === 0x2ff3 ? 3 : 2;
      for (; parts > 0 && end < limit; parts--) end = ends[end] || end + 1;
      ends[start] = parts === 0 ? end : 0;
    }
    if (cuts?.[start]) limit = start;
  }
  return ends;
}
