const { charCodeAt } = String.prototype;

/**
 * The UTF-16 unit at an offset of a text; `unitAt('渡口', 1)` is that of `口`. Engines keep texts in many forms (whole, cut out of another, joined)
 * and look a method up anew for each unit of each where they have met several: a walk over the lines of a page takes a fifth of the time so.
 * The offset must lie in the text: one that was asked for beyond an end makes every later walk slower.
 */
export function unitAt(text: string, at: number): number {
  return charCodeAt.call(text, at);
}

/** Whether a UTF-16 unit is a Han character or the first half of one, by the blocks of Unicode that hold them; `isHanUnit(0x6e21)` is true. */
export function isHanUnit(unit: number): boolean {
  if (unit < 0x2e80) return false;
  if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0xf900 && unit <= 0xfaff)) return true;
  return unit <= 0x2fd5 || unit === 0x3005 || unit === 0x3007 || (unit >= 0xd840 && unit <= 0xd888);
}
