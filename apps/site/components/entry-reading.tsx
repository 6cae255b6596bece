import type { NumberedEntry } from '../lib/entries';
import type { Interface } from '../lib/interface';
import { shown } from '../lib/visible';

/** How much of a long reading a list shows; the place itself shows all of it. */
const LONGEST = 60;

/** What the source has and what is printed for it, between the words printed around it; of a guess, the alternatives too. */
export function EntryReading({ numbered, t }: { readonly numbered: NumberedEntry; readonly t: Interface }) {
  const { before, after, entry } = numbered;
  const { kind, original, edited, alternatives } = entry;
  return (
    <span className="reading" lang="zh">
      {before ? <span className="around">{before}</span> : null}
      {original === '' ? null : kind === 'doubt' ? <span>{brief(original)}</span> : <del>{brief(original)}</del>}
      {kind === 'emend' || kind === 'insert' ? <ins>{brief(edited)}</ins> : null}
      {after ? <span className="around">{after}</span> : null}
      {alternatives && alternatives.length > 0 ? (
        <span className="alternatives">
          <span lang={t.tag}> {t.article.or} </span>
          {alternatives.map(brief).join(' | ')}
        </span>
      ) : null}
    </span>
  );
}

function brief(text: string): string {
  const points = [...text.slice(0, LONGEST * 2)];
  return shown(points.length > LONGEST ? `${points.slice(0, LONGEST).join('')}…` : text).replaceAll('\n', '');
}
