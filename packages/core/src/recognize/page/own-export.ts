import type { Draft } from '../../apparatus/draft.js';

/**
 * Whether a document is Markdown that `toMarkdown` wrote: its metadata stands in its front matter under our own names, so its
 * first and last lines are text, however much they look like a title or a credit.
 */
export function isOwnExport(draft: Draft): boolean {
  const stated = (key: string) => draft.claims.find((claim) => claim.field === `front-matter.${key}`)?.value;
  return draft.format === 'front-matter' && stated('format') === 'markdown' && /^[0-9a-f]{16}$/.test(String(stated('id')));
}
