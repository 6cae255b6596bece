import { type Characters, typeSheet } from '../lib/type';

/** Names the slices of type in which these characters are, for a part of a page that comes in later. */
export function TypeFor({ characters }: { readonly characters: Characters }) {
  const sheet = typeSheet(characters);
  return sheet ? <link rel="stylesheet" href={sheet} precedence="type" /> : null;
}
