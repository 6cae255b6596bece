import type { Click, Command } from '../keys.js';
import { firstOfScreen, follow, type Items, seen, type Window } from './items.js';

/** Moves the selection of a list by a command, or to what was clicked; `undefined` when the command is none of a list's. */
export function pick<W extends Window>(window: W, items: Items, command: Command, rows: number): W | undefined {
  const moved = target(window, items, command, rows);
  return moved === undefined ? undefined : { ...window, ...follow(items, moved, rows) };
}

/** The item on the row that was clicked. */
function itemAt(window: Window, items: Items, { up }: Click, rows: number): number | undefined {
  const shown = follow(items, window, rows);
  let below = rows - up;
  if (below < 0) return undefined;
  for (const index of seen(items, shown, rows)) {
    below -= items.height(index);
    if (below < 0) return index;
  }
  return undefined;
}

function target({ selected, top }: Window, items: Items, command: Command, rows: number): Window | undefined {
  if (typeof command === 'object') {
    const clicked = itemAt({ selected, top }, items, command, rows);
    return clicked === undefined ? undefined : { selected: clicked, top };
  }
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
