import type { BlockFacts } from '../apparatus/rule.js';
import { foldedLine, mayHead, unitsOf } from './letters.js';
import { RELATED_BEGINS, RELATED_HEADING } from './vocabulary.js';

const NAME = String.raw`(?:(?:延伸|相关|推荐|扩展|拓展|更多|热门)(?:/推荐)?(?:阅读|新闻|报道|报导|文章|链接|影音|图[集辑]|视频)|(?:看|阅读)更多(?:新闻|文章|报导)?|同场加映|参[见看]|另见)`;
const BEFORE = String.raw`[\s▼▲◆■●★☆→↓>»·•►▶|\-—=#【[(（]*`;
const LEAD = new RegExp(String.raw`^${BEFORE}${NAME}[】\])）]?\s*(?:[:|/／︱丨》>]|[↓▼】]+\n)\s*(?<title>\S.{5,80})$`, 'u');
/** The label alone, with the lead on the next line. */
const LABEL = new RegExp(String.raw`^${BEFORE}${NAME}[】\])）]?[\s:↓▼>»]*$`, 'u');
/** The title behind a label such as 延伸阅读. */
export function behindLabel(block: BlockFacts): string | undefined {
  const title = LEAD.exec(foldedLine(block))?.groups?.title;
  return title && block.line.slice(block.line.length - title.length);
}

/** Whether a line is such a label alone. */
export function isLabel(block: BlockFacts): boolean {
  return block.line.length <= 16 && LABEL.test(foldedLine(block));
}

const HEADS_RELATED = unitsOf(RELATED_BEGINS);

/** Whether a line heads a list of other items. */
export function headsRelated(block: BlockFacts): boolean {
  return mayHead(block, HEADS_RELATED) && RELATED_HEADING.test(foldedLine(block));
}
