import type { ReactNode } from 'react';
import type { Face } from '../lib/language';
import { SearchForm } from './search-form';

/** What stands round every page: the name, the search, the line of rights. `face` is the family of type the page is set in. */
export function Page({ face, q, children }: { readonly face: Face; readonly q?: string; readonly children: ReactNode }) {
  return (
    <div className={`page face-${face}`}>
      <a className="skip" href="#content">
        Skip to the text
      </a>
      <header className="masthead">
        <a className="name" href="/">
          <span lang="zh">正文</span> Zhengwen
        </a>
        <SearchForm q={q} />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="colophon">
        <p>The texts belong to those who wrote and published them. Notices of rights are quoted, word for word, at the foot of each article.</p>
      </footer>
    </div>
  );
}
