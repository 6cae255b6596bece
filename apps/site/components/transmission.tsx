import type { Article } from '@zhengwen/core';
import { Fragment } from 'react';
import { apparatusAddress } from '../lib/address';
import { fill, type Interface } from '../lib/interface';
import type { Face } from '../lib/language';
import { terms } from '../lib/wording';
import { Prose } from './prose';
import { TermOf } from './term';

/** 此本由来: what the evidence shows of how this copy came to be, with the places that show it. */
export function Transmission({ article, face, t }: { readonly article: Article; readonly face: Face; readonly t: Interface }) {
  const steps = article.transmission ?? [];
  return (
    <section className="transmission" aria-labelledby="transmission">
      <h2 id="transmission">
        <TermOf term={terms.transmission} face={face} t={t} />
      </h2>
      {steps.length === 0 ? <p>{t.transmission.nothing}</p> : null}
      <ol>
        {steps.map(({ stage, evidence, confidence }) => (
          <li key={stage}>
            <Stage stage={stage} t={t} />
            {confidence < 1 ? <span className="quiet"> ({sureness(confidence, t)})</span> : null}
            {evidence.length > 0 ? <Places id={article.id} ranges={evidence} t={t} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Stage({ stage, t }: { readonly stage: string; readonly t: Interface }) {
  const name = t.transmission.stages[stage];
  if (name !== undefined) return name;
  return (
    <span lang="en">
      <Prose text={stage} />
    </span>
  );
}

const MOST = 3;

/** Links to places in the source, by their UTF-16 offsets. */
export function Places({ id, ranges, t }: { readonly id: string; readonly ranges: readonly (readonly [number, number])[]; readonly t: Interface }) {
  return (
    <span className="places">
      {ranges.slice(0, MOST).map((range) => (
        <Fragment key={range.join('-')}>
          {' '}
          <a href={apparatusAddress(id, { at: range })} aria-label={fill(t.transmission.ofSource, { range: `${range[0]}–${range[1]}` })}>
            {range[0]}–{range[1]}
          </a>
        </Fragment>
      ))}
      {ranges.length > MOST ? <span className="quiet"> {fill(t.transmission.more, { n: ranges.length - MOST })}</span> : null}
    </span>
  );
}

function sureness(confidence: number, { transmission }: Interface): string {
  if (confidence >= 0.9) return transmission.almostCertain;
  return confidence >= 0.6 ? transmission.likely : transmission.possible;
}
