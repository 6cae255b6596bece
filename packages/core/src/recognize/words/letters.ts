import { fact } from '../../apparatus/fact.js';
import type { BlockFacts } from '../../apparatus/rule.js';
import { isHanUnit, unitAt } from '../../apparatus/unit.js';
import { fold, foldUnit } from '../../script/fold.js';

/** Whether a text is so many Han and nothing else; a pattern that says so costs a start a millisecond. `areHan('方宁', 2, 4)` is true. */
export function areHan(text: string, least: number, most: number): boolean {
  if (text.length < least || text.length > 2 * most) return false;
  let count = 0;
  for (let at = 0; at < text.length; at++, count++) {
    const unit = unitAt(text, at);
    if (!isHanUnit(unit)) return false;
    if ((unit & 0xfc00) === 0xd800) at++;
  }
  return least <= count && count <= most;
}

/** The line of a block as its words are compared. */
export const foldedLine = fact((block: BlockFacts) => fold(block.line));

/** The line of a block with spaces where its elements divide it. */
export function wordsApart({ reading, edges }: BlockFacts): string {
  let words = '';
  let from = 0;
  for (const edge of edges) {
    words += `${reading.slice(from, edge)} `;
    from = edge;
  }
  return (words + reading.slice(from)).trim();
}

/** Marks, signs, controls and spaces that are no letter in any form, by the blocks of Unicode that hold them. */
const MARK =
  /[\s!-/:-@[-`{-~\u00a1-\u00a7\u00a9\u00ab-\u00ae\u00b0\u00b1\u00b6\u00b7\u00bb\u00bf\u00d7\u00f7\u200b-\u2027\u202a-\u203e\u2060-\u206f\u2190-\u22ff\u2500-\u27ff\u3001-\u3003\u3008-\u3020\ue000-\uf8ff\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufffd]/;
const LETTER = /[\u4e00-\u9fffA-Za-z\d]/;
/** What each UTF-16 unit is, 0 for one not met yet. */
const kinds = new Uint8Array(0x10000);
const [IS_LETTER, IS_MARK, IS_OTHER] = [1, 2, 3];

function kindOf(unit: number): number {
  const character = String.fromCharCode(unit);
  const kind = LETTER.test(character) ? IS_LETTER : MARK.test(character) ? IS_MARK : IS_OTHER;
  kinds[unit] = kind;
  return kind;
}

/** Letters and digits alone, folded: how two printings of one line are compared. */
export function lettersOf(text: string): string {
  let letters = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = unitAt(text, at);
    const kind = kinds[unit] || kindOf(unit);
    if (kind === IS_LETTER) continue;
    if (kind === IS_OTHER) return fold(text.normalize('NFKC')).replace(/[^\p{L}\p{Nd}]/gu, '');
    if (at > from) letters += text.slice(from, at);
    from = at + 1;
  }
  return fold(from === 0 ? text : letters + text.slice(from));
}

/** The letters and digits of a block's line, folded. */
export const lettersOfLine = fact((block: BlockFacts) => lettersOf(block.line));

/** Share of the character pairs of `a` that `b` has, 0 to 1. */
export function containment(a: string, b: string): number {
  if (a.length < 2) return a !== '' && b.includes(a) ? 1 : 0;
  const pairs = new Set<string>();
  addPairs(b, pairs);
  return shareOf(a, pairs);
}

/** Adds the character pairs of a text to others. */
export function addPairs(text: string, pairs: Set<string>): void {
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
}

/** Share of the character pairs of a text, of two characters at least, that are among some, 0 to 1. */
export function shareOf(text: string, pairs: ReadonlySet<string>): number {
  let shared = 0;
  for (let i = 0; i + 1 < text.length; i++) if (pairs.has(text.slice(i, i + 2))) shared++;
  return shared / (text.length - 1);
}

/** Characters by their units. */
export function unitsOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

/** Whether a line that is folded begins with one of some characters. */
export function mayHead({ line }: BlockFacts, begins: ReadonlySet<number>): boolean {
  return line !== '' && begins.has(foldUnit(unitAt(line, 0)));
}

/** Whether the letters of a line may begin with one of some: Han are letters, so that most lines are told by their first. */
export function mayOpenWith({ line }: BlockFacts, initials: ReadonlySet<number>): boolean {
  if (line === '') return true;
  const first = unitAt(line, 0);
  return first < 0x4e00 || first > 0x9fff || initials.has(foldUnit(first));
}
