import type { Article } from '@zhengwen/core';
import { followable } from '../lib/address';
import type { Interface } from '../lib/interface';
import { langOf } from '../lib/language';
import { DateOf } from './date-of';

/** Items that need no unfolding. */
const SHOWN = 5;

/** Other items the page carried: never part of the body. */
export function Related({ article, t }: { readonly article: Article; readonly t: Interface }) {
  const related = article.related ?? [];
  if (related.length === 0) return null;
  return (
    <details className="related" open={related.length <= SHOWN}>
      <summary>
        {t.article.related} <span className="quiet">{related.length}</span>
      </summary>
      <ul>
        {related.map(({ title, summary, url, datePublished }, index) => {
          const href = followable(url);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the items of a page do not move
            <li key={index} lang={langOf(article.script)}>
              {href ? (
                <a href={href} rel="noreferrer noopener">
                  {title}
                </a>
              ) : (
                title
              )}{' '}
              {datePublished ? <DateOf date={datePublished} /> : null}
              {summary ? <p>{summary}</p> : null}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
