import type { Article } from '@zhengwen/core';
import type { Interface } from '../lib/interface';
import { type Face, langOf } from '../lib/language';
import { valueInWords } from '../lib/values';
import { fieldTerm, terms } from '../lib/wording';
import { TermOf } from './term';
import { Places } from './transmission';
import { Words } from './words';

/** 依据: where each field was read, by which witness, and what other witnesses say. */
export function Evidence({ article, face, t }: { readonly article: Article; readonly face: Face; readonly t: Interface }) {
  const lang = langOf(article.script);
  const fields = Object.entries(article.evidence);
  if (fields.length === 0) return null;
  return (
    <details className="evidence">
      <summary>
        <TermOf term={terms.evidence} face={face} t={t} />
      </summary>
      <dl>
        {fields.map(([field, items]) => (
          <div key={field}>
            <dt>
              <TermOf term={fieldTerm(field)} face={face} t={t} />
            </dt>
            {items.map(({ value, witness, range, chosen }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the readings of a page do not move
              <dd key={index} className={chosen ? undefined : 'variant'}>
                <Words lang={lang}>{valueInWords(value, t.article.assumed)}</Words>{' '}
                <span className="witness">
                  {t.evidence.witnesses[witness] ?? witness}
                  {chosen ? '' : `${t.reuse.comma}${t.evidence.variant}`}
                </span>{' '}
                {range ? <Places id={article.id} ranges={[range]} t={t} /> : null}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
