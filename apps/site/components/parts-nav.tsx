/** The way through a document that is shown in parts. */
export function PartsNav({ part, parts, address }: { readonly part: number; readonly parts: number; readonly address: (part: number) => string }) {
  if (parts < 2) return null;
  return (
    <nav className="parts" aria-label="Parts">
      {part > 1 ? (
        <a href={address(part - 1)} rel="prev">
          Previous
        </a>
      ) : (
        <span />
      )}
      <span>
        Part {part} of {parts}
      </span>
      {part < parts ? (
        <a href={address(part + 1)} rel="next">
          Next
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
