import type { Face } from '../lib/language';
import type { Term } from '../lib/wording';

/** A word of the interface, its Chinese term first where it has one. */
export function TermOf({ term, face }: { readonly term: Term; readonly face: Face }) {
  return (
    <>
      {term.chinese ? <span lang={face === 'tc' ? 'zh-Hant' : 'zh-Hans'}>{term.chinese[face]}</span> : null}
      {term.chinese ? ' ' : null}
      {term.english}
    </>
  );
}
