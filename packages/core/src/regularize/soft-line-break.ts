import { neighbourRule } from '../apparatus/rule.js';
import { foldedLines, glueOf, goesOn } from './folded-lines.js';

/** Prose folded at a fixed width. */
export default neighbourRule<{ readonly width: number; readonly marked: boolean }>({
  name: 'regularize/soft-line-break',
  summary: 'Joins the lines of prose that was folded at a fixed width, with a space between Latin words and nothing beside Han.',
  because: [
    { standard: 'CSS Text Module Level 3', clause: '4.1.3', says: 'a segment break between two wide characters is removed, otherwise it is a space' },
    { seen: 'plain text saved by programs and mailing lists', says: 'a line ends in the middle of a sentence when it is full' },
  ],
  examples: [
    {
      before:
        '　　渡口停了整整二十年，今年春天又有了一条新船，来往的人都说方便，也都说没\n有想到还能等到这一天。船老大每天五点起床，先把船上上下下擦一遍，再去敲岸边\n那口老钟。\n　　第一班船八点开，坐船的多半是学生和去对岸种地的老人，他们都认得船老大，\n上船的时候喊他一声，下船的时候再喊一声。',
      after:
        '渡口停了整整二十年，今年春天又有了一条新船，来往的人都说方便，也都说没有想到还能等到这一天。船老大每天五点起床，先把船上上下下擦一遍，再去敲岸边那口老钟。\n第一班船八点开，坐船的多半是学生和去对岸种地的老人，他们都认得船老大，上船的时候喊他一声，下船的时候再喊一声。',
    },
  ],
  exceptions: [
    {
      keep: '井台上的月亮\n没有人来打\n我放下一只空桶\n提上来半桶风声\n母亲在灯下数盐\n数着一年里的话',
      because: 'verse: its lines are short',
    },
    {
      keep: '渡口停了二十年，今年春天又有了船，来往的人都说方便，也都说想不到还能等到这一天。\n船老大每天五点起床，先把船上上下下擦一遍，再去敲岸边那口老钟，一年到头没有停过。\n第一班船八点开，坐船的多半是学生和去对岸种地的老人，他们都认得船老大这个人。',
      because: 'each line is a paragraph',
    },
    {
      keep: '一、渡口每日开放时间为上午八时至下午五时，节假日照常开放，遇到大风停航并张贴公告\n二、乘船人员应当服从船员指挥，不得携带易燃易爆物品，儿童须由成年人陪同方可乘坐的\n三、渡船核定载客三十人，严禁超载，凡超载的一律不得开航，由船员负责清点人数并登记\n四、渡口两岸设置候船亭，由河东县文化馆负责日常维护，损坏公物的照价赔偿并予以公告',
      because: 'a list: each line has its number',
    },
  ],
  gate: foldedLines,
  propose([first, second], _document, fold) {
    if (goesOn(first, second, fold)) return { glue: glueOf(first.line, second.line) };
  },
});
