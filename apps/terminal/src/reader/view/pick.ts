import type { Command } from '../keys.js';
import { firstOfScreen, follow, type Items, seen, type Window } from './items.js';

/** Moves the selection of a list by a command; `undefined` when the command is none of a list's. */
export function pick<W extends Window>(window: W, items: Items, command: Command, rows: number): W | undefined {
  const moved = target(window, items, command, rows);
  return moved === undefined ? undefined : { ...window, ...follow(items, moved, rows) };
}

function target({ selected, top }: Window, items: Items, command: Command, rows: number): Window | undefined {
  const screen = seen(items, { selected, top }, rows);
  const half = Math.ceil(screen.length / 2);
  switch (command) {
    case 'down':
      return { selected: selected + 1, top };
    case 'up':
      return { selected: selected - 1, top };
    case 'half-down':
      return { selected: selected + half, top };
    case 'half-up':
      return { selected: selected - half, top };
    case 'page-down': {
      // The item that stood last stands first: what was cut off is seen whole.
      const last = Math.max(selected + 1, screen[screen.length - 1] ?? 0);
      return { selected: last, top: last };
    }
    case 'page-up': {
      const first = Math.min(selected - 1, firstOfScreen(items, top, rows));
      return { selected: first, top: first };
    }
    case 'top':
      return { selected: 0, top: 0 };
    case 'bottom':
      return { selected: items.count - 1, top };
    default:
      return undefined;
  }
}
