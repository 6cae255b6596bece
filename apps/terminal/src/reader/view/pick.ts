import type { Command } from '../keys.js';
import { follow, type Items, page, type Window } from './items.js';

/** Moves the selection of a list by a command; `undefined` when the command is none of a list's. */
export function pick<W extends Window>(window: W, items: Items, command: Command, rows: number): W | undefined {
  const selected = target(window, items, command, rows);
  return selected === undefined ? undefined : { ...window, ...follow(items, { selected, top: window.top }, rows) };
}

function target(window: Window, items: Items, command: Command, rows: number): number | undefined {
  const screen = page(items, window, rows);
  switch (command) {
    case 'down':
      return window.selected + 1;
    case 'up':
      return window.selected - 1;
    case 'page-down':
      return window.selected + screen;
    case 'page-up':
      return window.selected - screen;
    case 'half-down':
      return window.selected + Math.ceil(screen / 2);
    case 'half-up':
      return window.selected - Math.ceil(screen / 2);
    case 'top':
      return 0;
    case 'bottom':
      return items.count - 1;
    default:
      return undefined;
  }
}
