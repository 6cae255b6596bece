import type { Interface } from '../lib/interface';
import type { Face } from '../lib/language';
import { type Term, wordsOf } from '../lib/wording';

/** A word of the interface; in English its Chinese term first where it has one. */
export function TermOf({ term, face, t }: { readonly term: Term; readonly face: Face; readonly t: Interface }) {
  if (t.tag !== 'en' || !term.termOfEditions) return wordsOf(term, t);
  return (
    <>
      <span lang={face === 'tc' ? 'zh-Hant' : 'zh-Hans'}>{term.chinese[face]}</span> {term.english}
    </>
  );
}
