import type { Failure } from '@zhengwen/core';
import type { Library } from '@zhengwen/library';
import { fill, type Interface } from '../lib/interface';
import { Said } from './said';

/** Failures that stand under the list; a page of their own has the rest. */
const SHOWN = 12;

/** Files that could not be made articles, each with its reason, and the files that were not read. */
export function Failures({
  failures,
  leftOut,
  t,
}: {
  readonly failures: readonly Failure[];
  readonly leftOut: Library['leftOut'];
  readonly t: Interface;
}) {
  if (failures.length === 0 && leftOut.length === 0) return null;
  return (
    <section className="failures" aria-label={t.failures.label}>
      {failures.length > 0 ? (
        <details open>
          <summary>{fill(t.count.failed, { n: failures.length })}</summary>
          <dl>
            {failures.slice(0, SHOWN).map(({ path, stage, message }) => (
              <div key={`${path}-${stage}`}>
                <dt className="path">{path}</dt>
                <dd>
                  <Said text={message} t={t} />
                </dd>
              </div>
            ))}
          </dl>
          {failures.length > SHOWN ? (
            <p>
              <a href="/attention">{t.failures.all}</a>
            </p>
          ) : null}
        </details>
      ) : null}
      {leftOut.length > 0 ? (
        <p className="quiet">
          {fill(t.failures.leftOut, { list: leftOut.map(({ value, count: files }) => `${files} ${value}`).join(t.reuse.comma) })}
        </p>
      ) : null}
    </section>
  );
}
