import { textRule } from '../apparatus/rule.js';
import { GLOSSED, type GlossEvidence, glossEvidence, readingsIn } from './gloss-evidence.js';

/** Takes out the readings in pinyin that a program put behind characters, in a document that it went through. */
export default textRule<GlossEvidence>({
  name: 'mend/pinyin-gloss',
  summary: 'Omits the reading in parentheses behind a character wherever a program has put one behind every mention of it.',
  because: [
    {
      seen: 'Traditional copies of Simplified news pages, made by byte replacement in GBK',
      says: 'Each character of a fixed list is followed by its reading at every mention; all of them are characters that GB 2312 lacks.',
    },
  ],
  examples: [
    {
      before: '石橋鎮(zhèn)渡口的輪(lún)渡昨日復(fù)航。鎮(zhèn)上的居民說(shuō),輪(lún)渡停了三年,如今過(guò)河不必再繞(rào)路。',
      after: '石橋鎮渡口的輪渡昨日復航。鎮上的居民說,輪渡停了三年,如今過河不必再繞路。',
    },
    {
      before: '青石縣(xiàn)報(bào)訊(通訊員周遠(yuǎn) 陳寧)全縣(xiàn)的學(xué)校(含分校)已經(jīng)開學(xué),縣(xiàn)裡的書(shū)店(城東店)也開了門。',
      after: '青石縣報訊(通訊員周遠 陳寧)全縣的學校(含分校)已經開學,縣裡的書店(城東店)也開了門。',
      note: 'What an author put in parentheses stays, and only the gloss inside it goes.',
    },
    {
      before: '會(huì )議在廳(tīng )裡開始,會(huì )上討論(lùn )了三件事,會(huì )后結(jié )論(lùn )貼在牆上。',
      after: '會議在廳裡開始,會上討論了三件事,會后結論貼在牆上。',
      note: 'One list wrote its readings with a blank.',
    },
  ],
  exceptions: [
    {
      keep: '这种字叫谶(chèn)纬,亳(bó)州人说郃(hé)阳话,谶(chèn)语也在其中,郃(hé)阳、郃(hé)阳。',
      because: 'A Simplified text glosses a rare character for its reader.',
    },
    {
      keep: '今天學兩個詞:國(guó)家(jiā)、學(xué)校(xiào)。國(guó)家(jiā)的國(guó),學(xué)生(shēng)的學(xué)。',
      because: 'A language lesson glosses common characters as well.',
    },
    {
      keep: '生字:站 (zhàn)、戰 (zhàn)、買 (mǎi)、賣 (mài)、學 (xué)、國 (guó)、讀 (dú)。',
      because: 'A list gives each character once, with a blank before its reading.',
    },
    {
      keep: '這個戰(zhàn)字，本指兩軍相鬥。戰爭、戰場、戰士的戰都讀去聲。讀(dú)、寫(xiě)、說(shuō)也是常用的字，讀書、寫字、說話人人都會。',
      because: 'An author glosses the first mention and leaves the others bare.',
    },
    {
      keep: '鋼軌長(cm)與輪重(kg)見表,隊(AI)組(a)與組(b)、組(c)比較,組(a)較輕,組(b)較重。',
      because: 'Units, labels and abbreviations are no readings.',
    },
    {
      keep: '他唱嗰(go2)首歌，佢哋(dei6)都話(waa6)好聽，喺(hai2)度唱咗(zo2)一日，佢哋(dei6)仲話(waa6)要再唱。',
      because: 'Cantonese readings are no pinyin, and an author’s own.',
    },
  ],
  signs: '(（',
  gate: glossEvidence,
  *propose(block, _document, { list }) {
    for (const { 1: character = '', 2: parentheses = '', index } of block.reading.matchAll(GLOSSED)) {
      const readings = list.get(character);
      if (!readings || !readingsIn(parentheses).every((reading) => readings.has(reading))) continue;
      const start = index + character.length;
      if (!block.protects(start, start + parentheses.length)) yield { start, end: start + parentheses.length, value: '' };
    }
  },
});
