'use client';

import { useEffect } from 'react';
import { type Stored, storedAt, type Word } from '../lib/stored';

/** What stands in a text and is none of it: readings, the numbers of entries, links to other scripts, notes in the margin. */
const APART = 'rt, rp, sup.mark, noscript, .here, .margin';

/** Copies the text as it is stored, whatever script it is read in and whatever stands above or beside it. Without it a browser copies what it shows. */
export function CopyStored() {
  useEffect(() => {
    document.addEventListener('copy', copy);
    return () => document.removeEventListener('copy', copy);
  }, []);
  return null;
}

function copy(event: ClipboardEvent): void {
  const selection = getSelection();
  if (event.defaultPrevented || !event.clipboardData || !selection || selection.isCollapsed || isField(event.target)) return;
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  const others = [...document.querySelectorAll(`.article :is([data-stored], ${APART})`)];
  if (!ranges.some((range) => others.some((other) => range.intersectsNode(other)))) return;
  event.clipboardData.setData('text/plain', ranges.map(storedText).join('\n'));
  event.preventDefault();
}

const isField = (target: EventTarget | null) => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** What a selection has of the stored text, with the line ends that the page shows. */
function storedText(range: Range): string {
  const within = elementOf(range.commonAncestorContainer)?.closest<HTMLElement>('[data-stored]');
  if (within) return storedIn(within, range);
  const copied = range.cloneContents();
  const shown = [...document.querySelectorAll<HTMLElement>('[data-stored]')].filter((each) => range.intersectsNode(each));
  for (const [index, part] of copied.querySelectorAll<HTMLElement>('[data-stored]').entries()) {
    const original = shown[index];
    if (original) part.textContent = storedIn(original, range);
  }
  for (const apart of copied.querySelectorAll(APART)) apart.remove();
  // A browser writes the line ends of what is laid out, so the copy is, out of sight.
  const page = document.createElement('div');
  Object.assign(page.style, { position: 'fixed', left: '-200vw', width: '100vw' });
  page.append(copied);
  document.body.append(page);
  // biome-ignore lint/performance/useDomNodeTextContent: what is laid out has the line ends
  const text = page.innerText;
  page.remove();
  return text;
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);

function storedIn(element: HTMLElement, range: Range): string {
  const stored = storedOf(element);
  const start = element.contains(range.startContainer) ? unitsBefore(element, range.startContainer, range.startOffset) : undefined;
  const end = element.contains(range.endContainer) ? unitsBefore(element, range.endContainer, range.endOffset) : undefined;
  return stored.text.slice(start === undefined ? 0 : storedAt(stored, start, 'start'), end === undefined ? undefined : storedAt(stored, end, 'end'));
}

function storedOf({ dataset }: HTMLElement): Stored {
  return { text: dataset.stored ?? '', words: JSON.parse(dataset.words ?? '[]') as readonly Word[] };
}

/** The units of the text that an element shows before a point in it; a line break is one. */
function unitsBefore(element: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  const before = range.cloneContents();
  for (const apart of before.querySelectorAll(APART)) apart.remove();
  return (before.textContent?.length ?? 0) + before.querySelectorAll('br').length;
}
