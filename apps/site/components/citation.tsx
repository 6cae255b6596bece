'use client';

import { useRef, useState } from 'react';

/** A citation and a button that copies it; where a page may not write to the clipboard it is chosen instead. */
export function Citation({
  text,
  lang,
  copy,
  copied,
}: {
  readonly text: string;
  readonly lang: string;
  readonly copy: string;
  readonly copied: string;
}) {
  const words = useRef<HTMLElement>(null);
  const [isCopied, setCopied] = useState(false);
  const take = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      if (words.current) getSelection()?.selectAllChildren(words.current);
    }
  };
  return (
    <>
      <cite ref={words} lang={lang} className="citation">
        {text}
      </cite>
      <button type="button" className="plain" onClick={take}>
        {copy}
      </button>
      <span className="quiet" role="status">
        {isCopied ? copied : ''}
      </span>
    </>
  );
}
