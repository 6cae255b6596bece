import type { ReactNode } from 'react';

/** The head of a page that is no article: its name, how much there is, and what must be said of it. */
export function Head({ title, extent, children }: { readonly title: ReactNode; readonly extent?: ReactNode; readonly children?: ReactNode }) {
  return (
    <>
      <header className="head">
        <h1>{title}</h1>
        {extent ? <p className="extent">{extent}</p> : null}
      </header>
      {children ? <p className="quiet caution">{children}</p> : null}
    </>
  );
}
