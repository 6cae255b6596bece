'use client';

import { saidIn } from '@zhengwen/library/said';
import { type ComponentType, type DragEvent, useEffect, useState } from 'react';
import { fill, type Interface } from '../lib/interface';
import type { RuleSummaries } from '../lib/rules';
import type { CleanedOf } from './cleaned';

/** A larger file would keep the browser busy for too long, in millions of bytes. */
const LARGEST = 8;

type State =
  | { readonly is: 'empty' | 'working' }
  | { readonly is: 'failed'; readonly message: string }
  | { readonly is: 'done'; readonly result: CleanedOf['result'] };

/** Takes a text or a file and shows what the program makes of it. The program is fetched when it is first needed; the text goes nowhere. */
export function TryFile({ summaries, t }: { readonly summaries: RuleSummaries; readonly t: Interface }) {
  const [state, setState] = useState<State>({ is: 'empty' });
  const [Cleaned, setCleaned] = useState<ComponentType<CleanedOf>>();
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);

  async function clean(bytes: Uint8Array, path: string) {
    setState({ is: 'working' });
    try {
      const { clean: parse, Cleaned: shown } = await import('./cleaned');
      const result = parse(bytes, path);
      setCleaned(() => shown);
      setState(result.ok ? { is: 'done', result } : { is: 'failed', message: saidIn(t.tag, result.failure.message) ?? result.failure.message });
    } catch (error) {
      setState({ is: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  }

  async function take(file: File | undefined) {
    if (!file) return;
    if (file.size > LARGEST * 1e6) setState({ is: 'failed', message: fill(t.tryPage.tooLarge, { n: LARGEST }) });
    else await clean(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  }

  return (
    <>
      <form
        className="try-form"
        onSubmit={(event) => {
          event.preventDefault();
          const text = new FormData(event.currentTarget).get('text');
          void clean(new TextEncoder().encode(String(text ?? '')), 'pasted.txt');
        }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        <label htmlFor="text">{t.tryPage.paste}</label>
        <textarea id="text" name="text" rows={9} lang="zh" spellCheck={false} disabled={!ready} />
        <p>
          <button type="submit" className="plain" disabled={!ready}>
            {t.tryPage.clean}
          </button>
          <label className="file">
            {t.tryPage.file} <input type="file" disabled={!ready} onChange={(event) => void take(event.target.files?.[0])} />
          </label>
          <span className="quiet">{t.tryPage.drop}</span>
        </p>
      </form>
      <div aria-live="polite">
        {state.is === 'working' ? <p>{t.tryPage.working}</p> : null}
        {state.is === 'failed' ? <p className="editor">{fill(t.tryPage.failed, { message: state.message })}</p> : null}
      </div>
      {state.is === 'done' && Cleaned ? <Cleaned result={state.result} summaries={summaries} t={t} /> : null}
    </>
  );
}
