'use client';

import { useEffect } from 'react';

/** Where the next page is to be opened: a block, and how far into it the window's upper edge lies, or how far above it in pixels. */
interface Place {
  readonly href: string;
  readonly block: string;
  readonly into: number;
  readonly above: number;
}

const KEY = 'zhengwen.place';

/** Keeps the place in the text when a link shows it in another way. Without it such links lead to the head of the page, or of a block. */
export function KeepPlace() {
  useEffect(() => {
    goBack();
    document.addEventListener('click', keep, true);
    return () => document.removeEventListener('click', keep, true);
  }, []);
  return null;
}

function keep(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-keeps-place]') : null;
  const block = [...document.querySelectorAll('.text > [id^="block-"]')].find((each) => each.getBoundingClientRect().bottom > 0);
  if (!link || !block) return;
  const { top, height } = block.getBoundingClientRect();
  link.hash = top < 0 ? block.id : '';
  const place: Place = { href: link.href, block: block.id, into: top < 0 && height > 0 ? -top / height : 0, above: Math.max(0, top) };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // Nothing may be kept here; the block's own address is left.
  }
}

/** What a reader does to go elsewhere. */
const LEAVING = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Goes to the place, and once more when the page is loaded, at which the browser goes to the head of the block, and the type is here, by which lines may
 * have moved, unless the reader has gone on meanwhile.
 */
function goBack(): void {
  const place = kept();
  if (!place || !show(place)) return;
  const left = new AbortController();
  for (const way of LEAVING) addEventListener(way, () => left.abort(), { signal: left.signal, passive: true });
  void loaded()
    .then(() => document.fonts.ready)
    .then(() => {
      if (!left.signal.aborted) show(place);
      left.abort();
    });
}

async function loaded(): Promise<void> {
  if (document.readyState === 'complete') return;
  await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
}

function show({ href, block, into, above }: Partial<Place>): boolean {
  const target = href === location.href && block ? document.getElementById(block) : null;
  if (!target || into === undefined || above === undefined) return false;
  const { top, height } = target.getBoundingClientRect();
  scrollBy({ top: top + into * height - above, behavior: 'instant' });
  return true;
}

function kept(): Partial<Place> | undefined {
  try {
    const place = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return place === null ? undefined : (JSON.parse(place) as Partial<Place>);
  } catch {
    return undefined;
  }
}
