import { fill, type Interface } from '../lib/interface';
import type { Stretch } from '../lib/source-text';
import { named, shown } from '../lib/visible';

/** What is longer than this is folded, with its reason. */
const LONG = 160;

/** The source with every change in its place. With a `rule`, the changes of other rules are there and stand back. */
export function SourceText({
  stretches,
  rule,
  lang,
  t,
}: {
  readonly stretches: readonly Stretch[];
  readonly rule?: string;
  readonly lang: string;
  readonly t: Interface;
}) {
  const at = stretches.findIndex(({ sought }) => sought);
  return (
    <div className="source" lang={lang}>
      {stretches.map((stretch, index) => (
        <Place
          key={`${stretch.start}-${stretch.end}-${stretch.number ?? ''}`}
          stretch={stretch}
          rule={rule}
          id={index === at ? 'at' : undefined}
          t={t}
        />
      ))}
    </div>
  );
}

interface PlaceOf {
  readonly stretch: Stretch;
  readonly rule?: string;
  readonly id?: string;
  readonly t: Interface;
}

function Place({ stretch, rule, id, t }: PlaceOf) {
  const inner =
    stretch.number === undefined ? <Plain stretch={stretch} t={t} /> : <Change stretch={stretch} number={stretch.number} rule={rule} t={t} />;
  return stretch.sought ? (
    <mark className="at" id={id}>
      {inner}
    </mark>
  ) : (
    inner
  );
}

function Plain({ stretch, t }: Pick<PlaceOf, 'stretch' | 't'>) {
  const text = named(stretch.original);
  if (stretch.piece.kind !== 'markup') return text;
  if (text.length <= LONG) return <span className="markup">{text}</span>;
  return (
    <details className="fold markup">
      <summary lang={t.tag}>{fill(t.apparatus.markupFolded, { n: text.length })}</summary>
      {text}
    </details>
  );
}

function Change({ stretch, number, rule, t }: Omit<PlaceOf, 'id'> & { readonly number: number }) {
  const { piece, original, first } = stretch;
  const standsBack = rule !== undefined && !piece.rules.includes(rule);
  const name = standsBack ? 'change back' : piece.confidence === 'guess' ? 'change guess' : 'change';
  const mark = first ? <Mark number={number} rules={piece.rules} t={t} /> : null;
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
        <summary lang={t.tag}>
          <span className="reason">{piece.rules.join(', ')}</span> {fill(t.apparatus.omittedFolded, { n: original.length })}
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

function Mark({ number, rules, t }: { readonly number: number; readonly rules: readonly string[]; readonly t: Interface }) {
  return (
    <sup className="mark" lang="en">
      <a id={`place-${number}`} href={`#entry-${number}`} aria-label={fill(t.apparatus.mark, { n: number, rules: rules.join(', ') })}>
        {number}
      </a>
    </sup>
  );
}
