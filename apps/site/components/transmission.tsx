import type { Article } from '@zhengwen/core';
import { Fragment } from 'react';
import { apparatusAddress } from '../lib/address';
import type { Face } from '../lib/language';
import { terms } from '../lib/wording';
import { Prose } from './prose';
import { TermOf } from './term';

/** 此本由来: what the evidence shows of how this copy came to be, with the places that show it. */
export function Transmission({ article, face }: { readonly article: Article; readonly face: Face }) {
  const steps = article.transmission ?? [];
  return (
    <section className="transmission" aria-labelledby="transmission">
      <h2 id="transmission">
        <TermOf term={terms.transmission} face={face} />
      </h2>
      {steps.length === 0 ? <p>The file shows nothing of it.</p> : null}
      <ol>
        {steps.map(({ stage, evidence, confidence }) => (
          <li key={stage}>
            <Prose text={stage} />
            {confidence < 1 ? <span className="quiet"> ({sureness(confidence)})</span> : null}
            {evidence.length > 0 ? <Places id={article.id} ranges={evidence} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

const MOST = 3;

/** Links to places in the source, by their UTF-16 offsets. */
export function Places({ id, ranges }: { readonly id: string; readonly ranges: readonly (readonly [number, number])[] }) {
  return (
    <span className="places">
      {ranges.slice(0, MOST).map((range) => (
        <Fragment key={range.join('-')}>
          {' '}
          <a href={apparatusAddress(id, { at: range })} aria-label={`${range[0]}–${range[1]} of the source`}>
            {range[0]}–{range[1]}
          </a>
        </Fragment>
      ))}
      {ranges.length > MOST ? <span className="quiet"> and {ranges.length - MOST} more</span> : null}
    </span>
  );
}

function sureness(confidence: number): string {
  if (confidence >= 0.9) return 'almost certain';
  return confidence >= 0.6 ? 'likely' : 'possible';
}
