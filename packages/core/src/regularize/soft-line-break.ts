import { type BlockFacts, type DocumentFacts, neighbourRule } from '../apparatus/rule.js';

/** The width of a line in cells: a Han character and a full-width mark take two. */
function cells(line: string): number {
  let width = 0;
  for (const character of line) width += /[\u1100-\u115f\u2e80-\uffdf\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}“”‘’…—]/u.test(character) ? 2 : 1;
  return width;
}

/** A line that says more on the next: so many Han, and no mark at its end that closes a sentence. */
const LEAST_HAN = 20;
const CLOSED = /[。！？!?…：:；;”’」』）)】〕]$/;
/** A line is full when no more than a word or a mark that may not begin a line was left over. */
const SLACK = 5;
/** So many full lines show a width. */
const LEAST_LINES = 3;

/** What begins a line of its own: a list, a label, a heading by number, a by-line. */
const OWN =
  /^(?:[\s　]|[-*•·●○◆■□▲△※#>【〖「（(［[]|\d+[.、)）]|[一二三四五六七八九十]+[、.]|第[一二三四五六七八九十百\d]+[章节節条條]|[\p{Script=Han}]{1,6}[：:]|——)/u;

/** Joins lines of prose that were broken at a fixed width. */
export default neighbourRule<number>({
  name: 'regularize/soft-line-break',
  summary: 'Joins a line of prose to the next in plain text whose lines were broken at a fixed width.',
  because: [
    {
      seen: 'plain text from mail, readers and terminals',
      says: 'Lines end at the same width, in mid-word, and paragraphs are told by blank lines or indents.',
    },
    { standard: 'W3C clreq', clause: '3.2', says: 'Chinese may break between any two characters; the break is no part of the text.' },
  ],
  examples: [
    {
      before:
        '石桥镇的渡口停了三年，昨日重新开航，两岸的居民一\n早就来到岸边，等着看第一班船。船工老罗今年六十二\n岁，在这条河上摆渡了三十年，他说自己从来没有见过\n这么多人。\n\n镇里说，明年还要再开两条航线。',
      after:
        '石桥镇的渡口停了三年，昨日重新开航，两岸的居民一早就来到岸边，等着看第一班船。船工老罗今年六十二岁，在这条河上摆渡了三十年，他说自己从来没有见过这么多人。\n镇里说，明年还要再开两条航线。',
    },
  ],
  exceptions: [
    {
      keep: '石桥镇的渡口停了三年，昨日重新开航，两岸的居民都来了。\n船工老罗今年六十二岁，在这条河上摆渡了三十年，没有停过。\n镇里说明年还要再开两条航线，把下游的村庄也连起来才好。',
      because: 'Paragraphs of one line each end with a full stop.',
    },
    { keep: '渡口的船啊\n你从哪里来\n载着新米\n也载着月光', because: 'Verse is broken where its lines end.' },
    {
      keep: '石桥镇渡口昨日复航两岸居民争相乘船忆当年老船工重掌舵\n镇里计划明年再开两条航线连接下游各村\n船票三元老人免费孩子半价',
      because: 'Headings on several lines differ in width.',
    },
    {
      keep: '地址：石桥镇东岸路十二号渡口管理所二楼右手第一间办公\n电话：0000-0000000，值班时间为每日上午八点到下午六点止\n邮箱：ferry@example.cn，来信请注明所乘的班次和上船的时间',
      because: 'Lines with labels are lines of their own.',
    },
  ],
  gate: lineWidth,
  *propose([first, second], _document, width) {
    if (!goesOn(first, second) || !isFull(first, width)) return;
    const glue = /[A-Za-z0-9,.]$/.test(first.line) && /^[A-Za-z0-9]/.test(second.line) ? ' ' : '';
    yield { glue };
  },
});

/** The width at which a plain text was broken, in cells; `undefined` where no width is kept. */
function lineWidth(document: DocumentFacts): number | undefined {
  if (document.format !== 'plain') return undefined;
  const open = document.printed.filter((block, i) => {
    const next = document.printed[i + 1];
    return next !== undefined && goesOn(block, next);
  });
  const widths = open.map((block) => lineCells(block));
  const width = Math.max(0, ...widths);
  const full = widths.filter((cellsOfLine) => cellsOfLine >= width - SLACK).length;
  const longer = document.printed.filter((block) => lineCells(block) > width + 2).length;
  return full >= LEAST_LINES && full * 10 >= open.length * 6 && longer * 10 <= document.printed.length ? width : undefined;
}

function goesOn(first: BlockFacts, second: BlockFacts): boolean {
  return (
    first.type === 'paragraph' &&
    second.type === 'paragraph' &&
    (second.layout.blankBefore ?? 0) === 0 &&
    (second.layout.indent ?? 0) === 0 &&
    lastLine(first).length >= LEAST_HAN &&
    first.han >= LEAST_HAN &&
    !CLOSED.test(first.line) &&
    !OWN.test(second.line)
  );
}

/** A block that was joined holds several lines; the last is the one that may go on. */
function lastLine(block: BlockFacts): string {
  return block.line;
}

function lineCells(block: BlockFacts): number {
  return cells(lastLine(block)) + (block.layout.indent ?? 0);
}

function isFull(block: BlockFacts, width: number): boolean {
  return lineCells(block) >= width - SLACK;
}
