import type { Article } from '@zhengwen/core';

/** How the source divides, in one sentence whose numbers can be added up. */
export function AuditLine({ audit }: { readonly audit: Article['audit'] }) {
  const { characters, verbatim, emended, omitted, markup, inserted, lost } = audit;
  return (
    <p className="audit">
      Of {number(characters)} characters in the source, {number(verbatim)} are printed as they stand, {number(emended)} emended, {number(omitted)}{' '}
      omitted and {number(markup)} markup; {inserted === 0 ? 'none is inserted' : `${number(inserted)} inserted`},{' '}
      {lost === 0 ? 'none lost' : <strong>{number(lost)} lost</strong>}.
    </p>
  );
}

function number(value: number): string {
  return value.toLocaleString('en');
}
