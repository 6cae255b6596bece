import type { Stretch } from '../lib/source-text';
import { named, shown } from '../lib/visible';

/** What is longer than this is folded, with its reason. */
const LONG = 160;

/** The source with every change in its place. With a `rule`, the changes of other rules are there and stand back. */
export function SourceText({ stretches, rule, lang }: { readonly stretches: readonly Stretch[]; readonly rule?: string; readonly lang: string }) {
  const at = stretches.findIndex(({ sought }) => sought);
  return (
    <div className="source" lang={lang}>
      {stretches.map((stretch, index) => (
        <Place key={`${stretch.start}-${stretch.end}-${stretch.number ?? ''}`} stretch={stretch} rule={rule} id={index === at ? 'at' : undefined} />
      ))}
    </div>
  );
}

function Place({ stretch, rule, id }: { readonly stretch: Stretch; readonly rule?: string; readonly id?: string }) {
  const inner = stretch.number === undefined ? <Plain stretch={stretch} /> : <Change stretch={stretch} number={stretch.number} rule={rule} />;
  return stretch.sought ? (
    <mark className="at" id={id}>
      {inner}
    </mark>
  ) : (
    inner
  );
}

function Plain({ stretch }: { readonly stretch: Stretch }) {
  const text = named(stretch.original);
  if (stretch.piece.kind !== 'markup') return text;
  if (text.length <= LONG) return <span className="markup">{text}</span>;
  return (
    <details className="fold markup">
      <summary lang="en">{text.length.toLocaleString('en')} characters of markup</summary>
      {text}
    </details>
  );
}

function Change({ stretch, number, rule }: { readonly stretch: Stretch; readonly number: number; readonly rule?: string }) {
  const { piece, original, first } = stretch;
  const standsBack = rule !== undefined && !piece.rules.includes(rule);
  const name = standsBack ? 'change back' : piece.confidence === 'guess' ? 'change guess' : 'change';
  const mark = first ? <Mark number={number} rules={piece.rules} /> : null;
  if (piece.kind === 'verbatim') {
    return (
      <span className={name}>
        <span className="doubt">{named(original)}</span>
        {mark}
      </span>
    );
  }
  if (piece.kind === 'omitted' && original.length > LONG) {
    return (
      <details className={`fold ${name}`}>
        <summary lang="en">
          <span className="reason">{piece.rules.join(', ')}</span> {original.length.toLocaleString('en')} characters omitted
        </summary>
        <del>{named(original)}</del>
        {mark}
      </details>
    );
  }
  const struck = piece.kind === 'omitted' && /[^\s]/u.test(original) ? named(original) : shown(original);
  return (
    <span className={name}>
      {original === '' ? null : <del>{struck}</del>}
      {piece.kind === 'emended' && first ? <ins>{shown(piece.value)}</ins> : null}
      {mark}
    </span>
  );
}

function Mark({ number, rules }: { readonly number: number; readonly rules: readonly string[] }) {
  return (
    <sup className="mark" lang="en">
      <a id={`place-${number}`} href={`#entry-${number}`} aria-label={`Entry ${number}, ${rules.join(', ')}`}>
        {number}
      </a>
    </sup>
  );
}
