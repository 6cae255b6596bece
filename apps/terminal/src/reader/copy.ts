import { toCitation } from '@zhengwen/core';
import type { Flow } from './page/flow.js';
import { screenFrom } from './page/place.js';
import { spotOfHit } from './page/spot.js';
import type { ArticleView } from './view/view.js';

/** What can be copied of an article. */
export type Copied = 'paragraph' | 'text' | 'citation' | 'address' | 'path';

export const COPIES: Readonly<Record<string, Copied>> = { y: 'paragraph', p: 'paragraph', t: 'text', c: 'citation', u: 'address', f: 'path' };

/** Units of a text that the terminals agree to take. */
const MOST = 74_000;

/** What is to be copied, as it is stored, whatever script is on the screen; `undefined` when this copy has none. */
export function copyOf(kind: Copied, view: ArticleView, flow: Flow, rows: number): string | undefined {
  const { article } = view;
  if (kind === 'text') return [article.headline, article.text].filter(Boolean).join('\n\n');
  if (kind === 'citation') return toCitation(article);
  if (kind === 'address') return article.url ?? article.canonicalUrl;
  return kind === 'path' ? article.source.path : paragraphOf(view, flow, rows);
}

/** The paragraph of the chosen hit or change where one is chosen, else the first on the screen. */
function paragraphOf(view: ArticleView, flow: Flow, rows: number): string | undefined {
  const hit = view.chosen === undefined ? undefined : view.hits[view.chosen];
  const spot = view.spot ?? (hit && spotOfHit(flow.parts, hit));
  const seen = spot?.part ?? screenFrom(flow, view.top, rows).find(({ part, line }) => line.at >= 0 && flow.parts[part]?.field === 'text')?.part;
  const part = seen === undefined ? undefined : flow.parts[seen];
  if (!part) return undefined;
  // A long paragraph is set in stretches.
  return part.offset === undefined || !part.range
    ? part.text
    : flow.parts
        .filter(({ range, offset }) => range === part.range && offset !== undefined)
        .map(({ text }) => text)
        .join('');
}

/** The control code that puts a text into the clipboard (OSC 52); `undefined` for what is longer than terminals take. */
export function clipboardCode(text: string): string | undefined {
  const bytes = Buffer.from(text, 'utf8').toString('base64');
  return bytes.length > MOST ? undefined : `\u001b]52;c;${bytes}\u0007`;
}
