import type { Article } from '@zhengwen/core';
import { followable } from '../lib/address';
import { langOf } from '../lib/language';
import { DateOf } from './date-of';

/** Other items the page carried: never part of the body. */
export function Related({ article }: { readonly article: Article }) {
  const related = article.related ?? [];
  if (related.length === 0) return null;
  return (
    <section className="related" aria-labelledby="related">
      <h2 id="related">Other items on the page</h2>
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
    </section>
  );
}
