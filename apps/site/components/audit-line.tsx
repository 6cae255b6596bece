import type { Article } from '@zhengwen/core';
import { fill, type Interface } from '../lib/interface';

/** How the source divides, in one sentence whose numbers can be added up. */
export function AuditLine({ audit, t }: { readonly audit: Article['audit']; readonly t: Interface }) {
  const { inserted, lost, ...counts } = audit;
  const a = t.apparatus;
  return (
    <p className="audit">
      {fill(a.audit, {
        ...counts,
        inserted: inserted === 0 ? a.noneInserted : fill(a.inserted, { n: inserted }),
        lost: lost === 0 ? a.noneLost : fill(a.lost, { n: lost }),
      })}
    </p>
  );
}
