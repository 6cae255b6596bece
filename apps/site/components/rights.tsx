import type { Article } from '@zhengwen/core';
import { followable } from '../lib/address';
import { faceOf, langOf } from '../lib/language';

/** Notices of rights, word for word, after the way to the original. */
export function Rights({ article }: { readonly article: Article }) {
  const original = followable(article.canonicalUrl ?? article.url);
  const lang = langOf(article.script);
  const notices = article.rights ?? [];
  return (
    <section className="rights" aria-labelledby="rights">
      <h2 id="rights">Rights</h2>
      {original ? (
        <p>
          The original:{' '}
          <a className="path" href={original} rel="noreferrer noopener">
            {original}
          </a>
        </p>
      ) : null}
      {notices.length > 0 ? (
        <>
          <p>What the copy says of rights, quoted word for word. These are quotations, not licences.</p>
          {notices.map((notice) => (
            <blockquote key={notice} lang={lang} className={`face-${faceOf(lang)}`}>
              {notice}
            </blockquote>
          ))}
        </>
      ) : (
        <p>The copy carries no notice of rights. That gives no leave to use it.</p>
      )}
    </section>
  );
}
