import type { Rule } from '../apparatus/rule.js';
import doubledStop from './doubled-stop.js';
import ellipsis from './ellipsis.js';
import fullWidthDigit from './full-width-digit.js';
import halfWidthColon from './half-width-colon.js';
import halfWidthComma from './half-width-comma.js';
import halfWidthExclamationMark from './half-width-exclamation-mark.js';
import halfWidthParentheses from './half-width-parentheses.js';
import halfWidthQuestionMark from './half-width-question-mark.js';
import halfWidthSemicolon from './half-width-semicolon.js';
import middleDot from './middle-dot.js';
import quotationDirection from './quotation-direction.js';
import quoteInnerSpace from './quote-inner-space.js';
import softLineBreak from './soft-line-break.js';
import straightQuotes from './straight-quotes.js';

/**
 * What is made regular, in order: paragraphs whole before the marks in them are paired, straight marks directed before their direction
 * is judged, and commas widened last of the marks, since their loss is what shows that of the others.
 */
export const regularizeRules: readonly Rule[] = [
  softLineBreak,
  fullWidthDigit,
  straightQuotes,
  quoteInnerSpace,
  quotationDirection,
  ellipsis,
  halfWidthParentheses,
  halfWidthColon,
  halfWidthSemicolon,
  halfWidthQuestionMark,
  halfWidthExclamationMark,
  halfWidthComma,
  doubledStop,
  middleDot,
];
