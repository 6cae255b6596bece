import type { Rule } from '../apparatus/rule.js';
import bidiControl from './bidi-control.js';
import compatibilityIdeograph from './compatibility-ideograph.js';
import controlCharacter from './control-character.js';
import entityTwice from './entity-twice.js';
import gbkAsLatin from './gbk-as-latin.js';
import insertedSymbol from './inserted-symbol.js';
import literalNewline from './literal-newline.js';
import lostAsHan from './lost-as-han.js';
import misreadByteOrderMark from './misread-byte-order-mark.js';
import mojibake from './mojibake.js';
import pinyinGhost from './pinyin-ghost.js';
import pinyinGloss from './pinyin-gloss.js';
import privateUse from './private-use.js';
import radicalForm from './radical-form.js';
import repeatedGloss from './repeated-gloss.js';
import scatteredGloss from './scattered-gloss.js';
import splitMark from './split-mark.js';
import templateTag from './template-tag.js';
import utf8AsGbk from './utf-8-as-gbk.js';
import zeroWidth from './zero-width.js';

/**
 * The damage that is mended, in order. Misread bytes come first, since control characters are among them; then what stands between
 * characters, since every other rule looks at neighbours. Ghosts come before glosses: the glosses are the evidence for both, and a text
 * that is clear of them has none left.
 */
export const mendRules: readonly Rule[] = [
  mojibake,
  misreadByteOrderMark,
  gbkAsLatin,
  utf8AsGbk,
  lostAsHan,
  entityTwice,
  controlCharacter,
  zeroWidth,
  bidiControl,
  literalNewline,
  templateTag,
  privateUse,
  insertedSymbol,
  radicalForm,
  compatibilityIdeograph,
  splitMark,
  pinyinGhost,
  pinyinGloss,
  repeatedGloss,
  scatteredGloss,
];
