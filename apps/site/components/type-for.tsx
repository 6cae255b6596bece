import { typeSheet } from '../lib/type';
import type { Characters } from './page';

/** Names the slices of type in which these characters are, for a part of a page that comes in later. */
export function TypeFor({ characters }: { readonly characters: Characters }) {
  return (['sc', 'tc'] as const).map((face) => {
    const sheet = typeSheet(face, characters[face] ?? '');
    return sheet ? <link key={sheet} rel="stylesheet" href={sheet} precedence="type" /> : null;
  });
}
