import type { Interface } from '../lib/interface';

/** The keys, shown by `?`; the page on this site lists them too. */
export function Keys({ t }: { readonly t: Interface }) {
  return (
    <dialog id="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">{t.keys.title}</h2>
      <KeyList t={t} />
      <form method="dialog">
        <button type="submit" className="plain">
          {t.keys.close}
        </button>
      </form>
    </dialog>
  );
}

export function KeyList({ t }: { readonly t: Interface }) {
  const { slash, jk, enter, t: script, p, a, question, escape: leave } = t.keys;
  const rows = [
    ['/', slash],
    ['j k', jk],
    ['Enter', enter],
    ['t', script],
    ['p', p],
    ['a', a],
    ['?', question],
    ['Esc', leave],
  ];
  return (
    <dl className="keys">
      {rows.map(([key, does]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
