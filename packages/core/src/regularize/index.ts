import type { Rule } from '../apparatus/rule.js';
import fullWidthDigit from './full-width-digit.js';
import fullWidthLetter from './full-width-letter.js';
import fullWidthPercent from './full-width-percent.js';
import halfWidthColon from './half-width-colon.js';
import halfWidthComma from './half-width-comma.js';
import halfWidthExclamationMark from './half-width-exclamation-mark.js';
import halfWidthParenthesis from './half-width-parenthesis.js';
import halfWidthQuestionMark from './half-width-question-mark.js';
import halfWidthSemicolon from './half-width-semicolon.js';

/**
 * Width, quotation marks and line breaks of what is printed, in order. Parentheses come first of the marks and commas last: the marks
 * between Han are the evidence that the width of all was lost.
 */
export const regularizeRules: readonly Rule[] = [
  fullWidthDigit,
  fullWidthLetter,
  fullWidthPercent,
  halfWidthParenthesis,
  halfWidthColon,
  halfWidthSemicolon,
  halfWidthQuestionMark,
  halfWidthExclamationMark,
  halfWidthComma,
];
