import type { Rule } from './apparatus/rule.js';
import replacementCharacter from './decode/replacement-character.js';
import { mendRules } from './mend/index.js';
import { recognizeRules } from './recognize/index.js';
import { regularizeRules } from './regularize/index.js';

/** Every rule in the order in which it acts; the order is read here and nowhere else. */
export const rules: readonly Rule[] = [replacementCharacter, ...mendRules, ...recognizeRules, ...regularizeRules];
