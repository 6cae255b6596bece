import type { Rule } from '../apparatus/rule.js';
import doubledStop from './doubled-stop.js';
import ellipsis from './ellipsis.js';
import fullWidthDigit from './full-width-digit.js';
import fullWidthLetter from './full-width-letter.js';
import fullWidthPercent from './full-width-percent.js';
import halfWidthColon from './half-width-colon.js';
import halfWidthComma from './half-width-comma.js';
import halfWidthExclamationMark from './half-width-exclamation-mark.js';
import halfWidthParenthesis from './half-width-parenthesis.js';
import halfWidthQuestionMark from './half-width-question-mark.js';
import halfWidthSemicolon from './half-width-semicolon.js';
import middleDot from './middle-dot.js';
import quotationDirection from './quotation-direction.js';
import quoteInnerSpace from './quote-inner-space.js';
import softLineBreak from './soft-line-break.js';
import straightQuotes from './straight-quotes.js';

/**
 * Line breaks, width and quotation marks of what is printed, in order. Lines are joined first, since a quotation may go over several;
 * the digits before a percent sign show, as long as they are wide, that it was widened with them; of the half-width marks parentheses come first and commas last: the marks between Han are the evidence that the width of all was lost.
 */
export const regularizeRules: readonly Rule[] = [
  softLineBreak,
  fullWidthPercent,
  fullWidthDigit,
  fullWidthLetter,
  straightQuotes,
  quoteInnerSpace,
  quotationDirection,
  ellipsis,
  doubledStop,
  middleDot,
  halfWidthParenthesis,
  halfWidthColon,
  halfWidthSemicolon,
  halfWidthQuestionMark,
  halfWidthExclamationMark,
  halfWidthComma,
];
