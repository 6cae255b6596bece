import { restoreText } from './apparatus/text.js';
import type { Article } from './article.js';

/**
 * The decoded source again, from the pieces alone: a piece that is not verbatim holds its original.
 *
 * @example
 * restore(article) === new TextDecoder().decode(bytes); // for a UTF-8 source
 */
export function restore(article: Pick<Article, 'pieces'>): string {
  return restoreText(article.pieces);
}
