import type { NumberedEntry } from '../lib/entries';
import type { Interface } from '../lib/interface';
import type { Line } from '../lib/lines';
import { EntryReading } from './entry-reading';

/** The notes of a line once more in the margin, where there is one; the foot of the page has them for everyone. */
export function MarginNotes({
  line,
  entries,
  t,
}: {
  readonly line: Line;
  readonly entries: ReadonlyMap<number, NumberedEntry>;
  readonly t: Interface;
}) {
  const notes = line.notes.flatMap(({ number }) => entries.get(number) ?? []);
  if (notes.length === 0) return null;
  return (
    <aside className="margin" aria-hidden="true" lang={t.tag}>
      {notes.map((numbered) => (
        <p key={numbered.number}>
          <span className="number">{numbered.number}</span> <EntryReading numbered={numbered} t={t} />
        </p>
      ))}
    </aside>
  );
}
