import type { Article } from '../../src/article.js';

/** `article.json` of a case: the article without its pieces and entries, which `apparatus.txt` shows. */
export function articleSnapshot(article: Article): string {
  const { pieces: _, entries: __, ...rest } = article;
  return `${JSON.stringify(rest, null, 2)}\n`;
}

/** `apparatus.txt` of a case: one line for each entry, then the totals. */
export function apparatusSnapshot(article: Article): string {
  const lines = article.entries.map((entry) => {
    const [start, end] = entry.range;
    const others = entry.alternatives ? ` (or ${entry.alternatives.map((one) => JSON.stringify(one)).join(', ')})` : '';
    const change = entry.kind === 'omit' ? JSON.stringify(entry.original) : `${JSON.stringify(entry.original)} → ${JSON.stringify(entry.edited)}`;
    return `${start}–${end} ${entry.kind} ${entry.confidence} ${entry.rules.join(' + ')}: ${change}${others}`;
  });
  return `${[...lines, JSON.stringify(article.audit)].join('\n')}\n`;
}
