import type { Failure } from '@zhengwen/core';
import type { Library } from '@zhengwen/library';
import { count } from '../lib/wording';
import { Prose } from './prose';

/** Failures that need no unfolding. */
const SHOWN = 12;

/** Files that could not be made articles, each with its reason, and the files that were not read. */
export function Failures({ failures, leftOut }: { readonly failures: readonly Failure[]; readonly leftOut: Library['leftOut'] }) {
  if (failures.length === 0 && leftOut.length === 0) return null;
  return (
    <section className="failures" aria-label="Not in the library">
      {failures.length > 0 ? (
        <details open={failures.length <= SHOWN}>
          <summary>{count(failures.length, 'file')} could not be read</summary>
          <dl>
            {failures.map(({ path, stage, message }) => (
              <div key={`${path}-${stage}`}>
                <dt className="path">{path}</dt>
                <dd>
                  <Prose text={message} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
      {leftOut.length > 0 ? (
        <p className="quiet">Not read, for their names: {leftOut.map(({ value, count: files }) => `${files} ${value}`).join(', ')}.</p>
      ) : null}
    </section>
  );
}
