import type { Cluster } from './cluster.js';

/** What it costs to begin a line at a place: taken in this order, a dearer one only when nothing cheaper lies in the line. */
export const FREE = 0;
/** Between a number and its unit, its sign or its range, or between 第 and its number. */
export const UNIT = 1;
/** Inside a Latin word, a number, an address, or beside a straight quotation mark whose direction is unknown. */
export const WORD = 2;
/** At a mark that had better not stand there. */
export const LOOSE = 3;
/** Inside a run of dashes or dots longer than one mark, between two whole marks (`——|——`). */
export const RUN = 4;
/** At a mark that must not stand there: the line begins with a closing mark, ends with an opening one, or a mark is cut in two. */
export const FORBIDDEN = 5;
/** Not a place at all: white space stays with what is before it. */
export const NEVER = 6;

/** What counts or measures, by the character that its word begins with. */
const UNITS = new Set(
  '年月日号號时時点點分秒刻周週季届屆世纪紀岁歲旬天夜十百千万萬亿億兆余餘多元角块塊钱錢美英欧歐日人名位个個口户戶家所次例宗起件条條只隻头頭匹棵株粒片张張本册冊部篇页頁行章节節集期版卷项項份封台臺辆輛艘架座栋棟幢间間层層楼樓室套组組队隊批种種类類级級度成倍折米里尺丈寸公厘釐毫纳納微吨噸斤克升亩畝顷頃平立海英码碼瓦伏安赫兆字节',
);

/**
 * The cost of beginning a line with cluster `at`. White space before it hangs invisibly at the end of the line before, so the marks that meet are looked for
 * beyond it.
 */
export function costBefore(clusters: readonly Cluster[], at: number, text: string): number {
  const next = clusters[at];
  if (!next || next.kind === 'space' || next.kind === 'newline') return NEVER;
  let back = at - 1;
  while (back >= 0 && clusters[back]?.kind === 'space') back--;
  const before = clusters[back];
  if (!before) return NEVER;
  const spaced = back < at - 1;
  if (before.kind === 'open' || before.kind === 'half-open') return FORBIDDEN;
  if (next.kind === 'close') return isRun(clusters, at, before, text) ? RUN : FORBIDDEN;
  if (next.kind === 'half-close' && before.kind === 'wide') return FORBIDDEN;
  if (before.kind === 'dash' && next.kind === 'dash' && !spaced) return wholeMarks(clusters, at, text) ? RUN : FORBIDDEN;
  // One dash alone joins (2019—2025); only two are a mark of their own.
  if (next.kind === 'dash' && before.kind !== 'dash' && clusters[at + 1]?.kind !== 'dash' && !spaced) return isWord(before) ? WORD : LOOSE;
  if (before.kind === 'dash' && next.kind === 'narrow' && clusters[back - 1]?.kind !== 'dash' && !spaced) return WORD;
  if (before.kind === 'loose-open' || (next.kind === 'loose-close' && !isSign(clusters, at, before, text)) || (next.kind === 'half-close' && !spaced))
    return LOOSE;
  if (spaced) return FREE;
  if (before.kind === 'quote' || next.kind === 'quote') return WORD;
  if (isWord(before) && isWord(next)) return WORD;
  if (next.kind === 'wide' && isDigit(text[before.end - 1]) && UNITS.has(text[next.start] ?? '')) return UNIT;
  if (text[before.start] === '第' && isDigit(text[next.start])) return UNIT;
  // A sign or the dash of a range and its number: －3, 3～12.
  if (/^[－＋±～〜]$/.test(text[before.start] ?? '') && isDigit(text[next.start])) return UNIT;
  return next.kind === 'narrow' && isApostrophe(clusters, at, text) ? WORD : FREE;
}

function isDigit(char = ''): boolean {
  return /^[0-9０-９]$/.test(char);
}

/** `－` and `＋` belong to the number that follows, unless they stand between two. */
function isSign(clusters: readonly Cluster[], at: number, before: Cluster, text: string): boolean {
  const [mark, after] = [clusters[at], clusters[at + 1]];
  return (
    mark !== undefined && after !== undefined && /[－＋]/.test(text[mark.start] ?? '') && isDigit(text[after.start]) && !isDigit(text[before.end - 1])
  );
}

function isWord(cluster: Cluster): boolean {
  return cluster.kind === 'narrow' || ((cluster.kind === 'half-close' || cluster.kind === 'half-open' || isLoose(cluster)) && cluster.width === 1);
}

function isLoose(cluster: Cluster): boolean {
  return cluster.kind === 'loose-close' || cluster.kind === 'loose-open';
}

/** `don’t` is one word, though `’` closes a quotation elsewhere. */
function isApostrophe(clusters: readonly Cluster[], at: number, text: string): boolean {
  const mark = clusters[at - 1];
  return mark !== undefined && text[mark.start] === '’' && clusters[at - 2]?.kind === 'narrow';
}

function isRun(clusters: readonly Cluster[], at: number, before: Cluster, text: string): boolean {
  const next = clusters[at];
  return next !== undefined && text[next.start] === '…' && text[before.start] === '…' && before.end === next.start && wholeMarks(clusters, at, text);
}

/** Whether an even number of the same characters stands before the place, so that no two-character mark is cut. */
function wholeMarks(clusters: readonly Cluster[], at: number, text: string): boolean {
  const mark = text[clusters[at]?.start ?? 0];
  let count = 0;
  for (let back = at - 1; back >= 0; back--) {
    const cluster = clusters[back];
    if (!cluster || text[cluster.start] !== mark) break;
    count++;
  }
  return count % 2 === 0;
}
