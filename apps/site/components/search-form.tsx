/** A plain form: it needs no script, and what it found has an address. */
export function SearchForm({ q }: { readonly q?: string }) {
  return (
    <search>
      <form className="search" action="/" method="get">
        <label htmlFor="q">Search</label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={q}
          placeholder="either script"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
        />
        <button type="submit">Find</button>
      </form>
    </search>
  );
}
