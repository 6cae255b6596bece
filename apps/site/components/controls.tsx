'use client';

import { useEffect } from 'react';

/** Settings that a page shows at once; for the others it is asked for again. */
const AT_ONCE = new Set(['theme', 'size', 'face', 'width', 'paragraphs', 'keys']);
/** What j and k go through: the items of a list, else the blocks of a text. */
const ITEMS = '.catalogue > li h2 a, .dense h2 a, .covers h2 a, .lines .hit-link, .passages > li h2 a';
const BLOCKS = '.text > [id^="block-"]';

/** Keys, and settings without a new page, for a browser that runs scripts. Everything they do can be done without. */
export function Controls() {
  useEffect(() => {
    const root = document.documentElement;
    if (root.dataset.scripts !== 'on') void send(new URLSearchParams({ scripts: 'on' }));
    document.addEventListener('submit', set);
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('submit', set);
      document.removeEventListener('keydown', press);
    };
  }, []);
  return null;
}

/** Keeps a setting, also when the reader goes on to another page at once. */
function send(form: URLSearchParams): Promise<unknown> {
  return fetch('/settings', { method: 'POST', body: form, redirect: 'manual', keepalive: true }).catch(() => undefined);
}

function set(event: SubmitEvent): void {
  const form = event.target;
  const button = event.submitter;
  if (!(form instanceof HTMLFormElement && 'setting' in form.dataset && button instanceof HTMLButtonElement)) return;
  event.preventDefault();
  const { name, value } = button;
  for (const other of form.querySelectorAll(`button[name="${name}"]`)) other.setAttribute('aria-pressed', String(other === button));
  const sent = send(new URLSearchParams({ [name]: value }));
  if (AT_ONCE.has(name)) {
    document.documentElement.dataset[name] = value;
    return;
  }
  const address = new URL(location.href);
  if (name === 'script') address.searchParams.delete('script');
  void sent.then(() => (address.href === location.href ? location.reload() : location.assign(address)));
}

const DOES: Readonly<Record<string, () => boolean>> = {
  '/': () => {
    const field = document.querySelector<HTMLInputElement>('.search input');
    field?.focus();
    field?.select();
    return field !== null;
  },
  j: () => go(1),
  k: () => go(-1),
  t: () => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.scripts ul a')];
    const at = links.findIndex((link) => link.ariaCurrent === 'true' || link.getAttribute('aria-current') === 'true');
    return follow(links[(at + 1) % links.length]);
  },
  p: () => follow(document.querySelector<HTMLAnchorElement>('[data-key="p"]')),
  a: () => follow(document.querySelector<HTMLAnchorElement>('.to-apparatus')),
  '?': () => {
    const keys = document.querySelector<HTMLDialogElement>('#keys');
    keys?.showModal();
    return keys !== null;
  },
};

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  const from = event.target;
  if (event.key === 'Escape' && from instanceof HTMLInputElement) {
    document.querySelector<HTMLElement>('#content')?.focus();
    return;
  }
  // Letters typed into a field are the field's, and those of a reader who turned the keys off are the browser's.
  if (from instanceof HTMLElement && (from.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(from.tagName))) return;
  if (document.documentElement.dataset.keys === 'off' || document.querySelector('dialog[open]')) return;
  const does = Object.hasOwn(DOES, event.key) ? DOES[event.key] : undefined;
  if (does?.()) event.preventDefault();
}

function follow(link: HTMLAnchorElement | null | undefined): boolean {
  link?.click();
  return Boolean(link);
}

/** To the next item of a list, or to the next block below the upper edge of the window. */
function go(step: 1 | -1): boolean {
  const items = [...document.querySelectorAll<HTMLElement>(ITEMS)];
  if (items.length > 0) {
    const at = items.indexOf(document.activeElement as HTMLElement);
    const next = items[at < 0 ? (step > 0 ? 0 : items.length - 1) : at + step];
    next?.focus();
    return true;
  }
  const blocks = [...document.querySelectorAll<HTMLElement>(BLOCKS)];
  const edge = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const next =
    step > 0
      ? blocks.find((block) => block.getBoundingClientRect().top > edge + 2)
      : blocks.findLast((block) => block.getBoundingClientRect().top < edge - 2);
  next?.scrollIntoView({ block: 'start', behavior: 'instant' });
  return blocks.length > 0;
}
