import { passagesAddress } from '../lib/address';

type Here = 'passages' | 'alike' | 'reprints' | 'phrase';

const WAYS: readonly { readonly here: Here; readonly href: string; readonly name: string }[] = [
  { here: 'passages', href: passagesAddress(), name: 'Shared passages' },
  { here: 'alike', href: '/passages/alike', name: 'Almost the same' },
  { here: 'reprints', href: '/reprints', name: 'Reprints' },
  { here: 'phrase', href: '/phrase', name: 'Phrases' },
];

/** The ways into what the articles of the library have in common. */
export function ReuseNav({ here }: { readonly here?: Here }) {
  return (
    <nav className="reuse-nav" aria-label="In common">
      {WAYS.map((way) => (
        <a key={way.here} href={way.href} aria-current={way.here === here ? 'page' : undefined}>
          {way.name}
        </a>
      ))}
    </nav>
  );
}
