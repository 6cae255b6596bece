/**
 * Where the closing mark stands that ends a phrase: before white space or the end, in a group also before a closing parenthesis; -1 when nowhere.
 */
export function closingOf(query: string, from: number, mark: string, grouped = false): number {
  for (let at = query.indexOf(mark, from); at >= 0; at = query.indexOf(mark, at + 1)) {
    const next = query.charAt(at + 1);
    if (next === '' || /\s/u.test(next) || (grouped && next === ')')) return at;
  }
  return -1;
}
