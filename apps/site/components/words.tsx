import type { ReactNode } from 'react';
import { faceOf } from '../lib/language';

/** Words of a document, in their own language and family of type whatever the page is set in. */
export function Words({ lang, children, className }: { readonly lang: string; readonly children: ReactNode; readonly className?: string }) {
  return (
    <span lang={lang} className={className ? `face-${faceOf(lang)} ${className}` : `face-${faceOf(lang)}`}>
      {children}
    </span>
  );
}
