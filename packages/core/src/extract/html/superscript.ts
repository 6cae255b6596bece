const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** What is raised to a power in a text: ten, and units of length and time by their signs. A number behind any other word may be that of a note. */
const BASE = /(?<ten>(?<![\d.,])10)$|(?:(?<![A-Za-z])[cdhkmnμµ]?m|\/[sh])$/;

/** A base and what stands before it, in UTF-16 units. */
const LONGEST = 4;

/**
 * A power as the characters that Unicode has for it, given what is printed before it: `powerBehind('面积200m', '2')` is `'²'`. `undefined` where it
 * is none: without its place, 10<sup>3</sup> would read 103.
 */
export function powerBehind(before: string, written: string): string | undefined {
  const figures = /^(?<sign>[-−–]?)(?<digits>\d{1,2})$/.exec(written)?.groups;
  const base = figures && BASE.exec(before.slice(-LONGEST))?.groups;
  if (!base || (base.ten === undefined && Number(figures.digits) > 4)) return undefined;
  return (figures.sign ? '⁻' : '') + figures.digits?.replace(/\d/g, (digit) => RAISED.charAt(Number(digit)));
}
