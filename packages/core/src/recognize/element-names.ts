import type { BlockFacts } from '../apparatus/rule.js';

/** What pages call the element that names whoever put the text out. */
const NAMED =
  /^(?:[\w-]*[_-])?(?:nick-?name|(?:author|user|account|media|source|profile|screen|provider|creator|blog|js|up)(?:-?info)?[_-]?name|(?:source|laiyuan|src|from|copyfrom|origin))$/;
/** Among how many names of the element and those around it. */
const NEAR = 5;

/** Whether a page names the element of a short line as that of an account. */
export function isAccount(block: BlockFacts): boolean {
  return block.line.length <= 20 && (block.layout.hints ?? '').split(' ', NEAR).some((name) => NAMED.test(name));
}

/** What pages call the element that names who wrote. */
const AUTHOR = /^(?:[\w-]*[_-])?(?:author|byline|poet|writer|zuozhe)(?:s|[_-](?:link|details?|name))?$/;

/** Whether a page names the element of a line as that of the author. */
export function isAuthor({ layout: { hints = '' } }: BlockFacts): boolean {
  return hints.split(' ', 2).some((name) => AUTHOR.test(name));
}
