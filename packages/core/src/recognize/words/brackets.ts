const OPEN = '（([【〔［「〈';
const CLOSE = '）)]】〕］」〉';

/** A line without the brackets around it: `（责任编辑：王彤）` is `责任编辑：王彤`; offsets are kept in `start`. */
export function unbracket(line: string): { readonly inner: string; readonly start: number } {
  let start = 0;
  let end = line.length;
  while (end - start > 2 && OPEN.includes(line.charAt(start)) && closesAt(line, start) === end - 1) {
    start++;
    end--;
    while (start < end && /\s/.test(line.charAt(start))) start++;
    while (end > start && /\s/.test(line.charAt(end - 1))) end--;
  }
  return { inner: line.slice(start, end), start };
}

function closesAt(line: string, open: number): number {
  let depth = 0;
  for (let i = open; i < line.length; i++) {
    if (OPEN.includes(line.charAt(i))) depth++;
    else if (CLOSE.includes(line.charAt(i)) && --depth === 0) return i;
  }
  return -1;
}
