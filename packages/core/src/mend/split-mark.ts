import { matchesIn } from '../apparatus/matches.js';
import { textRule } from '../apparatus/rule.js';
import { GONE } from './byte-reading.js';
import { doubted, type Ghost, type GhostEvidence, ghostEvidence, guessed, readingsAt } from './ghost-reading.js';

/** A mark for a broken pair behind a Han character or its gloss, and the full-width mark that was made of the byte behind it. */
const SPLIT = /(?<=[\p{Script=Han})）])[?？](?=[!！?？])/gu;

/** How much likelier than the marks as they stand a reading must be, as a logarithm to base 2: many writers put two marks. */
const CLEAR = 9;

/** Reads characters anew that were broken when a narrow sign was put before a full-width mark made of the bytes of two others. */
export default textRule<GhostEvidence>({
  name: 'mend/split-mark',
  summary: 'Reads anew, as a guess, the characters that were broken where a program took the bytes of two for an exclamation or question mark.',
  because: [
    {
      seen: 'Traditional copies of Simplified news pages, made by byte replacement in GBK',
      says: 'Behind 。 whose second byte is that with which ！ and ？ begin, the bytes of the next character make such a mark; something narrow was put before it and taken with the first byte of 。 for one broken pair, so that all that follows is read one byte off.',
    },
  ],
  examples: [
    {
      before:
        '石橋鎮(zhèn)的輪(lún)渡停在岸邊,船工正在接線??倳?shū)記員說(shuō),鎮(zhèn)上的輪(lún)渡有圖書(shū)角,書(shū)都是鄉(xiāng)親捐的,過(guò)河的人都說(shuō)好。',
      after:
        '石橋鎮(zhèn)的輪(lún)渡停在岸邊,船工正在接線。總書記員說(shuō),鎮(zhèn)上的輪(lún)渡有圖書(shū)角,書(shū)都是鄉(xiāng)親捐的,過(guò)河的人都說(shuō)好。',
    },
  ],
  exceptions: [
    {
      keep: '石橋鎮(zhèn)的輪(lún)渡真的停了嗎??鎮(zhèn)上的人說(shuō),輪(lún)渡怎麼會停?!過(guò)河的人還多著呢,報(bào)上也說(shuō)沒停。',
      because: 'A writer may put two marks.',
    },
    { keep: '他问：“真的？！”没有人回答。为什么??', because: 'A document that no program went through keeps its marks.' },
  ],
  signs: '?？',
  gate: (document) => ghostEvidence(document, splitsIn),
  *propose(block, _document, evidence) {
    const { reading: text } = block;
    let done = 0;
    for (const { index, end } of splitsIn(text)) {
      if (index < done || !evidence.read.has(block.index) || block.protects(index, end)) continue;
      const ranked = readingsAt(text, index, evidence);
      const [best] = ranked;
      const asItStands = ranked.find((reading) => reading.end === end);
      if (!best || (asItStands && best.score - asItStands.score < CLEAR) || closesNothing(text.slice(0, index), best.value)) continue;
      const others = ranked.filter((reading) => reading !== asItStands);
      yield best.value.includes(GONE) ? doubted(text, index, best.end) : guessed(text, index, best, others);
      done = best.end;
    }
  },
});

function splitsIn(text: string): readonly Ghost[] {
  return matchesIn(text, SPLIT).map(({ index }) => ({ index, end: index + 1 }));
}

/** Whether a reading has a closing quotation mark with none open. */
function closesNothing(before: string, value: string): boolean {
  const open = before.split('“').length - before.split('”').length;
  return value.split('”').length - value.split('“').length > open;
}
