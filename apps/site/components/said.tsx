import { saidIn } from '@zhengwen/library/said';
import type { Interface } from '../lib/interface';
import { Prose } from './prose';

/** What the program says of a query or a file, in the language of the interface where it has words for it. */
export function Said({ text, t }: { readonly text: string; readonly t: Interface }) {
  const said = saidIn(t.tag, text);
  return (
    <span lang={said === undefined ? 'en' : t.tag}>
      <Prose text={said ?? text} />
    </span>
  );
}
