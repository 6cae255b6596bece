const NOT_FIRST = /^[，。、；：？！）》」』”’…,.;:?!)]/u;
const NOT_LAST = /[（《「『“‘(]$/u;

/** The lines of a text as it was set that break a rule of Chinese line breaking; blank lines are none. */
export function violations(text: string): { readonly broken: number; readonly lines: number } {
  const lines = text.split('\n').map((line) => line.replace(/[\s\u3000]+$/u, ''));
  let [broken, count] = [0, 0];
  for (const [i, line] of lines.entries()) {
    const trimmed = line.trimStart();
    if (trimmed === '') continue;
    count++;
    const next = lines[i + 1]?.trimStart() ?? '';
    const cut = (line.endsWith('—') && next.startsWith('—')) || (line.endsWith('…') && next.startsWith('…'));
    if ((NOT_FIRST.test(trimmed) && lines[i - 1]?.trim() !== '') || NOT_LAST.test(line) || cut) broken++;
  }
  return { broken, lines: count };
}
