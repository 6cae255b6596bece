import type { Article } from '@zhengwen/core';
import { followable } from '../lib/address';
import type { Interface } from '../lib/interface';
import { faceOf, langOf } from '../lib/language';

/** Notices of rights, word for word, after the way to the original. */
export function Rights({ article, t }: { readonly article: Article; readonly t: Interface }) {
  const original = followable(article.canonicalUrl ?? article.url);
  const lang = langOf(article.script);
  const notices = article.rights ?? [];
  return (
    <section className="rights" aria-labelledby="rights">
      <h2 id="rights">{t.rights.title}</h2>
      {original ? (
        <p>
          {t.article.original}{' '}
          <a className="path" href={original} rel="noreferrer noopener">
            {original}
          </a>
        </p>
      ) : null}
      {notices.length > 0 ? (
        <>
          <p>{t.rights.quoted}</p>
          {notices.map((notice) => (
            <blockquote key={notice} lang={lang} className={`face-${faceOf(lang)}`}>
              {notice}
            </blockquote>
          ))}
        </>
      ) : (
        <p>{t.rights.none}</p>
      )}
    </section>
  );
}
