import { type Article, toJsonLd } from '@zhengwen/core';
import { followable } from '../lib/address';

/** The article as a schema.org `NewsArticle`, for programs: what it is based on, with its notice of rights, without its body once more. */
export function JsonLd({ article, nonce }: { readonly article: Article; readonly nonce?: string }) {
  const { articleBody: _body, isBasedOn, image: _image, video: _video, ...node } = JSON.parse(toJsonLd(article)) as Record<string, unknown>;
  const original = followable(article.canonicalUrl ?? article.url);
  const based = [original, isBasedOn].filter((one) => one !== undefined);
  const data = {
    ...node,
    ...(based.length > 0 ? { isBasedOn: based.length === 1 ? based[0] : based } : {}),
    url: original,
    mainEntityOfPage: original,
  };
  return (
    <script
      type="application/ld+json"
      nonce={nonce}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: data that no browser runs, and every sign that could end it is written otherwise
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, escaped) }}
    />
  );
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
