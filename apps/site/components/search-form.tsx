import type { Interface } from '../lib/interface';

/** A plain form: it needs no script, and what it found has an address. */
export function SearchForm({ q, t }: { readonly q?: string; readonly t: Interface }) {
  return (
    <search>
      <form className="search" action="/" method="get">
        <label htmlFor="q">{t.search.label}</label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={q}
          placeholder={t.search.hint}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
        />
        <button type="submit">{t.search.find}</button>
      </form>
    </search>
  );
}
