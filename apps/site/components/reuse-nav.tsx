import { passagesAddress } from '../lib/address';

/** The ways into what the articles of the library have in common. */
export function ReuseNav({ here }: { readonly here?: 'passages' | 'reprints' }) {
  return (
    <nav className="reuse-nav" aria-label="In common">
      <a href={passagesAddress()} aria-current={here === 'passages' ? 'page' : undefined}>
        Shared passages
      </a>
      <a href="/reprints" aria-current={here === 'reprints' ? 'page' : undefined}>
        Reprints
      </a>
    </nav>
  );
}
