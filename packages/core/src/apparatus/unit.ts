const { charCodeAt } = String.prototype;

/**
 * The UTF-16 unit at an offset of a text; `unitAt('渡口', 1)` is that of `口`. Engines keep texts in many forms (whole, cut out of another, joined)
 * and look a method up anew for each unit of each where they have met several: a walk over the lines of a page takes a fifth of the time so.
 */
export function unitAt(text: string, at: number): number {
  return charCodeAt.call(text, at);
}
