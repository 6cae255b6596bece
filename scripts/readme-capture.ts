/** The README with the program's own words in its first block: the head of an apparatus, and its entries from a first to a last. */
export function withCapture(readme: string, printed: string, first: string, last: string): string {
  const lines = printed.trimEnd().split('\n');
  const entries = lines.findIndex((line) => line.startsWith('校勘記'));
  const from = lines.findIndex((line) => line.includes(first));
  const to = lines.findIndex((line, i) => i > from && line.includes(last));
  if (entries < 0 || from < entries || to < 0) throw new Error(`The apparatus has no entries from ${first} to ${last}`);
  const shown = [...lines.slice(0, entries + 2), '…', ...lines.slice(from, to + 1), '…'];
  return readme.replace(/(?<=^\$ npx zhengwen explain .*\n)[\s\S]*?(?=^```$)/m, () => `${shown.join('\n')}\n`);
}
