import { concordanceAddress } from '../lib/address';
import type { Interface } from '../lib/interface';

export type SitePage = Exclude<keyof Interface['nav'], 'label'>;

const PAGES: readonly (readonly [SitePage, string])[] = [
  ['library', '/'],
  ['concordance', '/concordance'],
  ['passages', '/passages'],
  ['reprints', '/reprints'],
  ['outlets', '/outlets'],
  ['figures', '/figures'],
  ['rules', '/rules'],
  ['tryIt', '/try'],
  ['attention', '/attention'],
  ['about', '/about'],
];

/** The way to every page of the site, folded where the screen is small; a search goes along to the concordance. */
export function SiteNav({ here, t, q }: { readonly here?: SitePage; readonly t: Interface; readonly q?: string }) {
  return (
    <nav className="site-nav" aria-label={t.nav.label}>
      <details name="masthead">
        <summary>{t.nav.label}</summary>
        <ul>
          {PAGES.map(([page, address]) => (
            <li key={page}>
              <a href={page === 'concordance' && q ? concordanceAddress({ q }) : address} aria-current={page === here ? 'page' : undefined}>
                {t.nav[page]}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
