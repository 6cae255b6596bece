import type { BlockFacts, ClaimProposal } from '../../apparatus/rule.js';
import type { Credit } from '../../article.js';
import { CAPTION } from './element-names.js';
import { foldedLine } from './letters.js';
import { isPersonName } from './names.js';

/** How a line says that it belongs to an image, in the folded form. */
export const LABELLED =
  /^[\s▲△▼↑↓图注：:【[(（]*(?:图(?:为|片|像(?:来源|加注)|说|中|示|注|源|文|\d|[一二三四五六七八九十])|左图|右图|上图|下图|资料图|组图|配图|照片)|(?:摄|供图|(?:资料|制|效果|示意|截)图|(?:资料|档案|网上|网络)(?:图片|相片|照片?)|图[片像]来源.{0,30}|摄影|摄影报道)[)）】\]。\s]*$|[(（](?:图|相片|照片|取自|翻摄|撷取|截取)[^()（）]{0,24}[)）][。\s]*$|[(（][^()（）]{1,16}(?:提供(?:图片|照片|相片)?|传真|翻摄|[画影]面)[)）][。\s]*$|(?:摄影?|供图|图)\s*[/:：|]\s*\S{2,8}$/u;

const PHOTOGRAPHER = /(?:^|[\s（(。，,；;/／：:])(?<name>\p{Script=Han}{2,4}|\p{Script=Han}\s\p{Script=Han})\s*(?<label>[摄攝]影?)[)）。\s]*$/u;

/** The photographer that a caption names: `… 方 宁 摄`. */
export function photographersIn(line: string): readonly ClaimProposal[] {
  // Most captions name nobody, and the pattern is long to compile.
  const groups = /[摄攝]/.test(line) ? PHOTOGRAPHER.exec(line)?.groups : undefined;
  const name = groups?.name?.replace(/\s/g, '');
  if (!groups?.name || !name || !isPersonName(name)) return [];
  const credit: Credit = { name, nameAsPrinted: groups.name, role: 'photographer', label: groups.label as string, work: ['photo'] };
  return [{ field: 'credit', value: credit }];
}

/** A short paragraph whose element, or whose words, say that it is a caption. */
export function isCaptionLike(block: BlockFacts): boolean {
  return (
    block.type === 'paragraph' && block.han <= 80 && block.line !== '' && (CAPTION.test(block.layout.hints ?? '') || LABELLED.test(foldedLine(block)))
  );
}
