/** A list of which only a window is seen; heights in rows, asked for near the window alone. */
export interface Items {
  readonly count: number;
  height(index: number): number;
}

export interface Window {
  readonly selected: number;
  /** The item at the top of the screen. */
  readonly top: number;
}

/** The window moved as little as it takes to show the selected item whole, and no further than the list's end. */
export function follow(items: Items, window: Window, rows: number): Window {
  const selected = Math.max(0, Math.min(window.selected, items.count - 1));
  const top = Math.max(0, Math.min(window.top, selected), firstOfScreen(items, selected, rows));
  return { selected, top: Math.max(0, Math.min(top, firstOfScreen(items, items.count - 1, rows))) };
}

/** The items that stand on the screen, the last perhaps not whole. */
export function seen(items: Items, window: Window, rows: number): readonly number[] {
  const out: number[] = [];
  for (let index = window.top, used = 0; index < items.count && used < rows; index++) {
    out.push(index);
    used += items.height(index);
  }
  return out;
}

/** The first item of a screen that ends with `last`. */
export function firstOfScreen(items: Items, last: number, rows: number): number {
  let first = Math.max(0, last);
  for (let used = first < items.count ? items.height(first) : 0; first > 0; first--) {
    used += items.height(first - 1);
    if (used > rows) break;
  }
  return first;
}
