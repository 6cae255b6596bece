import { fill, type Interface } from '../lib/interface';
import { en } from '../lib/interface/en';

interface PartsOf {
  readonly part: number;
  readonly parts: number;
  readonly address: (part: number) => string;
  readonly t?: Interface;
}

/** The way through a document that is shown in parts. */
export function PartsNav({ part, parts, address, t = en }: PartsOf) {
  if (parts < 2) return null;
  return (
    <nav className="parts" aria-label={t.parts.label}>
      {part > 1 ? (
        <a href={address(part - 1)} rel="prev">
          {t.parts.previous}
        </a>
      ) : (
        <span />
      )}
      <span>{fill(t.parts.of, { n: part, all: parts })}</span>
      {part < parts ? (
        <a href={address(part + 1)} rel="next">
          {t.parts.next}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
